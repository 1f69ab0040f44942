package dev.larder.richtext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in an editor, block by block: what the editor sees of each, and the bytes that each stands for. A block that the
 * editor did not touch keeps its bytes, whatever the editor would make of them.
 */
public final class RichTextDocument {
    private static final Pattern OPEN_PARAGRAPH = Pattern.compile("(?is)<p[\\s/>](?!.*</p[\\s>]).*");

    private final Shield shield;
    private final Map<Integer, Chunk> originals = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private String rest = "";
    private int nextId;

    /** A block that stands in the editor: {@code before} are bytes of which nothing is shown there. */
    private record Item(int id, String before, String text) {
        String source() {
            return before + text;
        }
    }

    /** A block for the editor to show. */
    public record Piece(int id, String html) {}

    /** Blocks that the editor shows as one, or not at all. */
    public record Group(List<Integer> ids, boolean shown) {
        public Group {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A block as it stands in the editor now: empty {@code html} for one as it was given; {@code read} is what it was when
     * it had only been read and written.
     */
    public record Part(int id, Optional<String> html, Optional<String> read) {}

    /** Blocks that are to stand in place of those from {@code from} to {@code to}. */
    public record Patch(int from, int to, List<Piece> pieces) {
        public Patch {
            pieces = List.copyOf(pieces);
        }
    }

    public RichTextDocument(String source, Shield shield) {
        this.shield = shield;
        Chunk.all(source).forEach(this::add);
    }

    private void add(Chunk chunk) {
        originals.put(nextId, chunk);
        items.add(new Item(nextId, "", chunk.source()));
        nextId++;
    }

    /** All blocks, for the editor to begin with. */
    public List<Piece> pieces() {
        return pieces(items);
    }

    private List<Piece> pieces(List<Item> some) {
        return some.stream()
                .map(item -> new Piece(
                        item.id(), shield.shielded(closed(original(item.id()).core()))))
                .toList();
    }

    /** A paragraph that the next one ends is ended here, so that both are told apart. */
    private static String closed(String core) {
        return OPEN_PARAGRAPH.matcher(core).matches() ? core + "</p>" : core;
    }

    private Chunk original(int id) {
        return originals.getOrDefault(id, new Chunk("", "", ""));
    }

    /** Takes over which of the blocks given last the editor shows as one, and which it does not show. */
    public void grouped(int from, List<Group> groups) {
        int at = from;
        String hidden = "";
        for (Group group : groups) {
            List<Item> together = items.subList(at, at + group.ids().size());
            String bytes = together.stream().map(Item::source).collect(Collectors.joining());
            int id = group.ids().get(0);
            together.clear();
            if (group.shown()) {
                originals.put(id, Chunk.of(bytes));
                items.add(at, new Item(id, hidden, bytes));
                hidden = "";
                at++;
            } else {
                hidden += bytes;
            }
        }
        hide(at, hidden);
    }

    /** Bytes of which nothing is shown go before the next block, or to the end. */
    private void hide(int at, String bytes) {
        if (at < items.size()) {
            Item next = items.get(at);
            items.set(at, new Item(next.id(), bytes + next.before(), next.text()));
        } else {
            rest = bytes + rest;
        }
    }

    /** Takes over what came to stand in place of some blocks. */
    public void spliced(int from, int to, List<Part> parts) {
        List<Item> gone = items.subList(from, to);
        Map<Integer, Item> before = new HashMap<>();
        gone.forEach(item -> before.put(item.id(), item));
        String hidden = gone.stream()
                .filter(item -> parts.stream().noneMatch(part -> part.id() == item.id()))
                .map(Item::before)
                .collect(Collectors.joining());
        String gap = gap();
        gone.clear();
        int at = from;
        for (Part part : parts) {
            String kept =
                    Optional.ofNullable(before.get(part.id())).map(Item::before).orElse("");
            items.add(at, new Item(part.id(), kept, text(part, at, gap)));
            at++;
        }
        if (!hidden.isEmpty()) {
            hide(from, hidden);
        }
    }

    private String text(Part part, int at, String gap) {
        Chunk known = original(part.id());
        if (originals.containsKey(part.id())) {
            return part.html()
                    .map(html -> known.lead() + edited(known, html, part.read()) + known.trail())
                    .orElse(known.source());
        }
        String html = shield.restored(TypedSpaces.soft(part.html().orElse("")));
        boolean parted =
                at == 0 || gap.isEmpty() || endsInSpace(items.get(at - 1).text());
        return (parted ? "" : gap) + html + (at < items.size() ? gap : "");
    }

    private String edited(Chunk known, String html, Optional<String> read) {
        return read.map(before -> NestedBlocks.keep(
                        known.core(),
                        shield.restored(before),
                        shield.restored(before.contains(TypedSpaces.HARD) ? html : TypedSpaces.soft(html))))
                .orElseGet(() -> shield.restored(html));
    }

    private static boolean endsInSpace(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** What stands between two blocks of this text. */
    private String gap() {
        return items.size() < 2 ? "" : Chunk.of(items.get(0).text()).trail();
    }

    /** The whole text as it is now. */
    public String source() {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(item.before()).append(item.text()));
        return text.append(rest).toString();
    }

    /** Takes over a text from elsewhere; the answer is what the editor has to change. */
    public Patch replacedBy(String source) {
        List<Chunk> now = Chunk.all(source);
        int most = Math.min(now.size(), items.size());
        int head = 0;
        while (head < most && now.get(head).source().equals(items.get(head).source())) {
            head++;
        }
        int tail = 0;
        while (rest.isEmpty()
                && tail < most - head
                && now.get(now.size() - 1 - tail)
                        .source()
                        .equals(items.get(items.size() - 1 - tail).source())) {
            tail++;
        }
        int to = items.size() - tail;
        rest = "";
        items.subList(head, to).clear();
        List<Item> fresh = new ArrayList<>();
        for (Chunk chunk : now.subList(head, now.size() - tail)) {
            originals.put(nextId, chunk);
            fresh.add(new Item(nextId, "", chunk.source()));
            nextId++;
        }
        items.addAll(head, fresh);
        return new Patch(head, to, pieces(fresh));
    }
}
