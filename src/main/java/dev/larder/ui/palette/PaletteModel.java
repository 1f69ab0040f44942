package dev.larder.ui.palette;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryRow;
import dev.larder.model.SearchHit;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.service.QuickOpen;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Command;
import dev.larder.ui.kit.Latest;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the palette offers for what is typed: entries, places and spaces, or after {@code >} everything that can be done. */
public final class PaletteModel {
    /** What is typed first to get commands. */
    public static final String COMMANDS = ">";

    private static final int HERE = 40;
    private static final int ELSEWHERE = 20;

    /** So many entries stand before the lists and spaces that fit what is typed. */
    private static final int TITLES_FIRST = 3;

    /** Where the lines come from. */
    public record Sources(
            QuickOpen quickOpen,
            Background background,
            Supplier<Optional<Space>> space,
            Supplier<List<Space>> spaces,
            Supplier<List<Command>> commands) {}

    /** Where a chosen line leads. */
    public interface Ways {
        void entry(Space space, EntryRow row);

        void hit(SearchHit hit);

        void type(ContentTypeKey type);

        void space(Space space);
    }

    private final Sources sources;
    private final Ways ways;
    private final Latest latest = new Latest();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();

    public PaletteModel(Sources sources, Ways ways) {
        this.sources = sources;
        this.ways = ways;
        text.addListener((it, before, now) -> find());
    }

    /** Begins with this text: empty for entries, {@link #COMMANDS} for commands. */
    public void begin(String typed) {
        rows.clear();
        text.set(typed);
        find();
    }

    private void find() {
        String typed = text.get().strip();
        if (typed.startsWith(COMMANDS)) {
            latest.drop();
            rows.setAll(commands(typed.substring(COMMANDS.length())));
        } else {
            sources.space().get().ifPresent(space -> find(space, typed));
        }
    }

    private void find(Space space, String typed) {
        List<PaletteRow> known = places(space, typed);
        sources.background()
                .<QuickOpen.Found>run(
                        () -> sources.quickOpen().find(space.id(), typed, new QuickOpen.Most(HERE, ELSEWHERE)),
                        latest.<QuickOpen.Found>only(found -> show(space, known, found)),
                        why -> rows.setAll(known));
    }

    private void show(Space space, List<PaletteRow> known, QuickOpen.Found found) {
        List<PaletteRow> all = new ArrayList<>();
        found.here().forEach(row -> all.add(entry(space, row)));
        all.addAll(text.get().isBlank() ? all.size() : Math.min(all.size(), TITLES_FIRST), known);
        for (SearchHit hit : found.elsewhere()) {
            boolean shown = space.id().equals(hit.space())
                    && found.here().stream().anyMatch(row -> row.key().equals(hit.entry()));
            if (!shown) {
                spaceOf(hit.space()).ifPresent(of -> all.add(hit(space, of, hit)));
            }
        }
        rows.setAll(all);
    }

    private PaletteRow entry(Space space, EntryRow row) {
        String title = row.title().isBlank() ? Words.of("entries.untitled") : row.title();
        String detail = row.slug().isBlank()
                ? TypeNames.one(row.type())
                : Words.of("palette.type-and-slug", TypeNames.one(row.type()), row.slug());
        return new PaletteRow(PaletteRow.Kind.ENTRY, title, detail, "", () -> ways.entry(space, row));
    }

    private PaletteRow hit(Space here, Space of, SearchHit hit) {
        String type = TypeNames.one(hit.type());
        String detail = here.id().equals(of.id()) ? type : Words.of("palette.type-in-space", type, of.fullName());
        String title = hit.title().text().isBlank()
                ? Words.of("entries.untitled")
                : hit.title().text();
        return new PaletteRow(PaletteRow.Kind.ENTRY, title, detail, "", () -> ways.hit(hit));
    }

    private Optional<Space> spaceOf(SpaceId id) {
        return sources.spaces().get().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private List<PaletteRow> places(Space space, String typed) {
        WordMatch match = new WordMatch(typed);
        List<PaletteRow> found = new ArrayList<>();
        for (ContentTypeKey type : space.types()) {
            if (match.of(TypeNames.plural(type)).isPresent()) {
                found.add(new PaletteRow(
                        PaletteRow.Kind.PLACE,
                        TypeNames.plural(type),
                        Words.of("palette.all-of-type"),
                        "",
                        () -> ways.type(type)));
            }
        }
        for (Space other : sources.spaces().get()) {
            if (!other.id().equals(space.id()) && match.of(other.fullName()).isPresent()) {
                found.add(new PaletteRow(
                        PaletteRow.Kind.SPACE,
                        other.fullName(),
                        Words.of("palette.switch-space"),
                        "",
                        () -> ways.space(other)));
            }
        }
        return found;
    }

    private List<PaletteRow> commands(String typed) {
        WordMatch match = new WordMatch(typed);
        record Fitting(Command command, int cost) {}
        Function<Command, OptionalInt> fit = command -> match.of(command.title());
        return sources.commands().get().stream()
                .filter(command -> command.possible().getAsBoolean())
                .flatMap(command -> fit.apply(command).stream().mapToObj(cost -> new Fitting(command, cost)))
                .sorted(Comparator.comparingInt(Fitting::cost))
                .map(it -> new PaletteRow(
                        PaletteRow.Kind.COMMAND,
                        it.command().title(),
                        "",
                        it.command().keysText(),
                        it.command().run()))
                .toList();
    }

    public StringProperty text() {
        return text;
    }

    public ObservableList<PaletteRow> rows() {
        return rows;
    }

    /** Whether commands are offered now. */
    public boolean isOfCommands() {
        return text.get().strip().startsWith(COMMANDS);
    }
}
