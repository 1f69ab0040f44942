package dev.larder.ui.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Schema;
import dev.larder.model.Space;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import dev.larder.service.Changes;
import dev.larder.service.Drafts;
import dev.larder.service.Entries;
import dev.larder.service.Outbox;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** State of the entry being edited: its content, what is saved of it, and what can be done with it. Knows no controls. */
public final class EntryModel {
    private static final Duration PAUSE = Duration.ofMillis(350);

    /** The services that an editor needs. */
    public record Parts(Entries entries, Drafts drafts, Outbox outbox, Background background) {}

    private final Parts parts;
    private final Consumer<Failure> troubles;
    private final Generation latest = new Generation();
    private final ObjectProperty<Optional<Opened>> opened = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Content> content = new SimpleObjectProperty<>(Content.empty());
    private final ObjectProperty<LocaleCode> locale = new SimpleObjectProperty<>(LocaleCode.NONE);
    private final ObjectProperty<SaveState> saveState = new SimpleObjectProperty<>(new SaveState.Untouched());
    private Content base = Content.empty();
    private Content written = Content.empty();
    private boolean saving;
    private boolean saveWaits;
    private Runnable afterSave = () -> {};
    private boolean somebodyWaits;

    /** An entry with the shape of its type. {@code formVersion} moves on when the form has to be built anew. */
    public record Opened(Space space, OpenEntry entry, Schema schema, int formVersion) {}

    public EntryModel(Parts parts, Consumer<Failure> troubles) {
        this.parts = parts;
        this.troubles = troubles;
    }

    /** Opens an entry from disk; what was typed in another one is written first. */
    public void open(Space space, EntryKey key) {
        whenSaved(() -> {
            int question = latest.next();
            parts.background()
                    .run(
                            () -> parts.entries()
                                    .open(space.id(), key)
                                    .then(entry -> parts.entries()
                                            .schema(space.id(), entry.type())
                                            .map(schema -> new Opened(space, entry, schema, question))),
                            found -> {
                                if (latest.isCurrent(question)) {
                                    show(found);
                                }
                            },
                            troubles);
        });
    }

