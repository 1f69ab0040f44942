package dev.larder.ui.richtext;

import dev.larder.richtext.ReadableText;
import dev.larder.ui.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A rich text at rest, as it reads: cheap, without a browser, and with nothing in it that could act. */
public final class ReadableView extends VBox {
    private static final int MOST = 2600;

    public ReadableView() {
        getStyleClass().add("rich-rest");
    }

    /** What a text is read into, which may be done on any thread. */
    public static ReadableText.Text read(String html) {
        return ReadableText.of(html, MOST);
    }

    public void show(ReadableText.Text text) {
        List<Node> lines = new java.util.ArrayList<>();
        text.lines().forEach(line -> lines.add(line(line)));
        if (text.lines().isEmpty()) {
            lines.add(muted(Words.of("rich.empty")));
        } else if (text.cut()) {
            lines.add(muted(Words.of("rich.more")));
        }
        getChildren().setAll(lines);
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Node line(ReadableText.Line line) {
        if (line.kind() == ReadableText.Kind.RULE) {
            Region rule = new Region();
            rule.getStyleClass().add("rich-rule");
            return rule;
        }
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("rich-line");
        line.runs().forEach(run -> flow.getChildren().add(run(run)));
        switch (line.kind()) {
            case HEADING -> flow.getStyleClass().addAll("rich-heading", "rich-h" + Math.min(4, line.level()));
            case CODE -> flow.getStyleClass().add("rich-code");
            case QUOTE -> flow.getStyleClass().add("rich-quotation");
            default -> {
                // Text and items look as they are.
            }
        }
        if (line.kind() != ReadableText.Kind.ITEM) {
            return flow;
        }
        Label sign = new Label(line.sign());
        sign.getStyleClass().add("rich-bullet");
        HBox item = new HBox(sign, flow);
        HBox.setHgrow(flow, Priority.ALWAYS);
        item.getStyleClass().addAll("rich-item", "rich-depth-" + Math.min(3, Math.max(1, line.level())));
        return item;
    }

    private static Node run(ReadableText.Run run) {
        if (run.box()) {
            Label box = new Label(run.text());
            box.getStyleClass().add("rich-box");
            return box;
        }
        Text text = new Text(run.text());
        text.getStyleClass().add("rich-text");
        mark(text, run.bold(), "rich-bold");
        mark(text, run.italic(), "rich-italic");
        mark(text, run.code(), "rich-mono");
        mark(text, run.link(), "rich-link");
        return text;
    }

    private static void mark(Text text, boolean so, String style) {
        if (so) {
            text.getStyleClass().add(style);
        }
    }
}
