package dev.larder.ui.preview;

import dev.larder.ui.kit.Words;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts the pictures that this computer has kept into a page itself, and says which ones are not there. Pure. */
public final class PreviewPictures {
    private static final int LARGEST = 2 << 20;
    private static final int MOST = 12 << 20;

    private PreviewPictures() {}

    /** {@code kept} gives a picture's bytes by its address; nothing is fetched. */
    public static String inside(String body, Function<String, Optional<byte[]>> kept) {
        Document page = Jsoup.parseBodyFragment(body);
        page.outputSettings().prettyPrint(false);
        int room = MOST;
        for (Element image : page.select("img")) {
            String source = image.attr("src");
            if (source.startsWith("data:image/")) {
                continue;
            }
            int left = room;
            Optional<byte[]> bytes = kept.apply(source).filter(found -> found.length <= Math.min(LARGEST, left));
            Optional<String> type = bytes.flatMap(PreviewPictures::type);
            if (bytes.isPresent() && type.isPresent()) {
                room -= bytes.get().length;
                image.attr(
                        "src",
                        "data:" + type.get() + ";base64," + Base64.getEncoder().encodeToString(bytes.get()));
            } else {
                String name = image.attr("alt").isBlank() ? source : image.attr("alt");
                image.replaceWith(
                        new Element("span").addClass("larder-box").text(Words.of("form.preview.picture", name)));
            }
        }
        return page.body().html();
    }

    private static Optional<String> type(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG")) {
            return Optional.of("image/png");
        } else if (start.startsWith("\u00ff\u00d8")) {
            return Optional.of("image/jpeg");
        } else if (start.startsWith("GIF8")) {
            return Optional.of("image/gif");
        } else if (start.startsWith("RIFF") && start.indexOf("WEBP") == 8) {
            return Optional.of("image/webp");
        }
        return Optional.empty();
    }
}
