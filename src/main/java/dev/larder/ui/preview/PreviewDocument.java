package dev.larder.ui.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.PostFields;
import dev.larder.model.Schema;
import dev.larder.ui.kit.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Draws an entry as a document in a neutral style: a post as an article, anything else field by field. Pure. */
public final class PreviewDocument {
    /** Shown at their own places in an article, or of no interest to a reader. */
    private static final Set<String> QUIET = Set.of("seo", "meta");

    private final boolean dark;
    private final boolean images;

    public PreviewDocument(boolean dark, boolean images) {
        this.dark = dark;
        this.images = images;
    }

    public String of(Schema schema, String title, Fields fields) {
        StringBuilder body = new StringBuilder();
        if (schema.type().kind() == ContentTypeKey.Kind.POST) {
            article(fields, body);
        } else {
            body.append("<h1>").append(text(title)).append("</h1>");
            schema.fields().stream()
                    .filter(def -> !QUIET.contains(def.key()))
                    .forEach(def -> field(def, fields.get(def.key()), body));
        }
        return page(body.toString());
    }

    private void article(Fields post, StringBuilder out) {
        out.append("<article><h1>").append(text(post.text(PostFields.TITLE))).append("</h1>");
        if (!post.text(PostFields.SUMMARY).isBlank()) {
            out.append("<p class=\"lead\">")
                    .append(text(post.text(PostFields.SUMMARY)))
                    .append("</p>");
        }
        image(post.text(PostFields.FEATURED_IMAGE), post.text(PostFields.FEATURED_IMAGE_ALT), out);
        out.append(SafeHtml.fragment(post.text(PostFields.BODY), images)).append("</article>");
    }

    private void field(FieldDef def, JsonNode value, StringBuilder out) {
        if (isEmpty(value)) {
            return;
        }
        FieldType type = def.type();
        if (type instanceof FieldType.Picker picker && value.isArray()) {
            value.forEach(block -> block(picker, block, out));
        } else if (type instanceof FieldType.Repeater repeater && value.isArray()) {
            label(def, out);
            out.append("<div class=\"rows\">");
            value.forEach(row -> {
                out.append("<div class=\"card\">");
                fields(repeater.fields(), row, out);
                out.append("</div>");
            });
            out.append("</div>");
        } else if (type instanceof FieldType.Component component && value.isObject()) {
            label(def, out);
            out.append("<div class=\"card\">");
            fields(component.fields(), value, out);
            out.append("</div>");
        } else {
            plain(def, value, out);
        }
    }

    private void block(FieldType.Picker picker, JsonNode block, StringBuilder out) {
        String kind = block.path("type").asText();
        List<FieldDef> defs = Map.copyOf(picker.kinds()).getOrDefault(kind, List.of());
        out.append("<section class=\"block\"><div class=\"kind\">")
                .append(text(FieldDef.of(kind, new FieldType.Raw()).label()))
                .append("</div>");
        fields(defs, block.path("fields"), out);
        out.append("</section>");
    }

    private void fields(List<FieldDef> defs, JsonNode object, StringBuilder out) {
        defs.forEach(def -> field(def, object.path(def.key()), out));
    }

    private void plain(FieldDef def, JsonNode value, StringBuilder out) {
        FieldType type = def.type();
        if (type instanceof FieldType.RichText) {
            out.append(SafeHtml.fragment(value.asText(), images));
        } else if (type instanceof FieldType.Media) {
            image(value.asText(), "", out);
        } else if (type instanceof FieldType.Color) {
            String colour = text(value.asText());
            label(def, out);
            out.append("<p><span class=\"swatch\" style=\"background:")
                    .append(value.asText().matches("#[0-9a-fA-F]{6}") ? colour : "transparent")
                    .append("\"></span> ")
                    .append(colour)
                    .append("</p>");
        } else if (isHeadline(def)) {
            out.append("<h2>").append(text(value.asText())).append("</h2>");
        } else if (value.isValueNode()) {
            label(def, out);
            out.append("<p>").append(text(value.asText()).replace("\n", "<br>")).append("</p>");
        }
    }

    private static boolean isHeadline(FieldDef def) {
        return def.type() instanceof FieldType.ShortText
                && (def.key().contains("headline")
                        || def.key().equals("title")
                        || def.key().equals("question"));
    }

    private void image(String url, String alt, StringBuilder out) {
        if (url.isBlank() || !images || !(url.startsWith("https://") || url.startsWith("http://"))) {
            return;
        }
        out.append("<figure><img src=\"")
                .append(text(url))
                .append("\" alt=\"")
                .append(text(alt))
                .append("\"></figure>");
    }

    private static void label(FieldDef def, StringBuilder out) {
        out.append("<div class=\"label\">").append(text(def.label())).append("</div>");
    }

    private static String text(String plain) {
        return Entities.escape(plain);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isContainerNode() && value.isEmpty());
    }

    private String page(String body) {
        String source = images ? "img-src http: https: data:;" : "img-src data:;";
        return "<!doctype html><html><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
                + source + "\"><style>" + PreviewStyle.css(dark) + "</style></head><body>" + SafeHtml.inNumbers(body)
                + "</body></html>";
    }
}
