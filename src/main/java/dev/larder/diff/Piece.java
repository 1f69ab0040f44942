package dev.larder.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** A block, or inline content that stands beside blocks. */
record Piece(Optional<Element> shell, List<Node> nodes, boolean isText, String source) {
    static List<Piece> of(List<Node> nodes) {
        List<Piece> pieces = new ArrayList<>();
        List<Node> inline = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && holdsBlocks(element)) {
                flush(inline, pieces);
                pieces.add(block(element));
            } else {
                inline.add(node);
            }
        }
        flush(inline, pieces);
        return pieces;
    }

    private static void flush(List<Node> inline, List<Piece> pieces) {
        String source = source(inline);
        if (!source.isBlank()) {
            pieces.add(new Piece(Optional.empty(), List.copyOf(inline), true, source));
        }
        inline.clear();
    }

    private static Piece block(Element element) {
        boolean text =
                element.childNodes().stream().noneMatch(child -> child instanceof Element inner && holdsBlocks(inner));
        return new Piece(Optional.of(element), element.childNodes(), text, element.outerHtml());
    }

    private static boolean holdsBlocks(Element element) {
        return element.isBlock() || element.children().stream().anyMatch(Piece::holdsBlocks);
    }

    private static String source(List<Node> nodes) {
        return nodes.stream().map(Node::outerHtml).collect(Collectors.joining());
    }

    List<Node> whole() {
        return shell.<List<Node>>map(List::of).orElse(nodes);
    }

    String name() {
        return shell.map(Element::normalName).orElse("");
    }

    String words() {
        return shell.map(Element::text)
                .orElseGet(() -> Jsoup.parseBodyFragment(source).text());
    }
}
