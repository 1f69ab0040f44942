package dev.larder.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Failure.StoreCause;
import dev.larder.result.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** The settings in {@code settings.json}; keys it does not know stay in the file. Any thread but the one that draws. */
public final class SettingsFile {
    private static final String THEME = "theme";
    private static final String WINDOW = "window";
    private static final String LAST_SPACE = "lastSpace";
    private static final String WORK_OFFLINE = "workOffline";
    private static final String SORTS = "sorts";

    private final JsonFile file;

    public SettingsFile(Path file, Clock clock) {
        this.file = new JsonFile(file, clock);
    }

    /** The usual ones where there is no file, or for a single value that makes no sense. A damaged file is kept aside and said. */
    public synchronized Outcome<Settings> load() {
        return file.read().map(found -> found.map(SettingsFile::read).orElseGet(Settings::usual));
    }

    /** On disk when it returns. */
    public synchronized Outcome<Done> save(Settings settings) {
        return file.read()
                .recover(why -> isDamage(why) ? Outcome.ok(Optional.empty()) : Outcome.failed(why))
                .then(found -> file.write(written(found.orElseGet(Json.MAPPER::createObjectNode), settings)));
    }

    private static boolean isDamage(Failure why) {
        return why instanceof Failure.StoreTrouble trouble && trouble.cause() == StoreCause.DAMAGED;
    }

    private static ObjectNode written(ObjectNode node, Settings settings) {
        node.put(THEME, settings.theme().name());
        node.remove(WINDOW);
        settings.window().ifPresent(window -> node.set(WINDOW, written(window)));
        node.remove(LAST_SPACE);
        settings.lastSpace().ifPresent(space -> node.put(LAST_SPACE, space.value()));
        node.put(WORK_OFFLINE, settings.workOffline());
        node.remove(SORTS);
        return node;
    }

    private static ObjectNode written(Settings.WindowBounds window) {
        return Json.MAPPER
                .createObjectNode()
                .put("x", window.x())
                .put("y", window.y())
                .put("width", window.width())
                .put("height", window.height())
                .put("maximised", window.maximised());
    }

    private static Settings read(ObjectNode node) {
        Settings.Theme theme = Arrays.stream(Settings.Theme.values())
                .filter(each -> each.name().equals(node.path(THEME).asText()))
                .findFirst()
                .orElse(Settings.Theme.SYSTEM);
        Optional<SpaceId> last = Optional.of(node.path(LAST_SPACE).asText())
                .filter(text -> !text.isBlank())
                .map(SpaceId::new);
        return new Settings(
                theme, window(node.path(WINDOW)), last, node.path(WORK_OFFLINE).asBoolean());
    }

    private static Optional<Settings.WindowBounds> window(JsonNode node) {
        double width = node.path("width").asDouble();
        double height = node.path("height").asDouble();
        return width > 0 && height > 0
                ? Optional.of(new Settings.WindowBounds(
                        node.path("x").asDouble(),
                        node.path("y").asDouble(),
                        width,
                        height,
                        node.path("maximised").asBoolean()))
                : Optional.empty();
    }
}
