package dev.larder.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.PreviewSetup;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a space is previewed, in {@code preview.json} of its folder. Any thread but the one that draws. */
public final class PreviewFile {
    private final JsonFile file;

    public PreviewFile(Path file, Clock clock) {
        this.file = new JsonFile(file, clock);
    }

    /** The usual where there is no file, or for a value that makes no sense. A damaged file is kept aside and said. */
    public Outcome<PreviewSetup> load() {
        return file.read().map(found -> found.map(PreviewFile::read).orElseGet(PreviewSetup::usual));
    }

    /** On disk when it returns. */
    public Outcome<Done> save(PreviewSetup setup) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("address", setup.address());
        node.put("look", setup.look().name());
        node.put("width", setup.width().name());
        setup.style().ifPresent(style -> node.set("style", written(style)));
        return file.write(node);
    }

    private static ObjectNode written(PreviewSetup.Style style) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("from", style.from().toString());
        node.put("at", style.at().toString());
        node.put("sheets", style.sheets());
        node.put("css", style.css());
        ArrayNode around = node.putArray("around");
        style.around()
                .forEach(each -> around.addObject()
                        .put("tag", each.tag())
                        .put("id", each.id())
                        .put("classes", each.classes()));
        return node;
    }

    private static PreviewSetup read(ObjectNode node) {
        return new PreviewSetup(
                node.path("address").asText(""),
                named(PreviewSetup.Look.values(), node.path("look")).orElse(PreviewSetup.Look.NEUTRAL),
                named(PreviewSetup.Width.values(), node.path("width")).orElse(PreviewSetup.Width.FIT),
                style(node.path("style")));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, JsonNode name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name.asText()))
                .findFirst();
    }

    private static Optional<PreviewSetup.Style> style(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        try {
            List<PreviewSetup.Wrapper> around = new ArrayList<>();
            node.path("around")
                    .forEach(each -> around.add(new PreviewSetup.Wrapper(
                            each.path("tag").asText(""),
                            each.path("id").asText(""),
                            each.path("classes").asText(""))));
            return Optional.of(new PreviewSetup.Style(
                    URI.create(node.path("from").asText()),
                    Instant.parse(node.path("at").asText()),
                    node.path("sheets").asInt(),
                    node.path("css").asText(""),
                    around));
        } catch (IllegalArgumentException | DateTimeException noSense) {
            return Optional.empty();
        }
    }
}
