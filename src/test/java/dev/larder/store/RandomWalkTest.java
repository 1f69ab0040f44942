package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random steps, done to a store and to a plain picture of it; both must agree after each. */
class RandomWalkTest {
    private static final int STEPS = Integer.getInteger("larder.walk.steps", 1500);

    @TempDir
    Path folder;

    /** What the picture holds of one entry; empty texts for what is not there. */
    private static final class Picture {
        Optional<String> mirror = Optional.empty();
        Optional<String> draft = Optional.empty();
        Optional<String> draftBase = Optional.empty();
        final List<Wish> wishes = new ArrayList<>();

        boolean isBlank() {
            return mirror.isEmpty() && draft.isEmpty() && wishes.isEmpty();
        }

        String base() {
            return wishes.isEmpty() ? mirror.orElse("") : wishes.get(wishes.size() - 1).wanted;
        }

        boolean lastRests() {
            return !wishes.isEmpty() && Coalescing.isAtRest(wishes.get(wishes.size() - 1).state);
        }
    }

    /** One open change of the picture. */
    private static final class Wish {
        long seq;
        ChangeKind kind = ChangeKind.UPDATE;
        String base = "";
        String wanted = "";
        ChangeState state = ChangeState.WAITING;
    }

    private final Map<EntryKey, Picture> pictures = new LinkedHashMap<>();
    private SpaceStore store;
    private Random random;
    private int words;

    @Test
    void theStoreAgreesWithAPlainPictureOfIt() {
        long seed = Long.getLong("larder.seed", System.nanoTime());
        random = new Random(seed);
        store = Samples.open(folder);
        try {
            for (int step = 0; step < STEPS; step++) {
                String done = step();
                check("seed " + seed + ", step " + step + ": " + done);
            }
        } finally {
            store.close();
        }
    }

    private String step() {
        Optional<EntryKey> any = anyKey();
        int choice = random.nextInt(12);
        if (any.isEmpty() || choice == 0) {
            return createHere();
        }
        EntryKey key = any.get();
        Picture picture = pictures.get(key);
        return switch (choice) {
            case 1, 2 -> pull();
            case 3, 4 -> saveDraft(key, picture);
            case 5 -> discardDraft(key, picture);
            case 6, 7 -> queue(key, picture);
            case 8 -> advance(picture);
            case 9 -> seen(key, picture);
            case 10 -> discard(picture);
            default -> backOrReopen(picture);
        };
    }

