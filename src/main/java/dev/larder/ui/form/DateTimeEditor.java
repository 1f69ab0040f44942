package dev.larder.ui.form;

import atlantafx.base.controls.Calendar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A day and a time without zone; a value nobody touched keeps its spelling. */
final class DateTimeEditor implements FieldEditor {
    private static final DateTimeText MIDNIGHT = new DateTimeText("", "T", "00:00:00", "", "");

    private final TextField day = new TextField();
    private final TextField time = new TextField();
    private final Label zone = new Label();
    private final HBox row;
    private final FormScope scope;
    private final ValueLink link;
    private JsonNode found = FieldValue.missing();
    private DateTimeText start = MIDNIGHT;
    private String shownDay = "";
    private String shownTime = "";

    DateTimeEditor(FieldValue value, FormScope scope) {
        this.scope = scope;
        day.getStyleClass().add("date-field");
        day.setPromptText(Words.of("form.date.day"));
        time.getStyleClass().add("time-field");
        time.setPromptText(Words.of("form.date.time"));
        time.setAccessibleText(Words.of("form.date.timeName"));
        zone.getStyleClass().add("muted-small");
        zone.setMinWidth(0);
        zone.setWrapText(true);
        zone.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(zone, Priority.ALWAYS);
        IconButton calendar = new IconButton(Icons.CALENDAR, Words.of("form.date.choose"), this::openCalendar);
        row = new HBox(day, calendar, time, zone);
        row.getStyleClass().add("inline-row");
        link = new ValueLink(value, this::show);
        day.textProperty().addListener((text, before, now) -> typed());
        time.textProperty().addListener((text, before, now) -> typed());
        link.start();
    }

    private void openCalendar() {
        LocalDate at = DateTimeText.date(day.getText()).orElse(LocalDate.now(ZoneId.systemDefault()));
        Calendar calendar = new Calendar(at);
        PopupCard popup = new PopupCard(calendar);
        calendar.valueProperty().addListener((chosen, before, now) -> {
            popup.hide();
            day.setText(now == null ? "" : now.toString());
        });
        popup.showUnder(day);
    }

    private void typed() {
        if (link.isShowing()) {
            return;
        }
        if (day.getText().equals(shownDay) && time.getText().equals(shownTime)) {
            accept(found);
            return;
        }
        if (day.getText().isBlank() && time.getText().isBlank()) {
            accept(TextNode.valueOf(""));
            return;
        }
        read().ifPresentOrElse(
                        text -> accept(TextNode.valueOf(text)),
                        () -> scope.report(this, Optional.of(Words.of("form.date.problem"))));
    }

    private Optional<String> read() {
        Optional<LocalDate> date = DateTimeText.date(day.getText());
        if (time.getText().equals(shownTime)) {
            return date.map(start::withDate).map(DateTimeText::spelled);
        }
        Optional<LocalTime> at =
                time.getText().isBlank() ? Optional.of(LocalTime.MIDNIGHT) : DateTimeText.time(time.getText());
        return date.flatMap(on -> at.map(start.withDate(on)::withTime)).map(DateTimeText::spelled);
    }

    /** The service keeps no zone for a date field: it is said that none is meant, and which one this computer is in. */
    static String zoneWords(DateTimeText date, ZoneId here) {
        if (date.time().isEmpty() && !date.date().isEmpty()) {
            return Words.of("form.date.dayOnly");
        }
        if (date.zone().isEmpty()) {
            return Words.of("form.date.noZone", here.getId());
        }
        return date.moment()
                .map(moment -> moment.atZoneSameInstant(here))
                .map(local -> Words.of(
                        "form.date.zone",
                        date.zone(),
                        local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)),
                        here.getId()))
                .orElse(Words.of("form.date.zoneOnly", date.zone()));
    }

    private void accept(JsonNode node) {
        scope.report(this, Optional.empty());
        link.write(node);
        DateTimeText.read(node.asText("")).ifPresent(now -> zone.setText(zoneWords(now, ZoneId.systemDefault())));
    }

    /** What is no date at all is shown as it is, and kept until it is typed over. */
    private void show(JsonNode node) {
        found = node;
        String text = node.isNull() ? "" : node.asText("");
        Optional<DateTimeText> parts = DateTimeText.read(text);
        start = parts.orElse(MIDNIGHT);
        shownDay = parts.map(DateTimeText::date).orElse(text);
        shownTime = parts.map(DateTimeText::shortTime).orElse("");
        day.setText(shownDay);
        time.setText(shownTime);
        zone.setText(zoneWords(start, ZoneId.systemDefault()));
        scope.report(this, Optional.empty());
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public Node focusTarget() {
        return day;
    }

    @Override
    public void dispose() {
        link.dispose();
        scope.report(this, Optional.empty());
    }
}
