package dev.larder.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Failure.StoreCause;
import dev.larder.result.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The spaces set up on this computer, in {@code spaces.json}; their tokens are kept elsewhere. Any thread but the one that draws. */
public final class SpacesFile {
    private static final int VERSION = 1;

    private final JsonFile file;
    private final JsonFile copy;

    public SpacesFile(Path file, Clock clock) {
        this.file = new JsonFile(file, clock);
        this.copy = new JsonFile(file.resolveSibling(file.getFileName() + ".copy"), clock);
    }

    /**
     * The spaces in the order they were saved; none where there is no file. A damaged file is kept aside under a name of
     * its own and said once ({@code DAMAGED}), from then on the copy of it is used, because a space that is not listed
     * cannot be opened with its drafts; one of a newer version stays ({@code NEWER_VERSION}).
     */
    public synchronized Outcome<List<Space>> load() {
        return file.read()
                .then(found -> found.map(content -> spaces(content, file)).orElseGet(this::fromCopy));
    }

    private Outcome<List<Space>> fromCopy() {
        return copy.read()
                .then(found -> found.map(content -> spaces(content, copy)).orElse(Outcome.ok(List.of())))
                .recover(why -> isDamage(why) ? Outcome.ok(List.of()) : Outcome.failed(why));
    }

    /** Replaces the list as a whole; on disk when it returns. What cannot be read is kept aside first, never overwritten. */
    public synchronized Outcome<Done> save(List<Space> spaces) {
        Optional<Failure> objection = load().failure().filter(why -> !isDamage(why));
        if (objection.isPresent()) {
            return Outcome.failed(objection.get());
        }
        ObjectNode content = Json.MAPPER.createObjectNode();
        content.put("version", VERSION);
        ArrayNode list = content.putArray("spaces");
        spaces.forEach(space -> list.add(write(space)));
        return file.write(content).onOk(done -> copy.write(content));
    }

    private static boolean isDamage(Failure why) {
        return why instanceof Failure.StoreTrouble trouble && trouble.cause() == StoreCause.DAMAGED;
    }

    private static Outcome<List<Space>> spaces(ObjectNode content, JsonFile from) {
        int version = content.path("version").asInt();
        if (version > VERSION) {
            return Outcome.failed(new Failure.StoreTrouble(StoreCause.NEWER_VERSION, "version " + version));
        }
        try {
            List<Space> spaces = new ArrayList<>();
            Set<SpaceId> ids = new HashSet<>();
            for (JsonNode each : array(content, "spaces")) {
                Space space = read(each);
                if (!ids.add(space.id())) {
                    throw new IllegalArgumentException("a space twice");
                }
                spaces.add(space);
            }
            return Outcome.ok(List.copyOf(spaces));
        } catch (IllegalArgumentException notOurs) {
            return from.keepAside();
        }
    }

    private static ObjectNode write(Space space) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("id", space.id().value());
        node.put("name", space.identity().name());
        node.put("environment", space.identity().environment());
        node.put("colour", space.identity().colour());
        node.put("production", space.identity().production());
        node.put("base", withoutSecrets(space.base()).toString());
        ArrayNode types = node.putArray("types");
        space.types().forEach(type -> types.add(type.toString()));
        ArrayNode locales = node.putArray("locales");
        space.locales().forEach(locale -> locales.add(locale.value()));
        node.put("demo", space.demo());
        return node;
    }

    /** An address pasted with {@code ?auth_token=…} or a password in it is kept without. */
    private static URI withoutSecrets(URI base) {
        if (base.getRawQuery() == null && base.getRawUserInfo() == null && base.getRawFragment() == null) {
            return base;
        }
        String port = base.getPort() < 0 ? "" : ":" + base.getPort();
        return URI.create(base.getScheme() + "://" + base.getHost() + port + base.getRawPath());
    }

    private static Space read(JsonNode node) {
        return new Space(
                new SpaceId(text(node, "id")),
                new Space.Identity(
                        text(node, "name"),
                        text(node, "environment"),
                        text(node, "colour"),
                        node.path("production").asBoolean()),
                URI.create(text(node, "base")),
                texts(node, "types").stream().map(ContentTypeKey::parse).toList(),
                texts(node, "locales").stream().map(LocaleCode::new).toList(),
                node.path("demo").asBoolean());
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text: " + key);
        }
        return value.asText();
    }

    private static List<String> texts(JsonNode node, String key) {
        List<String> texts = new ArrayList<>();
        array(node, key).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static JsonNode array(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isArray()) {
            throw new IllegalArgumentException("no list: " + key);
        }
        return value;
    }
}