    private Optional<EntryKey> anyKey() {
        List<EntryKey> keys = List.copyOf(pictures.keySet());
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(random.nextInt(keys.size())));
    }

    private String word() {
        words++;
        return "w" + words;
    }

    private static Content said(String text) {
        return text.isEmpty() ? Content.empty() : Content.of(LocaleCode.NONE, fields("question", text));
    }

    private String createHere() {
        Picture picture = new Picture();
        picture.draft = Optional.of(word());
        picture.draftBase = Optional.of("");
        pictures.put(ok(store.createHere(FAQ, said(picture.draft.orElseThrow()))), picture);
        return "create";
    }

    private String pull() {
        String id = String.valueOf(random.nextInt(12));
        String text = word();
        PullReceipt receipt = ok(store.applyPull(List.of(newest(item(id, text)))));
        EntryKey key = receipt.touched().iterator().next();
        assertThat(receipt.added() == 1).isEqualTo(!pictures.containsKey(key));
        pictures.computeIfAbsent(key, fresh -> new Picture()).mirror = Optional.of(text);
        return "pull " + id;
    }

    private String saveDraft(EntryKey key, Picture picture) {
        String base = picture.base();
        String text = random.nextInt(4) == 0 ? base : word();
        ok(store.saveDraft(key, said(base), said(text)));
        boolean stays = !text.equals(base) || (picture.mirror.isEmpty() && picture.wishes.isEmpty());
        picture.draft = stays ? Optional.of(text) : Optional.empty();
        picture.draftBase = stays ? Optional.of(base) : Optional.empty();
        return "save draft";
    }

    private String discardDraft(EntryKey key, Picture picture) {
        ok(store.discardDraft(key));
        picture.draft = Optional.empty();
        forgetIfBlank(key, picture);
        return "discard draft";
    }

    private void forgetIfBlank(EntryKey key, Picture picture) {
        if (picture.isBlank()) {
            assertThat(ok(store.entry(key))).isEmpty();
            pictures.remove(key);
        }
    }

    private String queue(EntryKey key, Picture picture) {
        boolean known = picture.mirror.isPresent();
        ChangeKind kind = random.nextInt(4) == 0 ? ChangeKind.DELETE : known ? ChangeKind.UPDATE : ChangeKind.CREATE;
        String base = picture.base();
        String text = word();
        Optional<Change> queued =
                ok(store.queue(key, new Change.Intent(kind, dev.larder.model.Target.DRAFT), said(base), said(text)));
        picture.draft = Optional.empty();
        expectQueued(picture, kind, base, text);
        assertThat(queued.isPresent())
                .isEqualTo(!picture.wishes.isEmpty()
                        && picture.wishes.get(picture.wishes.size() - 1).wanted.equals(text));
        queued.ifPresent(change -> picture.wishes.get(picture.wishes.size() - 1).seq = change.seq());
        forgetIfBlank(key, picture);
        return "queue " + kind;
    }

    private static void expectQueued(Picture picture, ChangeKind kind, String base, String text) {
        if (picture.wishes.isEmpty() && picture.mirror.isEmpty() && kind == ChangeKind.DELETE) {
            return;
        }
        if (!picture.lastRests()) {
            Wish wish = new Wish();
            wish.kind = kind;
            wish.base = base;
            wish.wanted = text;
            picture.wishes.add(wish);
            return;
        }
        Wish last = picture.wishes.get(picture.wishes.size() - 1);
        if (last.kind == ChangeKind.CREATE && kind == ChangeKind.DELETE) {
            picture.wishes.remove(last);
            return;
        }
        boolean stays = last.kind == ChangeKind.CREATE;
        last.kind = stays ? last.kind : kind == ChangeKind.CREATE ? ChangeKind.UPDATE : kind;
        last.wanted = text;
        last.state = ChangeState.WAITING;
    }

    /** Only steps after which it is known whether the try arrived, so that the picture can stay plain. */
    private String advance(Picture picture) {
        if (picture.wishes.isEmpty()) {
            return "nothing";
        }
        Wish wish = picture.wishes.get(random.nextInt(picture.wishes.size()));
        ChangeState to = ChangeState.values()[random.nextInt(ChangeState.values().length)];
        boolean legal = Coalescing.mayGo(wish.state, to) && wish.state != ChangeState.ACCEPTED;
        boolean asked = wish.state != ChangeState.ACCEPTED;
        if (asked) {
            assertThat(store.advance(wish.seq, to, Optional.of(OFFLINE)).isOk()).isEqualTo(legal);
        }
        wish.state = legal ? to : wish.state;
        return "advance to " + to;
    }

    private String seen(EntryKey key, Picture picture) {
        Optional<EntryKey> bound =
                ok(store.entry(key)).flatMap(OpenEntry::remote).map(remote -> key);
        if (picture.wishes.isEmpty() || bound.isEmpty()) {
            return "nothing";
        }
        Wish wish = picture.wishes.remove(0);
        if (wish.kind == ChangeKind.DELETE) {
            ok(store.seen(wish.seq, List.of()));
            picture.mirror = Optional.empty();
        } else {
            String id =
                    ok(store.entry(key)).orElseThrow().remote().orElseThrow().value();
            ok(store.seen(wish.seq, List.of(newest(item(id, wish.wanted)))));
            picture.mirror = Optional.of(wish.wanted);
        }
        forgetIfBlank(key, picture);
        return "seen";
    }

    private String discard(Picture picture) {
        if (picture.wishes.isEmpty()) {
            return "nothing";
        }
        Wish wish = picture.wishes.get(random.nextInt(picture.wishes.size()));
        boolean rests = Coalescing.isAtRest(wish.state);
        assertThat(store.discard(wish.seq).isOk()).isEqualTo(rests);
        if (rests) {
            picture.wishes.remove(wish);
        }
        pictures.values().removeIf(Picture::isBlank);
        return "discard";
    }

    private String backOrReopen(Picture picture) {
        if (picture.wishes.isEmpty()) {
            store.close();
            store = Samples.open(folder);
            return "reopen";
        }
        Wish last = picture.wishes.get(picture.wishes.size() - 1);
        boolean rests = picture.lastRests();
        assertThat(store.backToDraft(last.seq).isOk()).isEqualTo(rests);
        if (rests) {
            picture.wishes.remove(last);
            if (last.kind != ChangeKind.DELETE) {
                String text = picture.draft.orElse(last.wanted);
                boolean stays = !text.equals(last.base) || (picture.mirror.isEmpty() && picture.wishes.isEmpty());
                picture.draft = stays ? Optional.of(text) : Optional.empty();
                picture.draftBase = stays ? Optional.of(last.base) : Optional.empty();
            }
        }
        pictures.values().removeIf(Picture::isBlank);
        return "back to draft";
    }

    private void check(String when) {
        List<EntryRow> rows = ok(store.rows(EntryFilter.all()));
        assertThat(rows).as(when).extracting(EntryRow::key).containsExactlyInAnyOrderElementsOf(pictures.keySet());
        for (EntryRow row : rows) {
            Picture picture = pictures.get(row.key());
            OpenEntry entry = ok(store.entry(row.key())).orElseThrow();
            assertThat(entry.draft().map(draft -> question(draft.content())))
                    .as(when)
                    .isEqualTo(picture.draft);
            if (picture.draft.isPresent()) {
                assertThat(entry.draft().map(draft -> question(draft.base())))
                        .as(when)
                        .isEqualTo(picture.draftBase);
            }
            assertThat(question(entry.mirrored().newestContent())).as(when).isEqualTo(picture.mirror.orElse(""));
            assertThat(entry.changes())
                    .as(when)
                    .extracting(change ->
                            change.kind() + question(change.base()) + ">" + question(change.wanted()) + change.state())
                    .containsExactlyElementsOf(picture.wishes.stream()
                            .map(wish -> wish.kind + wish.base + ">" + wish.wanted + wish.state)
                            .toList());
            assertThat(row.title()).as(when).isEqualTo(expectedTitle(picture));
        }
        assertThat(ok(store.remotes(FAQ, LocaleCode.NONE, View.NEWEST)))
                .as(when)
                .hasSize((int) pictures.values().stream()
                        .filter(picture -> picture.mirror.isPresent())
                        .count());
    }

    private static String expectedTitle(Picture picture) {
        if (picture.draft.isPresent() && !picture.draft.orElseThrow().isEmpty()) {
            return picture.draft.orElseThrow();
        }
        if (picture.draft.isEmpty() && !picture.wishes.isEmpty()) {
            Wish last = picture.wishes.get(picture.wishes.size() - 1);
            if (last.kind != ChangeKind.DELETE) {
                return last.wanted;
            }
        }
        return picture.mirror.orElse("");
    }

    private static String question(Content content) {
        return content.in(LocaleCode.NONE).text("question");
    }
}
