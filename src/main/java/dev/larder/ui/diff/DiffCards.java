package dev.larder.ui.diff;

import dev.larder.diff.FieldDiff;
import dev.larder.diff.Note;
import dev.larder.diff.Segment;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Differences as cards, one per changed part: what went is struck through, what came is underlined, long sameness is cut. */
final class DiffCards {
    private static final int SHOWN_AROUND = 120;
    private static final int MOST_NOTES = 6;
    private static final int LONGEST = 4000;
    private static final int MOST_SEGMENTS = 400;

    private DiffCards() {}

    static VBox card(FieldDiff field, List<Button> actions) {
        Label name = new Label(DiffWords.name(field));
        name.getStyleClass().add("diff-field");
        name.setWrapText(true);
        Label kind = new Label(DiffWords.kind(field));
        kind.getStyleClass().add("muted-small");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, name, kind, gap);
        head.getChildren().addAll(actions);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(6, head);
        card.getStyleClass().addAll("card", "diff-card");
        if (!field.segments().isEmpty()) {
            card.getChildren().add(words(field.segments()));
        }
        field.notes().stream()
                .limit(MOST_NOTES)
                .forEach(note -> card.getChildren().add(note(note)));
        card.setAccessibleText(said(field));
        return card;
    }

    private static Node words(List<Segment> segments) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("diff-words");
        int last = Math.min(segments.size(), MOST_SEGMENTS) - 1;
        for (int index = 0; index <= last; index++) {
            boolean exchanged = index > 0
                    && segments.get(index - 1).kind() == Segment.Kind.REMOVED
                    && segments.get(index).kind() == Segment.Kind.ADDED;
            if (exchanged) {
                flow.getChildren().add(new Text(" "));
            }
            flow.getChildren().add(text(segments.get(index), index == 0, index == segments.size() - 1));
        }
        if (segments.size() > MOST_SEGMENTS) {
            flow.getChildren().add(new Text(Words.of("diff.more")));
        }
        return flow;
    }

    private static Text text(Segment segment, boolean first, boolean last) {
        Text text = new Text(
                segment.kind() == Segment.Kind.SAME ? cut(segment.text(), first, last) : shortened(segment.text()));
        text.getStyleClass()
                .add(
                        switch (segment.kind()) {
                            case SAME -> "diff-same";
                            case REMOVED -> "diff-removed";
                            case ADDED -> "diff-added";
                        });
        return text;
    }

    /** A very long stretch is drawn in part; all of it stands in the page and in the list. */
    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + Words.of("diff.more") : text;
    }

    /** What is the same is only needed around what is not. */
    private static String cut(String same, boolean first, boolean last) {
        int head = first ? 0 : SHOWN_AROUND;
        int tail = last ? 0 : SHOWN_AROUND;
        if (same.length() <= 2 * SHOWN_AROUND) {
            return same;
        }
        return same.substring(0, head) + " … " + same.substring(same.length() - tail);
    }

    private static Node note(Note note) {
        Label label = new Label(DiffWords.note(note));
        label.getStyleClass().add("muted-small");
        label.setWrapText(true);
        return label;
    }

    /** The same for a screen reader, which hears no strokes. */
    private static String said(FieldDiff field) {
        return Words.of(
                "diff.said", DiffWords.name(field), of(field, Segment.Kind.REMOVED), of(field, Segment.Kind.ADDED));
    }

    private static String of(FieldDiff field, Segment.Kind kind) {
        String text = field.segments().stream()
                .filter(segment -> segment.kind() == kind)
                .map(segment -> segment.text().strip())
                .collect(Collectors.joining(" … "));
        return DiffWords.shortened(text);
    }
}
