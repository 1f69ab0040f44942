package dev.larder.ui.preview;

import dev.larder.model.PreviewSetup;
import dev.larder.page.SafeCss;
import dev.larder.ui.kit.SafeHtml;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** The whole document around a clean body: its style, and a content policy that lets nothing act or be fetched but pictures. Pure. */
public final class PreviewDocument {
    private PreviewDocument() {}

    /** How a page is dressed: in the neutral style of the window's theme, or as the client's site is. */
    public record Dress(boolean dark, boolean images, Optional<PreviewSetup.Style> client) {
        public static Dress neutral(boolean dark, boolean images) {
            return new Dress(dark, images, Optional.empty());
        }
    }

    public static String page(String body, Dress dress) {
        StringBuilder out = new StringBuilder("<!doctype html><html")
                .append(dress.client().map(style -> names(style, "html")).orElse(""))
                .append("><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(policy(dress.images()))
                .append("\"><meta name=\"viewport\" content=\"width=device-width\"><style>")
                .append(escaped(PreviewStyle.css(
                        dress.dark() && dress.client().isEmpty(), dress.client().isEmpty())))
                .append("</style>");
        dress.client()
                .ifPresent(style -> out.append("<style>")
                        .append(escaped(SafeCss.cleaned(style.css(), dress.images())))
                        .append("</style>"));
        out.append("</head><body")
                .append(dress.client().map(style -> names(style, "body")).orElse(""))
                .append(">");
        List<PreviewSetup.Wrapper> around =
                dress.client().map(PreviewDocument::inner).orElse(List.of());
        around.forEach(
                each -> out.append("<").append(each.tag()).append(names(each)).append(">"));
        out.append(SafeHtml.inNumbers(body));
        for (int i = around.size() - 1; i >= 0; i--) {
            out.append("</").append(around.get(i).tag()).append(">");
        }
        return out.append("</body></html>").toString();
    }

    private static String policy(boolean images) {
        return "default-src 'none'; style-src 'unsafe-inline'; "
                + (images
                        ? "img-src http: https: data:; font-src http: https: data:;"
                        : "img-src data:; font-src data:;");
    }

    private static List<PreviewSetup.Wrapper> inner(PreviewSetup.Style style) {
        return style.around().stream()
                .filter(each -> List.of("main", "article", "section", "div").contains(each.tag()))
                .toList();
    }

    private static String names(PreviewSetup.Style style, String tag) {
        return style.around().stream()
                .filter(each -> each.tag().equals(tag))
                .map(PreviewDocument::names)
                .findFirst()
                .orElse("");
    }

    private static String names(PreviewSetup.Wrapper wrapper) {
        String id = wrapper.id().isBlank() ? "" : " id=\"" + Entities.escape(wrapper.id()) + "\"";
        String classes = wrapper.classes().isBlank() ? "" : " class=\"" + Entities.escape(wrapper.classes()) + "\"";
        return id + classes;
    }

    /** A style sheet knows characters beyond the first plane by numbers of its own. */
    private static String escaped(String css) {
        StringBuilder out = new StringBuilder(css.length());
        css.codePoints().forEach(point -> {
            if (Character.isSupplementaryCodePoint(point)) {
                out.append('\\').append(Integer.toHexString(point)).append(' ');
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}
