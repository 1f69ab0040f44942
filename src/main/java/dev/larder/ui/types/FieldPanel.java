package dev.larder.ui.types;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.schema.FieldCorrection;
import dev.larder.schema.Kind;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What is known of one field and why, and the form to correct it. */
final class FieldPanel {
    private final TypesModel model;
    private final FieldLine line;
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final TextField label = new TextField();
    private final TextField help = new TextField();
    private final ComboBox<Need> need = new ComboBox<>();
    private final TextArea options = new TextArea();
    private final ComboBox<Optional<ContentTypeKey>> target = new ComboBox<>();
    private final VBox root = new VBox();

    /** What a person may say of whether a value is wanted. */
    private enum Need {
        AS_GUESSED,
        REQUIRED,
        OPTIONAL
    }

    FieldPanel(TypesModel model, FieldLine line) {
        this.model = model;
        this.line = line;
        root.getStyleClass().add("field-panel");
        Label title = new Label(line.shown().label());
        title.getStyleClass().add("headline");
        title.setWrapText(true);
        Label key = new Label(line.key());
        key.getStyleClass().addAll("muted-small", "mono");
        root.getChildren().addAll(new VBox(2, title, key), why());
        line.contradiction().ifPresent(it -> root.getChildren().add(against()));
        root.getChildren().addAll(controls());
        root.getChildren().add(buttons());
    }

    Node node() {
        return root;
    }

    private Node why() {
        VBox why = new VBox(4, FieldTable.badge(line));
        line.evidence().ifPresent(rests -> {
            Label reason = new Label(KindWords.reason(rests));
            reason.setWrapText(true);
            reason.getStyleClass().add("muted");
            why.getChildren().add(reason);
        });
        if (line.correction().kind().isPresent()) {
            Label guess = new Label(Words.of(
                    "types.guessed", KindWords.of(Kind.of(line.guessed().type()))));
            guess.getStyleClass().add("muted");
            guess.setWrapText(true);
            why.getChildren().add(guess);
        }
        return why;
    }

    private Node against() {
        Label words =
                new Label(line.contradiction().map(KindWords::contradiction).orElse(""), Icons.WARNING.node());
        words.setWrapText(true);
        words.getStyleClass().add("trouble-line");
        words.setId("contradiction");
        VBox box = new VBox(6, words);
        if (line.contradiction().filter(it -> !it.byPerson()).isPresent()) {
            Button accept = new Button(Words.of("types.accept"));
            accept.setId("accept-content");
            accept.getStyleClass().add("small");
            accept.setOnAction(event -> model.accept(line.path()));
            box.getChildren().add(accept);
        }
        return box;
    }

    private List<Node> controls() {
        List<Node> controls = new ArrayList<>();
        boolean fixed = model.chosen()
                .get()
                .filter(type -> type.kind() == ContentTypeKey.Kind.POST)
                .isPresent();
        Kind guess = Kind.of(line.guessed().type());
        kind.setId("field-kind");
        kind.getItems()
                .setAll(Arrays.stream(Kind.values())
                        .filter(each -> each == guess || !each.hasInside())
                        .toList());
        kind.setConverter(words(KindWords::of));
        kind.setValue(line.kind());
        kind.setDisable(fixed);
        controls.add(labelled("types.kind", kind));
        VBox details = new VBox();
        controls.add(details);
        kind.valueProperty().addListener((it, before, now) -> showDetails(details, now));
        showDetails(details, line.kind());
        label.setId("field-label");
        label.setText(line.shown().label());
        controls.add(labelled("types.label", label));
        help.setId("field-help");
        help.setPromptText(Words.of("types.help-prompt"));
        help.setText(line.shown().hint().help());
        controls.add(labelled("types.help", help));
        need.setId("field-need");
        need.getItems().setAll(Need.values());
        need.setConverter(words(this::needWords));
        need.setValue(line.correction()
                .required()
                .map(it -> it ? Need.REQUIRED : Need.OPTIONAL)
                .orElse(Need.AS_GUESSED));
        controls.add(labelled("types.need", need));
        return controls;
    }

    private void showDetails(VBox details, Kind chosen) {
        details.getChildren().clear();
        if (chosen == Kind.DROPDOWN) {
            options.setId("field-options");
            options.setPrefRowCount(5);
            options.setText(String.join("\n", optionsOf(line.shown())));
            details.getChildren().add(labelled("types.options", options));
        } else if (chosen == Kind.REFERENCE || chosen == Kind.REFERENCES) {
            target.setId("field-target");
            target.getItems().setAll(List.of(Optional.empty()));
            model.types().stream()
                    .filter(type -> type.kind() != ContentTypeKey.Kind.POST)
                    .forEach(type -> target.getItems().add(Optional.of(type)));
            target.setConverter(words(to -> to.map(TypeNames::plural).orElseGet(() -> Words.of("types.any"))));
            target.setValue(targetOf(line.shown()));
            details.getChildren().add(labelled("types.target", target));
        }
        details.setManaged(!details.getChildren().isEmpty());
    }

    private String needWords(Need each) {
        return switch (each) {
            case AS_GUESSED ->
                line.guessed().hint().need() == FieldDef.Need.USUAL
                        ? Words.of("types.need.usual")
                        : Words.of("types.need.guessed");
            case REQUIRED -> Words.of("types.need.required");
            case OPTIONAL -> Words.of("types.need.optional");
        };
    }

    private Node buttons() {
        Button save = new Button(Words.of("types.save"));
        save.setId("save-correction");
        save.getStyleClass().add("accent");
        save.setOnAction(event -> model.correct(line.path(), said()));
        Button back = new Button(Words.of("types.back"), Icons.UNDO.node());
        back.setId("back-to-guess");
        back.setDisable(!line.isCorrected());
        back.setOnAction(event -> model.correct(line.path(), FieldCorrection.nothing()));
        HBox buttons = new HBox(8, save, back);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    /** Only what differs from the guess is said: the rest goes on following the content. */
    private FieldCorrection said() {
        FieldDef guess = line.guessed();
        List<String> lines = options.getText()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        boolean chosen = kind.getValue() == Kind.DROPDOWN && !lines.equals(optionsOf(guess));
        boolean leads = kind.getValue() == Kind.REFERENCE || kind.getValue() == Kind.REFERENCES;
        return new FieldCorrection(
                other(kind.getValue(), Kind.of(guess.type())),
                other(label.getText().strip(), guess.label()),
                other(help.getText().strip(), guess.hint().help()),
                need.getValue() == Need.AS_GUESSED ? Optional.empty() : Optional.of(need.getValue() == Need.REQUIRED),
                chosen ? Optional.of(lines) : Optional.empty(),
                leads && !target.getValue().equals(targetOf(guess)) ? target.getValue() : Optional.empty());
    }

    private static <T> Optional<T> other(T said, T guessed) {
        return said.equals(guessed) ? Optional.empty() : Optional.of(said);
    }

    private static List<String> optionsOf(FieldDef def) {
        return def.type() instanceof FieldType.Dropdown dropdown ? dropdown.options() : List.of();
    }

    private static Optional<ContentTypeKey> targetOf(FieldDef def) {
        return def.type() instanceof FieldType.References references ? references.to() : Optional.empty();
    }

    private static Node labelled(String key, Node control) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("muted-small");
        label.setLabelFor(control);
        control.setAccessibleText(Words.of(key));
        if (control instanceof ComboBox<?> box) {
            box.setMaxWidth(Double.MAX_VALUE);
        }
        return new VBox(3, label, control);
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed: " + text);
            }
        };
    }
}