    private void show(Opened found) {
        Content now = found.entry().current();
        base = found.entry().draft().map(LocalDraft::base).orElseGet(found.entry()::base);
        written = now;
        content.set(now);
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
        });
    }

    /** Looks again when something else changed the entry: a pull, a send, another window part. */
    public void changed(Changes.Changed news) {
        boolean ours = opened.get()
                .filter(it -> news.space().equals(it.space().id())
                        && news.touches(it.entry().key()))
                .isPresent();
        if (ours && !saving && !isDirty()) {
            refresh();
        }
    }

    private void refresh() {
        opened.get().ifPresent(this::refresh);
    }

    private void refresh(Opened before) {
        int question = latest.next();
        parts.background()
                .run(
                        () -> parts.entries()
                                .open(before.space().id(), before.entry().key()),
                        entry -> {
                            if (latest.isCurrent(question) && !isDirty()) {
                                boolean sameForm = entry.current().equals(content.get());
                                int version = sameForm ? before.formVersion() : question;
                                show(new Opened(before.space(), entry, before.schema(), version));
                            }
                        },
                        gone -> {
                            if (latest.isCurrent(question)) {
                                opened.set(Optional.empty());
                            }
                        });
    }

    /** Takes what was typed into one field; it is on disk within a second. */
    public void edit(LocaleCode where, String field, JsonNode value) {
        Content now = content.get();
        edit(now.with(where, now.in(where).with(field, value)));
    }

    /** Takes a new title or slug of a page that exists only here. */
    public void rename(String title, String slug) {
        edit(new Content(title, slug, content.get().locales()));
    }

    private void edit(Content now) {
        if (now.equals(content.get())) {
            return;
        }
        content.set(now);
        saveState.set(new SaveState.Writing());
        if (!saveWaits) {
            saveWaits = true;
            parts.background().later(PAUSE, () -> {
                saveWaits = false;
                save();
            });
        }
    }

    private boolean isDirty() {
        return !content.get().equals(written);
    }

    /** One save at a time, so that they reach the disk in the order of typing. */
    private void save() {
        if (saving) {
            return;
        }
        if (opened.get().isEmpty() || !isDirty()) {
            runAfterSave();
            return;
        }
        saving = true;
        Opened it = opened.get().get();
        Content now = content.get();
        parts.background()
                .run(
                        () -> parts.drafts().save(it.space().id(), it.entry().key(), base, now),
                        at -> {
                            saving = false;
                            written = now;
                            boolean asBefore =
                                    now.equals(base) && it.entry().remote().isPresent();
                            saveState.set(asBefore ? new SaveState.Untouched() : new SaveState.Saved(at));
                            if (!isDirty()) {
                                refresh();
                            }
                            // After the refresh: what waited may open another entry, and the last question wins.
                            save();
                        },
                        why -> {
                            saving = false;
                            saveState.set(new SaveState.NotSaved(why));
                            if (somebodyWaits) {
                                forgetWaiting();
                                troubles.accept(why);
                            }
                        });
    }

    private void runAfterSave() {
        Runnable next = afterSave;
        forgetWaiting();
        next.run();
    }

    private void forgetWaiting() {
        afterSave = () -> {};
        somebodyWaits = false;
    }

    /** Runs {@code next} once all that was typed is on disk; not at all if it cannot be written, which is told. */
    public void whenSaved(Runnable next) {
        Runnable before = afterSave;
        somebodyWaits = true;
        afterSave = () -> {
            before.run();
            next.run();
        };
        save();
    }

    /** Whether queueing would change anything at the service. */
    public boolean hasSomethingToQueue(Target target) {
        return isDirty()
                || opened.get().map(it -> changesAnything(it.entry(), target)).orElse(false);
    }

    private static boolean changesAnything(OpenEntry entry, Target target) {
        boolean plain = entry.draft().isEmpty()
                && entry.openChange().isEmpty()
                && entry.remote().isPresent();
        if (!plain) {
            return true;
        }
        boolean live = entry.mirrored().isLive();
        return target == Target.PUBLISHED
                ? !live || entry.mirrored().hasServerDraft()
                : live && entry.type().kind() != ContentTypeKey.Kind.PAGE;
    }

    /** Puts what is shown into the outbox. */
    public void queue(Target target, Runnable then) {
        whenSaved(() -> opened.get()
                .ifPresent(it -> parts.background()
                        .run(
                                () -> parts.outbox()
                                        .queue(it.space().id(), it.entry().key(), target),
                                change -> {
                                    refresh();
                                    then.run();
                                },
                                troubles)));
    }

    /** Queues the deletion at the service; an entry that exists only here is simply dropped. */
    public void delete(Runnable then) {
        opened.get().ifPresent(it -> {
            if (it.entry().remote().isEmpty() && it.entry().changes().isEmpty()) {
                discard(then);
                return;
            }
            parts.background()
                    .run(
                            () -> parts.outbox()
                                    .queueDelete(it.space().id(), it.entry().key()),
                            change -> {
                                refresh();
                                then.run();
                            },
                            troubles);
        });
    }

    /** Gives up what was typed since the last queueing, also what is not on disk yet. */
    public void discard(Runnable then) {
        opened.get().ifPresent(it -> {
            Runnable drop = () -> parts.background()
                    .run(
                            () -> parts.drafts()
                                    .discard(it.space().id(), it.entry().key()),
                            done -> {
                                refresh();
                                then.run();
                            },
                            troubles);
            if (saving) {
                whenSaved(drop);
            } else {
                written = content.get();
                drop.run();
            }
        });
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

    public ObjectProperty<LocaleCode> locale() {
        return locale;
    }

    public ObjectProperty<SaveState> saveState() {
        return saveState;
    }
}
