package dev.larder.ui.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Content;
import dev.larder.model.EditSpot;
import dev.larder.model.EntryKey;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Schema;
import dev.larder.model.Space;
import dev.larder.model.Target;
import dev.larder.model.UndoEdit;
import dev.larder.model.UndoTrail;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Changes;
import dev.larder.service.Drafts;
import dev.larder.service.Entries;
import dev.larder.service.Outbox;
import dev.larder.service.Queueing;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** State of the entry being edited: its content, what is saved of it, and what can be done with it. Knows no controls. */
public final class EntryModel {

    /** The services that an editor needs. */
    public record Parts(Entries entries, Drafts drafts, Outbox outbox, Background background, Clock clock) {
        public Parts(Entries entries, Drafts drafts, Outbox outbox, Background background) {
            this(entries, drafts, outbox, background, Clock.systemUTC());
        }
    }

    private final Parts parts;
    private final Consumer<Failure> troubles;
    private final Autosave autosave;
    private final Generation latest = new Generation();
    private final ObjectProperty<Optional<Opened>> opened = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Content> content = new SimpleObjectProperty<>(Content.empty());
    private final ObjectProperty<UndoTrail> trail = new SimpleObjectProperty<>(UndoTrail.empty());
    private final ObjectProperty<Moved> moved = new SimpleObjectProperty<>(new Moved(0, Optional.empty()));
    private final StringProperty field = new SimpleStringProperty("");
    private final ObjectProperty<LocaleCode> locale = new SimpleObjectProperty<>(LocaleCode.NONE);
    private final ObjectProperty<Optional<LocaleCode>> beside = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<SaveState> saveState = new SimpleObjectProperty<>(new SaveState.Untouched());
    private Content base = Content.empty();
    private boolean newsMissed;
    private Runnable handIn = () -> {};

    /** An entry with the shape of its type. {@code formVersion} moves on when the form has to be built anew. */
    public record Opened(Space space, OpenEntry entry, Schema schema, int formVersion) {}

    /** That the content was changed by other than typing, for a form to show it; {@code at} is where to look. */
    public record Moved(long number, Optional<UndoEdit> at) {}

    /** Where in an entry to begin: a locale, and a field, empty for the first. */
    public record Start(LocaleCode locale, String field) {}

    private record Loaded(Opened opened, UndoTrail stored, UndoTrail fitting) {}

    public EntryModel(Parts parts, Consumer<Failure> troubles) {
        this.parts = parts;
        this.troubles = troubles;
        this.autosave = new Autosave(parts.drafts(), parts.background(), new Page());
    }

    /** Opens an entry from disk; what was typed in another one is written first. */
    public void open(Space space, EntryKey key) {
        open(space, key, new Start(locale.get(), ""), troubles);
    }

    /** As {@link #open(Space, EntryKey)}, with the focus in the field of a path. */
    public void open(Space space, EntryKey key, LocaleCode where, String path) {
        open(space, key, new Start(where, path), troubles);
    }

    /** As {@link #open(Space, EntryKey)}, at a place in it, with a word of one's own where it cannot be opened. */
    void open(Space space, EntryKey key, Start start, Consumer<Failure> failed) {
        whenSaved(() -> {
            int question = latest.next();
            parts.background()
                    .run(
                            () -> load(space, key, question),
                            found -> {
                                if (latest.isCurrent(question) && (autosave.isDirty() || autosave.isSaving())) {
                                    // Something was typed meanwhile: it is written first, too.
                                    open(space, key, start, failed);
                                } else if (latest.isCurrent(question)) {
                                    autosave.begin(found.stored());
                                    trail.set(found.fitting());
                                    locale.set(start.locale());
                                    field.set(start.field());
                                    show(found.opened());
                                }
                            },
                            failed);
        });
    }

    /** The shape of the opened entry's type is another one now: its form is built anew, at the same place. */
    public void reshape() {
        opened.get()
                .ifPresent(it -> open(it.space(), it.entry().key(), new Start(locale.get(), field.get()), troubles));
    }

    private Outcome<Loaded> load(Space space, EntryKey key, int question) {
        return parts.entries()
                .open(space.id(), key)
                .then(entry -> parts.entries().schema(space.id(), entry.type()).map(schema -> {
                    UndoTrail stored = parts.drafts().trail(space.id(), key);
                    return new Loaded(
                            new Opened(space, entry, schema, question), stored, stored.fitting(entry.current()));
                }));
    }

    private void show(Opened found) {
        base = found.entry().draft().map(LocalDraft::base).orElseGet(found.entry()::base);
        content.set(found.entry().current());
        newsMissed = false;
        List<LocaleCode> locales = found.space().localesOf(found.entry().type());
        if (!locales.contains(locale.get())) {
            locale.set(locales.get(0));
        }
        saveState.set(found.entry()
                .draft()
                .<SaveState>map(draft -> new SaveState.Saved(draft.savedAt()))
                .orElse(new SaveState.Untouched()));
        opened.set(Optional.of(found));
    }

