package dev.larder.ui.form;

import dev.larder.model.LocaleCode;
import dev.larder.service.Spelling;
import dev.larder.spelling.Speller;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Latest;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How many words of a field no dictionary knows; pressed, it lists them with what may have been meant. */
final class SpellingButton {
    private static final int LISTED = 30;

    private final SpellDesk desk;
    private final LocaleCode locale;
    private final Text text;
    private final Button button = new Button();
    private final VBox rows = new VBox();
    private final ChoiceBox<Optional<String>> language = new ChoiceBox<>();
    private final PopupCard popup;
    private final Latest latest = new Latest();
    private Spelling.Report shown = new Spelling.Report(Optional.empty(), List.of(), List.of());
    private boolean filling;

    /** The text that is looked at. */
    interface Text {
        String html();

        /** Takes the text with words replaced, as if it were typed. */
        void replace(String html);
    }

    SpellingButton(SpellDesk desk, LocaleCode locale, Text text) {
        this.desk = desk;
        this.locale = locale;
        this.text = text;
        button.setId("spelling");
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setVisible(false);
        button.managedProperty().bind(button.visibleProperty());
        rows.getStyleClass().add("spelling-rows");
        popup = new PopupCard(card());
        button.setOnAction(event -> {
            fill();
            popup.showUnder(button);
        });
        language.getSelectionModel().selectedItemProperty().addListener((it, before, now) -> {
            if (!filling && now != null) {
                desk.choose(locale, now, this::check);
            }
        });
    }

    Node node() {
        return button;
    }

    /** Looks the text up again. */
    void check() {
        desk.check(locale, text.html(), latest.only(this::take));
    }

    void dispose() {
        latest.drop();
        popup.hide();
    }

    private void take(Spelling.Report report) {
        shown = report;
        int count = report.unknown().size();
        button.setVisible(true);
        button.setGraphic(count > 0 ? Icons.WARNING.node() : Icons.CHECK.node());
        button.setText(
                report.language().map(it -> Words.of("form.spelling", count)).orElse(Words.of("form.spelling.off")));
        button.setAccessibleText(Words.of("form.spelling.unknown", count));
        if (popup.isShowing()) {
            fill();
        }
    }

    private Node card() {
        Label label = new Label(Words.of("form.spelling.language"));
        label.getStyleClass().add("muted-small");
        label.setLabelFor(language);
        language.setId("spelling-language");
        language.setConverter(new Named());
        HBox head = new HBox(8, label, language);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane pane = new ScrollPane(rows);
        pane.setFitToWidth(true);
        pane.getStyleClass().add("edge-to-edge");
        VBox card = new VBox(10, head, pane);
        card.getStyleClass().add("spelling-card");
        return card;
    }

    private void fill() {
        filling = true;
        language.getItems().setAll(shown.languages().stream().map(Optional::of).toList());
        language.getItems().add(Optional.empty());
        language.setValue(shown.language());
        filling = false;
        rows.getChildren().clear();
        shown.language().ifPresentOrElse(this::list, () -> say("form.spelling.none"));
    }

    private void list(String spoken) {
        if (shown.unknown().isEmpty()) {
            say("form.spelling.fine");
        }
        shown.unknown().stream()
                .limit(LISTED)
                .forEach(word -> rows.getChildren().add(row(spoken, word)));
        int more = shown.unknown().size() - LISTED;
        if (more > 0) {
            Label rest = new Label(Words.of("form.spelling.more", more));
            rest.getStyleClass().add("muted-small");
            rows.getChildren().add(rest);
        }
    }

    private void say(String key) {
        Label label = new Label(Words.of(key));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        rows.getChildren().add(label);
    }

    private Node row(String spoken, Speller.Unknown unknown) {
        Label word = new Label(
                unknown.times() > 1
                        ? Words.of("form.spelling.times", unknown.word(), unknown.times())
                        : unknown.word());
        word.getStyleClass().add("spelling-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox suggestions = new HBox(4);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = small(Words.of("form.spelling.add"), () -> desk.add(spoken, unknown.word(), this::check));
        add.setAccessibleText(Words.of("form.spelling.add-word", unknown.word()));
        Button ignore = small(Words.of("form.spelling.ignore"), () -> {
            desk.ignore(unknown.word());
            check();
        });
        ignore.setAccessibleText(Words.of("form.spelling.ignore-word", unknown.word()));
        HBox row = new HBox(8, word, suggestions, gap, add, ignore);
        row.setAlignment(Pos.CENTER_LEFT);
        if (unknown.replaceable()) {
            desk.suggest(
                    spoken,
                    unknown.word(),
                    found -> suggestions
                            .getChildren()
                            .setAll(found.stream()
                                    .map(each -> (Node) suggestion(unknown.word(), each))
                                    .toList()));
        }
        return row;
    }

    private Button suggestion(String word, String by) {
        Button use = new Button(by);
        use.getStyleClass().add("small");
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setAccessibleText(Words.of("form.spelling.replace", word, by));
        use.setOnAction(event -> {
            text.replace(desk.replaced(text.html(), word, by));
            check();
        });
        return use;
    }

    private static Button small(String words, Runnable deed) {
        Button button = new Button(words);
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        return button;
    }

    /** A language in words; the last choice is none. */
    private static final class Named extends StringConverter<Optional<String>> {
        @Override
        public String toString(Optional<String> language) {
            return language == null
                    ? ""
                    : language.map(it -> Locale.forLanguageTag(it).getDisplayName(Locale.ENGLISH))
                            .orElse(Words.of("form.spelling.no-language"));
        }

        @Override
        public Optional<String> fromString(String words) {
            throw new UnsupportedOperationException("not typed");
        }
    }
}
