package dev.larder.ui.entries;

import dev.larder.model.EntryRow;
import dev.larder.model.Space;
import dev.larder.service.Bulk;
import dev.larder.ui.kit.Answer;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.Input;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.SpaceMark;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is asked before, and said after, something is done to several entries at once. */
final class BulkQuestions {
    private static final int NAMED = 5;

    private final BulkModel model;
    private final Dialogs dialogs;

    BulkQuestions(BulkModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    void askDelete(Space space) {
        List<EntryRow> rows = model.selected().get();
        List<String> texts = new ArrayList<>();
        texts.add(Words.of("bulk.delete.what"));
        texts.add(named(rows));
        ask(
                Question.of(
                        "bulk-delete",
                        Tone.DANGER,
                        Words.of("bulk.delete.headline", rows.size()),
                        texts,
                        List.of(
                                Choice.danger("yes", Words.of("bulk.delete.now", rows.size())),
                                Choice.safe("no", Words.of("entry.keep")))),
                space,
                answer -> {
                    if (answer.is("yes")) {
                        model.delete(space, this::tell);
                    }
                });
    }

    void askTag(Space space) {
        ask(
                Question.of(
                                "bulk-tag",
                                Tone.INFO,
                                Words.of(
                                        "bulk.tag.headline",
                                        model.selected().get().size()),
                                List.of(Words.of("bulk.tag.what")),
                                List.of(
                                        Choice.main("add", Words.of("bulk.tag.add")),
                                        Choice.other("remove", Words.of("bulk.tag.remove")),
                                        Choice.safe("no", Words.of("entries.new.cancel"))))
                        .asking(new Input.Text(Words.of("bulk.tag.label"), Words.of("bulk.tag.prompt"), "")),
                space,
                answer -> {
                    String tag = answer.text().orElse("").strip();
                    if (tag.isEmpty()) {
                        return;
                    }
                    if (answer.is("add")) {
                        model.addTag(space, tag, this::tell);
                    } else if (answer.is("remove")) {
                        model.removeTag(space, tag, this::tell);
                    }
                });
    }

    private void ask(Question question, Space space, Consumer<Answer> then) {
        dialogs.ask(question.inSpace(SpaceMark.of(space.identity())), then);
    }

    private static String named(List<EntryRow> rows) {
        List<String> names = new ArrayList<>(rows.stream()
                .limit(NAMED)
                .map(row -> row.title().isBlank() ? Words.of("entries.untitled") : Words.of("bulk.named", row.title()))
                .toList());
        if (rows.size() > NAMED) {
            names.add(Words.of("bulk.and-more", rows.size() - NAMED));
        }
        return String.join(", ", names);
    }

    void tell(BulkModel.Deed deed, Bulk.Report report) {
        String done = switch (deed) {
            case PUBLISH, DRAFT -> Words.of("bulk.queued", report.done());
            case DELETE -> Words.of("bulk.deleted", report.done());
            case ADD_TAG, REMOVE_TAG -> Words.of("bulk.tagged", report.done());
        };
        List<String> said = new ArrayList<>(List.of(done));
        if (report.nothing() > 0) {
            said.add(Words.of("bulk.nothing", report.nothing()));
        }
        if (report.left() > 0) {
            said.add(Words.of("bulk.left", report.left()));
        }
        Tone tone = report.done() > 0 ? Tone.SUCCESS : Tone.INFO;
        dialogs.tell(Notice.of(tone, String.join(" ", said)));
    }
}
