package dev.larder.bench;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.Space;
import dev.larder.model.Target;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.entry.SaveState;
import dev.larder.ui.kit.Background;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** A post with a summary of some length, queued once, so that its draft has a base as long; and the model that edits it. */
final class TypingDesk implements AutoCloseable {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/v2");
    private static final long PAUSE_MILLIS = 350;

    final Program program;
    final EntryKey post;
    final Space space;
    private final ExecutorService work = Executors.newFixedThreadPool(4);
    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final String body;
    private final String field;

    /** With a long summary. */
    TypingDesk(Path folder, int size) {
        this(folder, size, PostFields.SUMMARY);
    }

    TypingDesk(Path folder, int size, String field) {
        this.field = field;
        program = new Program(folder, NOWHERE, List.of(ContentTypeKey.blog()));
        space = new Space(
                Program.ID,
                new Space.Identity("Bench", "Local", "#2F6B4F", false),
                NOWHERE,
                List.of(ContentTypeKey.blog()),
                List.of(),
                true);
        body = html(size);
        post = Program.ok(program.entries.create(Program.ID, ContentTypeKey.blog(), "A bench", "a-bench"));
        Content empty = Program.ok(program.entries.open(Program.ID, post)).current();
        Content full = empty.with(LocaleCode.NONE, empty.in(LocaleCode.NONE).with(field, TextNode.valueOf(body)));
        Program.ok(program.drafts.save(Program.ID, post, Content.empty(), full));
        Program.ok(program.outbox.queue(Program.ID, post, Target.DRAFT));
    }

    private static String html(int size) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; text.length() < size; line++) {
            text.append("<p>Paragraph ")
                    .append(line)
                    .append(": oak, ash and cherry, planed by hand and oiled twice.</p>\n");
        }
        return text.substring(0, size);
    }

    String text() {
        return body;
    }

    /** About how many bytes a draft has: base and words. */
    int bytes() {
        return 2 * (body.length() + 300);
    }

    EntryModel.Parts parts(Background background) {
        return new EntryModel.Parts(program.entries, program.drafts, program.outbox, background);
    }

    /** The median time from a key to the word that it is on disk, in milliseconds, less the pause before a save. */
    double keyToDisk(int keys) throws Exception {
        SynchronousQueue<Long> saved = new SynchronousQueue<>();
        Background background = new Background(work, window);
        EntryModel model = new EntryModel(parts(background), why -> {});
        window.submit(() -> {
                    model.saveState().addListener((it, before, now) -> {
                        if (now instanceof SaveState.Saved) {
                            saved.offer(System.nanoTime());
                        }
                    });
                    model.open(space, post);
                })
                .get();
        while (window.submit(() -> model.opened().get().isEmpty()).get()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        double[] taken = new double[keys];
        for (int key = 0; key < keys; key++) {
            String text = "x".repeat(key + 1) + body;
            long begun = System.nanoTime();
            window.execute(() -> model.edit(LocaleCode.NONE, field, TextNode.valueOf(text)));
            Long at = saved.poll(10, TimeUnit.SECONDS);
            if (at == null) {
                throw new IllegalStateException("a key never reached the disk");
            }
            taken[key] = (at - begun) / 1e6 - PAUSE_MILLIS;
        }
        Program.ok(program.drafts.discard(Program.ID, post));
        Arrays.sort(taken);
        return taken[keys / 2];
    }

    @Override
    public void close() {
        work.shutdownNow();
        window.shutdownNow();
        program.close();
    }
}