    public void close() {
        whenSaved(() -> {
            latest.next();
            opened.set(Optional.empty());
            content.set(Content.empty());
            trail.set(UndoTrail.empty());
        });
    }

    /** Looks again when something else changed the entry: a pull, a send, another window part. */
    public void changed(Changes.Changed news) {
        boolean ours = opened.get()
                .filter(it -> news.space().equals(it.space().id())
                        && news.touches(it.entry().key()))
                .isPresent();
        if (!ours || news.onlyTyped()) {
            return;
        }
        if (autosave.isSaving() || autosave.isDirty()) {
            newsMissed = true;
        } else {
            refresh();
        }
    }

    private void refresh() {
        opened.get().ifPresent(this::refresh);
    }

    private void refresh(Opened before) {
        int question = latest.next();
        UndoTrail known = trail.get();
        parts.background()
                .run(
                        () -> parts.entries()
                                .open(before.space().id(), before.entry().key())
                                .map(entry -> new Loaded(
                                        new Opened(before.space(), entry, before.schema(), question),
                                        known,
                                        known.fitting(entry.current()))),
                        found -> {
                            if (!latest.isCurrent(question)) {
                                return;
                            }
                            if (autosave.isDirty()) {
                                newsMissed = true;
                            } else {
                                refreshed(before, found);
                            }
                        },
                        gone -> {
                            if (latest.isCurrent(question)) {
                                opened.set(Optional.empty());
                            }
                        });
    }

    private void refreshed(Opened before, Loaded found) {
        OpenEntry entry = found.opened().entry();
        if (entry.current().equals(content.get())) {
            show(new Opened(before.space(), entry, before.schema(), before.formVersion()));
        } else {
            trail.set(found.fitting());
            show(found.opened());
        }
    }

    /** Takes what was typed into one field, a missing node for none; it is on disk within a second. */
    public void edit(LocaleCode where, String field, JsonNode value) {
        edit(new EditSpot.InField(where, field), value);
    }

    /** Takes a new title or slug of a page that exists only here. */
    public void rename(String title, String slug) {
        edit(new EditSpot.PageTitle(), com.fasterxml.jackson.databind.node.TextNode.valueOf(title));
        edit(new EditSpot.PageSlug(), com.fasterxml.jackson.databind.node.TextNode.valueOf(slug));
    }

    private void edit(EditSpot spot, JsonNode value) {
        Content before = content.get();
        UndoEdit.between(spot, spot.in(before), value)
                .ifPresent(edit -> take(
                        spot.put(before, value),
                        trail.get().typed(edit, parts.clock().instant())));
    }

    private void take(Content now, UndoTrail steps) {
        content.set(now);
        trail.set(steps);
        if (!(saveState.get() instanceof SaveState.NotSaved)) {
            saveState.set(new SaveState.Writing());
        }
        autosave.touched();
    }

    /** Takes the last step back, whichever field and locale it was in. */
    public void undo() {
        UndoTrail fitting = trail.get();
        move(fitting.undo(content.get()).or(() -> fitting.fitting(content.get()).undo(content.get())));
    }

    /** Does the last undone step again. */
    public void redo() {
        UndoTrail fitting = trail.get();
        move(fitting.redo(content.get()).or(() -> fitting.fitting(content.get()).redo(content.get())));
    }

    private void move(Optional<UndoTrail.Move> move) {
        move.ifPresent(to -> {
            take(to.content(), to.trail());
            tell(to.step().edits());
        });
    }

    private void tell(List<UndoEdit> edits) {
        Optional<UndoEdit> aside = beside.get().flatMap(other -> Whereabouts.only(edits, other));
        if (aside.isEmpty()) {
            locale.set(Whereabouts.locale(edits, locale.get()));
        }
        moved.set(new Moved(
                moved.get().number() + 1, Whereabouts.in(edits, locale.get()).or(() -> aside)));
    }

    /** Shows another version in place of the words that are here, as one edit; nothing is sent. */
    public void restore(Content version) {
        opened.get().ifPresent(it -> {
            Content before = content.get();
            Content after = Restoring.over(before, version, it.entry().remote().isPresent());
            replace(Restoring.edits(before, after), after);
        });
    }

    /** Shows one field of another version, as one edit. */
    public void restore(LocaleCode where, String field, JsonNode value) {
        EditSpot spot = new EditSpot.InField(where, field);
        Content before = content.get();
        UndoEdit.between(spot, spot.in(before), value)
                .ifPresent(edit -> replace(List.of(edit), spot.put(before, value)));
    }

    private void replace(List<UndoEdit> edits, Content after) {
        if (!edits.isEmpty()) {
            take(after, trail.get().step(edits, parts.clock().instant()));
            tell(edits);
        }
    }

    /** {@code lastWords} makes an editor hand in what it still holds, such as letters that are being composed. */
    public void before(Runnable lastWords) {
        handIn = lastWords;
    }

