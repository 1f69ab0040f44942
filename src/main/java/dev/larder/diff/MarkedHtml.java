package dev.larder.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Two pieces of HTML as one, with what went in {@code <del>} and what came in {@code <ins>}. It holds nothing but copies
 * of what was given, marks and notes, so what is clean stays clean; its time is bounded by the length of both.
 */
public final class MarkedHtml {
    static final String GONE = "larder-gone";
    static final String NEW = "larder-new";
    static final String CHANGE = "larder-change";

    private final Function<Note, String> words;
    private int changes;

    private MarkedHtml(Function<Note, String> words) {
        this.words = words;
    }

    /** The page, and how many changes are marked in it: each begins at an element {@code #larder-change-1} and so on. */
    public record Marked(String html, int changes) {}

    /** {@code words} puts what the words of the page do not show, like another link, into a note for a reader. */
    public static Marked between(String before, String after, Function<Note, String> words) {
        return between(before, after, words, 0);
    }

    /** As the other, for a page that has {@code already} so many changes above. */
    public static Marked between(String before, String after, Function<Note, String> words, int already) {
        MarkedHtml marking = new MarkedHtml(words);
        marking.changes = already;
        Element out = new Element("body");
        marking.children(body(before).childNodes(), body(after).childNodes(), out);
        return new Marked(source(out), marking.changes);
    }

    private static Element body(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        return page.body();
    }

    private static String source(Element out) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        out.childNodesCopy().forEach(page.body()::appendChild);
        return page.body().html();
    }

    /** The name of the next change. */
    String nextChange() {
        changes++;
        return CHANGE + "-" + changes;
    }

    String note(Note note) {
        return words.apply(note);
    }

    private void children(List<Node> before, List<Node> after, Element into) {
        List<Piece> was = Piece.of(before);
        List<Piece> is = Piece.of(after);
        List<String> wasKeys = was.stream().map(Piece::source).toList();
        List<String> isKeys = is.stream().map(Piece::source).toList();
        for (Alignment.Run run : Alignment.of(wasKeys, isKeys)) {
            if (run.same()) {
                is.subList(run.otherFrom(), run.otherTo()).forEach(piece -> copy(piece, into));
            } else {
                changed(was.subList(run.from(), run.to()), is.subList(run.otherFrom(), run.otherTo()), into);
            }
        }
    }

    private void changed(List<Piece> was, List<Piece> is, Element into) {
        int[] partner = PiecePairs.of(was, is);
        int at = 0;
        for (int old = 0; old < was.size(); old++) {
            if (partner[old] < 0) {
                mark(was.get(old), false, into);
                continue;
            }
            while (at < partner[old]) {
                mark(is.get(at), true, into);
                at++;
            }
            merged(was.get(old), is.get(at), into);
            at++;
        }
        while (at < is.size()) {
            mark(is.get(at), true, into);
            at++;
        }
    }

    private void merged(Piece was, Piece is, Element into) {
        if (was.isText() && is.isText()) {
            Element shell = is.shell().map(element -> open(element, into)).orElse(into);
            was.shell()
                    .filter(element -> !element.normalName().equals(shell.normalName())
                            && is.shell().isPresent())
                    .ifPresent(element -> setOtherwise(element, shell));
            new MarkedWords(this, shell).write(was.nodes(), is.nodes());
        } else {
            Element shell = is.shell().map(element -> open(element, into)).orElse(into);
            children(was.nodes(), is.nodes(), shell);
        }
    }

    private static Element open(Element element, Element into) {
        Element shell = element.shallowClone();
        into.appendChild(shell);
        return shell;
    }

    private void setOtherwise(Element was, Element shell) {
        Note note = new Note(Note.Kind.FORMAT, "", "<" + was.normalName() + ">", "<" + shell.normalName() + ">");
        shell.addClass("larder-format");
        shell.appendElement("small").addClass("larder-note").id(nextChange()).text(note(note));
        shell.appendText(" ");
    }

    private static void copy(Piece piece, Element into) {
        piece.whole().forEach(node -> into.appendChild(node.clone()));
    }

    private void mark(Piece piece, boolean isNew, Element into) {
        if (piece.shell().isEmpty()) {
            Element mark = into.appendElement(isNew ? "ins" : "del");
            mark.addClass(CHANGE).id(nextChange());
            piece.nodes().forEach(node -> mark.appendChild(node.clone()));
            return;
        }
        Element block = piece.shell().get().clone();
        into.appendChild(block);
        block.addClass(isNew ? NEW : GONE).addClass(CHANGE).id(nextChange());
        texts(block).forEach(text -> text.wrap(isNew ? "<ins></ins>" : "<del></del>"));
    }

    private static List<TextNode> texts(Element block) {
        List<TextNode> texts = new ArrayList<>();
        block.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                texts.add(text);
            }
        });
        return texts;
    }
}
