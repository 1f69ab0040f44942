package dev.larder.ui.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.richtext.Island;
import dev.larder.richtext.RichTextDocument;
import dev.larder.richtext.Shield;
import dev.larder.ui.kit.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One field's turn in the editor: its text goes in, every change comes out, and changes from elsewhere are shown. */
final class RichTextSession {
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s(?:src|data|href)\\s*=\\s*[\"']?([^\"'\\s>]+)");

    private final EditorPage page;
    private final EditedField field;
    private final String mark;
    private final Shield shield;
    private Optional<RichTextDocument> document = Optional.empty();
    private SourceLines lines = new SourceLines(false);
    private String known = "";
    private boolean source;

    RichTextSession(EditorPage page, EditedField field, String mark) {
        this.page = page;
        this.field = field;
        this.mark = mark;
        this.shield = new Shield(mark, RichTextSession::words);
    }

    private static String words(Island island) {
        if (island.tag().equals("!")) {
            return Words.of("rich.island.comment");
        }
        Matcher address = ADDRESS.matcher(island.source());
        Optional<String> host = address.find() ? host(address.group(1)) : Optional.empty();
        return host.map(from -> Words.of("rich.island.from", island.tag(), from))
                .orElseGet(() -> Words.of("rich.island", island.tag()));
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address.startsWith("//") ? "https:" + address : address)
                    .getHost());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    EditedField field() {
        return field;
    }

    Shield shield() {
        return shield;
    }

    String mark() {
        return mark;
    }

    boolean isSource() {
        return source;
    }

    /** Shows the field's text as it reads, or as it is written. */
    void show(boolean asSource) {
        known = field.html();
        source = asSource;
        page.call("mode", asSource ? "source" : "rich");
        if (asSource) {
            document = Optional.empty();
            lines = SourceLines.of(known);
            page.call("source", lines.shown(known));
        } else {
            RichTextDocument fresh = new RichTextDocument(known, shield);
            document = Optional.of(fresh);
            fresh.grouped(0, groups(page.call("load", fresh.pieces())));
        }
    }

    /** The page said that something changed. */
    void heard(String kind, JsonNode value) {
        if (kind.equals("source") && source) {
            write(lines.kept(value.textValue()));
        } else if (kind.equals("change")) {
            document.ifPresent(it -> {
                it.spliced(value.path("from").asInt(), value.path("to").asInt(), parts(value.path("parts")));
                write(it.source());
            });
        }
    }

    private void write(String html) {
        if (!html.equals(known)) {
            known = html;
            field.write(html);
        }
    }

    /** The field was changed by other than this editor. */
    void changedOutside() {
        String now = field.html();
        if (now.equals(known)) {
            return;
        }
        known = now;
        if (source) {
            page.call("source", lines.shown(now));
        }
        document.ifPresent(it -> {
            RichTextDocument.Patch patch = it.replacedBy(now);
            it.grouped(patch.from(), groups(page.call("patch", patch.from(), patch.to(), patch.pieces())));
        });
    }

    /** Writes what the page has not told yet. */
    void flush() {
        if (!source) {
            page.call("flush");
        }
    }

    private static List<RichTextDocument.Group> groups(JsonNode told) {
        List<RichTextDocument.Group> groups = new ArrayList<>();
        told.forEach(each -> {
            List<Integer> ids = new ArrayList<>();
            each.path("ids").forEach(id -> ids.add(id.asInt()));
            groups.add(new RichTextDocument.Group(ids, each.path("shown").asBoolean()));
        });
        return groups;
    }

    private static List<RichTextDocument.Part> parts(JsonNode told) {
        List<RichTextDocument.Part> parts = new ArrayList<>();
        told.forEach(each -> parts.add(
                new RichTextDocument.Part(each.path("id").asInt(), text(each.path("html")), text(each.path("read")))));
        return parts;
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }
}