    /** Runs {@code next} once all that was typed is on disk; not at all if it cannot be written, which is told. */
    public void whenSaved(Runnable next) {
        handIn.run();
        autosave.whenSaved(next, troubles);
    }

    /** As {@link #whenSaved(Runnable)}, with a word of one's own where it cannot be written. */
    public void whenSaved(Runnable next, Consumer<Failure> failed) {
        handIn.run();
        autosave.whenSaved(next, failed);
    }

    /** Whether queueing would change anything at the service. */
    public boolean hasSomethingToQueue(Target target) {
        return autosave.isDirty()
                || opened.get()
                        .map(it -> Queueing.changesAnything(it.entry(), target))
                        .orElse(false);
    }

    /** Puts what is shown into the outbox. */
    public void queue(Target target, Runnable then) {
        whenSaved(() -> opened.get()
                .ifPresent(it -> run(
                        () -> parts.outbox().queue(it.space().id(), it.entry().key(), target), then)));
    }

    /** Queues the deletion at the service; an entry that exists only here is simply dropped. */
    public void delete(Runnable then) {
        opened.get().ifPresent(it -> {
            if (it.entry().remote().isEmpty() && it.entry().changes().isEmpty()) {
                discard(then);
                return;
            }
            run(() -> parts.outbox().queueDelete(it.space().id(), it.entry().key()), then);
        });
    }

    private <T> void run(java.util.function.Supplier<Outcome<T>> step, Runnable then) {
        parts.background()
                .run(
                        step,
                        done -> {
                            refresh();
                            then.run();
                        },
                        troubles);
    }

    /** Gives up what was typed since the last queueing, also what is not on disk yet; an undo brings it back. */
    public void discard(Runnable then) {
        opened.get().ifPresent(it -> {
            if (autosave.isSaving()) {
                whenSaved(() -> drop(it, then));
            } else {
                autosave.forget();
                drop(it, then);
            }
        });
    }

    private void drop(Opened it, Runnable then) {
        List<UndoEdit> edits =
                Restoring.discarding(content.get(), base, it.entry().base());
        UndoTrail after = edits.isEmpty()
                ? trail.get()
                : trail.get().step(edits, parts.clock().instant());
        parts.background()
                .run(
                        () -> parts.drafts().discard(it.space().id(), it.entry().key(), after.since(autosave.stored())),
                        done -> {
                            boolean still = opened.get()
                                    .filter(now ->
                                            now.entry().key().equals(it.entry().key()))
                                    .isPresent();
                            if (still && !autosave.isDirty()) {
                                autosave.begin(after);
                                trail.set(after);
                            }
                            refresh();
                            then.run();
                        },
                        troubles);
    }

    /** What is being saved, and what becomes of it. */
    private final class Page implements Autosave.Page {
        @Override
        public Optional<Autosave.Words> words() {
            return opened.get().map(it -> new Autosave.Words(it, base, content.get(), trail.get()));
        }

        @Override
        public void saved(Autosave.Words words, Instant at) {
            OpenEntry entry = words.of().entry();
            boolean asBefore =
                    words.content().equals(words.base()) && entry.remote().isPresent();
            Optional<LocalDraft> draft =
                    asBefore ? Optional.empty() : Optional.of(new LocalDraft(words.base(), words.content(), at));
            saveState.set(asBefore ? new SaveState.Untouched() : new SaveState.Saved(at));
            if (autosave.isDirty()) {
                saveState.set(new SaveState.Writing());
            } else if (newsMissed) {
                refresh();
            }
            if (draft.isPresent() != entry.draft().isPresent()) {
                opened.set(opened.get().map(it -> withDraft(it, draft)));
            }
        }

        @Override
        public void notSaved(Failure why) {
            saveState.set(new SaveState.NotSaved(why));
        }
    }

    private static Opened withDraft(Opened it, Optional<LocalDraft> draft) {
        return new Opened(it.space(), it.entry().withDraft(draft), it.schema(), it.formVersion());
    }

    /** The words by which a person knows what is opened; untitled where it has none. */
    public String title() {
        return opened.get().map(it -> Standing.title(it, content.get())).orElse("");
    }

    /** What the edit started from, to mark what differs. */
    public Content base() {
        return base;
    }

    public ObjectProperty<Optional<Opened>> opened() {
        return opened;
    }

    public ObjectProperty<Content> content() {
        return content;
    }

    /** What can be undone and redone. */
    public ObjectProperty<UndoTrail> trail() {
        return trail;
    }

    /** Changes when the content was changed by an undo, a redo or a restore. */
    public ObjectProperty<Moved> moved() {
        return moved;
    }

    /** The field that has the focus, or is to get it; empty for none. */
    public StringProperty field() {
        return field;
    }

    public ObjectProperty<LocaleCode> locale() {
        return locale;
    }

    /** The locale that is shown beside the first one. */
    public ObjectProperty<Optional<LocaleCode>> beside() {
        return beside;
    }

    public ObjectProperty<SaveState> saveState() {
        return saveState;
    }
}
