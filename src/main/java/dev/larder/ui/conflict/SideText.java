package dev.larder.ui.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.larder.diff.ContentDiff;
import dev.larder.diff.FieldDiff;
import dev.larder.diff.Note;
import dev.larder.diff.Segment;
import dev.larder.ui.diff.DiffWords;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Draws one side of a question: its words, with what that side changed marked in them. */
final class SideText {
    private static final int MOST_LINES = 40;
    private static final int MOST_NOTES = 6;
    private static final int AROUND = 160;
    private static final String ROOT = "value";

    private SideText() {}

    /** A side as it differs from what both began with. */
    static VBox changed(JsonNode base, JsonNode side) {
        if (side.isMissingNode()) {
            return lone("conflict.taken-away");
        }
        return lines(ContentDiff.between(ROOT, base, side), false);
    }

    /** What both began with. */
    static VBox plain(JsonNode base) {
        if (base.isMissingNode()) {
            return lone("conflict.was-not-there");
        }
        return lines(ContentDiff.between(ROOT, MissingNode.getInstance(), base), true);
    }

    private static VBox lone(String key) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return new VBox(label);
    }

    private static VBox lines(List<FieldDiff> diffs, boolean plain) {
        if (diffs.isEmpty()) {
            return lone("conflict.empty");
        }
        VBox lines = new VBox(6);
        diffs.stream().limit(MOST_LINES).forEach(diff -> lines.getChildren().add(line(diff, plain)));
        return lines;
    }

    private static Node line(FieldDiff diff, boolean plain) {
        VBox line = new VBox(2);
        int apart = diff.label().indexOf(" › ");
        if (apart >= 0) {
            Label name = new Label(diff.label().substring(apart + 3));
            name.getStyleClass().add("muted-small");
            line.getChildren().add(name);
        }
        if (!diff.segments().isEmpty()) {
            line.getChildren().add(words(diff.segments(), plain));
        }
        if (!plain) {
            diff.notes().stream()
                    .limit(MOST_NOTES)
                    .forEach(note -> line.getChildren().add(note(note)));
        }
        return line;
    }

    private static TextFlow words(List<Segment> segments, boolean plain) {
        TextFlow flow = new TextFlow();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean same = segment.kind() == Segment.Kind.SAME;
            String shown = same ? cut(segment.text(), i == 0, i == segments.size() - 1) : segment.text();
            boolean touches = !same && i > 0 && segments.get(i - 1).kind() == Segment.Kind.REMOVED;
            if (touches) {
                flow.getChildren().add(new Text(" "));
            }
            Text text = new Text(shown);
            text.getStyleClass().add(style(plain ? Segment.Kind.SAME : segment.kind()));
            flow.getChildren().add(text);
        }
        return flow;
    }

    /** Of a long stretch that is the same only what stands around the changes is needed. */
    private static String cut(String same, boolean first, boolean last) {
        if (same.length() <= 2 * AROUND || (first && last)) {
            return same;
        }
        String head = first ? "" : same.substring(0, AROUND);
        String tail = last ? "" : same.substring(same.length() - AROUND);
        return head + " … " + tail;
    }

    private static String style(Segment.Kind kind) {
        return switch (kind) {
            case SAME -> "conflict-same";
            case REMOVED -> "conflict-removed";
            case ADDED -> "conflict-added";
        };
    }

    private static Label note(Note note) {
        Label label = new Label(DiffWords.note(note));
        label.getStyleClass().add("muted-small");
        label.setWrapText(true);
        return label;
    }

    /** The same for those who hear it: the words as they are on that side. */
    static String said(JsonNode side) {
        if (side.isMissingNode()) {
            return Words.of("conflict.taken-away");
        }
        String words = ContentDiff.between(ROOT, MissingNode.getInstance(), side).stream()
                .flatMap(diff -> diff.segments().stream())
                .map(Segment::text)
                .collect(Collectors.joining(" "));
        return words.isBlank() ? Words.of("conflict.empty") : words;
    }
}
