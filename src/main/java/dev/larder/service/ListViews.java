package dev.larder.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryStatus;
import dev.larder.model.ListLook;
import dev.larder.model.SavedView;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers per space how its list was last looked at, and the views that a person saved. Kept in the space's store; what
 * makes no sense there is left out. Not for the FX thread. Failures: {@code StoreTrouble}.
 */
public final class ListViews {
    private static final String LOOK = "ui.list";
    private static final String VIEWS = "ui.views";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Spaces spaces;

    public ListViews(Spaces spaces) {
        this.spaces = spaces;
    }

    /** How it was last looked at, and what was saved, in the order of saving. */
    public record Kept(ListLook look, List<SavedView> views) {
        public Kept {
            views = List.copyOf(views);
        }
    }

    public Outcome<Kept> find(SpaceId space) {
        return spaces.with(
                space,
                link -> link.store()
                        .fact(LOOK)
                        .then(look ->
                                link.store().fact(VIEWS).map(views -> new Kept(look(read(look)), views(read(views))))));
    }

    public Outcome<Done> note(SpaceId space, ListLook look) {
        return spaces.with(space, link -> link.store().fact(LOOK, json(look).toString()));
    }

    /** Saves a view; one of the same name is replaced. Answers all there are now. */
    public Outcome<List<SavedView>> save(SpaceId space, SavedView view) {
        return change(space, views -> {
            views.removeIf(each -> each.name().equals(view.name()));
            views.add(view);
        });
    }

    /** Forgets a view; the entries are not touched. Answers all there are now. */
    public Outcome<List<SavedView>> drop(SpaceId space, String name) {
        return change(space, views -> views.removeIf(each -> each.name().equals(name)));
    }

    private interface Edit {
        void of(List<SavedView> views);
    }

    private Outcome<List<SavedView>> change(SpaceId space, Edit edit) {
        return spaces.with(
                space,
                link -> link.store().fact(VIEWS).then(text -> {
                    List<SavedView> views = new ArrayList<>(views(read(text)));
                    edit.of(views);
                    ArrayNode list = MAPPER.createArrayNode();
                    views.forEach(view -> list.add(json(view)));
                    return link.store().fact(VIEWS, list.toString()).map(done -> List.copyOf(views));
                }));
    }

    private static JsonNode read(Optional<String> text) {
        try {
            return MAPPER.readTree(text.orElse(""));
        } catch (JsonProcessingException notOurs) {
            return MAPPER.missingNode();
        }
    }

    private static ObjectNode json(SavedView view) {
        ObjectNode node = json(view.look());
        node.put("name", view.name());
        view.type().ifPresent(type -> node.put("type", type.toString()));
        return node;
    }

    private static ObjectNode json(ListLook look) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("text", look.text());
        ArrayNode statuses = node.putArray("statuses");
        look.statuses().stream().sorted().forEach(status -> statuses.add(status.name()));
        look.sorting()
                .ifPresent(
                        sorting -> node.put("column", sorting.column().name()).put("ascending", sorting.ascending()));
        return node;
    }

    private static ListLook look(JsonNode node) {
        Set<EntryStatus> statuses = new HashSet<>();
        node.path("statuses")
                .forEach(name -> named(EntryStatus.values(), name.asText()).ifPresent(statuses::add));
        Optional<ListLook.Sorting> sorting = named(
                        ListLook.Column.values(), node.path("column").asText())
                .map(column ->
                        new ListLook.Sorting(column, node.path("ascending").asBoolean()));
        return new ListLook(node.path("text").asText(), statuses, sorting);
    }

    private static List<SavedView> views(JsonNode list) {
        List<SavedView> views = new ArrayList<>();
        for (JsonNode node : list) {
            String name = node.path("name").asText();
            if (!name.isBlank()) {
                Optional<ContentTypeKey> type = Optional.of(node.path("type").asText())
                        .filter(text -> !text.isEmpty())
                        .map(ContentTypeKey::parse);
                views.add(new SavedView(name, type, look(node)));
            }
        }
        return views;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
