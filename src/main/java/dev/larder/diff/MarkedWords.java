package dev.larder.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes two stretches of inline content as one, word by word; elements are opened and closed around the marks. */
final class MarkedWords {
    private static final Set<String> ATOMS = Set.of("br", "img", "hr", "wbr");
    private static final int EXCERPT = 60;

    private final MarkedHtml page;
    private final Element into;
    private List<Object> open = List.of();
    private Element innermost;

    MarkedWords(MarkedHtml page, Element into) {
        this.page = page;
        this.into = into;
        this.innermost = into;
    }

    /** A word or a thing like a picture, with the elements around it from the outermost on. */
    private record Token(String key, List<Element> around, Optional<Element> atom) {
        String setting() {
            return around.stream().map(MarkedWords::setting).collect(Collectors.joining());
        }

        String link() {
            return around.stream()
                    .filter(element -> element.normalName().equals("a"))
                    .map(MarkedWords::target)
                    .findFirst()
                    .orElse("");
        }
    }

    /** What stands around the words of one run: nothing, or a mark. */
    private record Mark(int run, String name, String style) {}

    void write(List<Node> before, List<Node> after) {
        List<Token> was = tokens(before);
        List<Token> is = tokens(after);
        List<String> keys = was.stream().map(Token::key).toList();
        List<Alignment.Run> runs =
                WordDiff.calm(Alignment.of(keys, is.stream().map(Token::key).toList()), keys);
        for (int run = 0; run < runs.size(); run++) {
            Alignment.Run each = runs.get(run);
            List<Token> old = was.subList(each.from(), each.to());
            List<Token> now = is.subList(each.otherFrom(), each.otherTo());
            if (each.same()) {
                same(run, old, now);
            } else {
                exchanged(run, old, now);
            }
        }
        close(0);
    }

    private void exchanged(int run, List<Token> old, List<Token> now) {
        String name = page.nextChange();
        old.forEach(token -> put(token, Optional.of(new Mark(run, old.isEmpty() ? "" : name, "del"))));
        now.forEach(token -> put(token, Optional.of(new Mark(run, old.isEmpty() ? name : "", "ins"))));
        List<String> wasPictures = pictures(old);
        List<String> isPictures = pictures(now);
        if (!wasPictures.isEmpty() && !isPictures.isEmpty()) {
            note(new Note(Note.Kind.MEDIA, "", wasPictures.get(0), isPictures.get(0)));
        }
    }

    /** Words that stayed, in stretches that are set alike on each side. */
    private void same(int run, List<Token> old, List<Token> now) {
        int at = 0;
        while (at < now.size()) {
            int start = at;
            String was = look(old.get(start));
            String is = look(now.get(start));
            while (at < now.size()
                    && look(old.get(at)).equals(was)
                    && look(now.get(at)).equals(is)) {
                at++;
            }
            List<Token> stretch = now.subList(start, at);
            boolean blank = stretch.stream().allMatch(token -> token.key().isBlank());
            if (was.equals(is) || blank) {
                stretch.forEach(token -> put(token, Optional.empty()));
            } else {
                String name = page.nextChange();
                stretch.forEach(token -> put(token, Optional.of(new Mark(run, name, "span"))));
                note(setOtherwise(old.get(start), now.get(start), stretch));
            }
        }
    }

    private static String look(Token token) {
        return token.setting() + token.link();
    }

    private static Note setOtherwise(Token old, Token now, List<Token> stretch) {
        String words =
                stretch.stream().map(Token::key).collect(Collectors.joining()).strip();
        String at = words.length() > EXCERPT ? words.substring(0, EXCERPT) + "…" : words;
        return old.link().equals(now.link())
                ? new Note(Note.Kind.FORMAT, at, old.setting(), now.setting())
                : new Note(Note.Kind.LINK, at, old.link(), now.link());
    }

    private void note(Note note) {
        close(0);
        into.appendElement("small").addClass("larder-note").text(page.note(note));
    }

    private static List<String> pictures(List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> token.atom().stream())
                .filter(atom -> atom.normalName().equals("img"))
                .map(MarkedWords::described)
                .toList();
    }

    /** Its file, and what it shows where that is told. */
    private static String described(Element picture) {
        String source = picture.attr("src");
        String file = source.startsWith("data:") ? "" : source.substring(source.lastIndexOf('/') + 1);
        String alt = picture.attr("alt");
        return alt.isBlank() ? file : file.isBlank() ? alt : file + " (" + alt + ")";
    }

    private void put(Token token, Optional<Mark> mark) {
        List<Object> path = new ArrayList<>();
        mark.ifPresent(path::add);
        path.addAll(token.around());
        int common = 0;
        while (common < Math.min(path.size(), open.size()) && isSame(path.get(common), open.get(common))) {
            common++;
        }
        close(common);
        for (Object step : path.subList(common, path.size())) {
            Element opened = step instanceof Mark its ? marking(its) : ((Element) step).shallowClone();
            innermost.appendChild(opened);
            innermost = opened;
        }
        open = path;
        token.atom().ifPresentOrElse(atom -> innermost.appendChild(atom.clone()), () -> text(token.key()));
    }

    private static boolean isSame(Object one, Object other) {
        return one == other || (one instanceof Mark && one.equals(other));
    }

    private void text(String words) {
        if (innermost.childNodeSize() > 0
                && innermost.childNode(innermost.childNodeSize() - 1) instanceof TextNode last) {
            last.text(last.getWholeText() + words);
        } else {
            innermost.appendChild(new TextNode(words));
        }
    }

    private static Element marking(Mark mark) {
        Element element = new Element(mark.style());
        if (mark.style().equals("span")) {
            element.addClass("larder-format");
        }
        if (!mark.name().isEmpty()) {
            element.addClass(MarkedHtml.CHANGE).id(mark.name());
        }
        return element;
    }

    private void close(int depth) {
        for (int i = open.size(); i > depth; i--) {
            innermost = Optional.ofNullable(innermost.parent()).orElse(into);
        }
        open = List.copyOf(open.subList(0, Math.min(depth, open.size())));
    }

    private List<Token> tokens(List<Node> nodes) {
        List<Token> tokens = new ArrayList<>();
        boolean asItIs = into.closest("pre") != null;
        nodes.forEach(node -> read(node, List.of(), asItIs, tokens));
        return tokens;
    }

    private static void read(Node node, List<Element> around, boolean asItIs, List<Token> tokens) {
        if (node instanceof TextNode text) {
            for (String token : WordDiff.tokens(text.getWholeText())) {
                String word = !asItIs && token.isBlank() ? " " : token;
                boolean twice = !asItIs
                        && word.equals(" ")
                        && !tokens.isEmpty()
                        && tokens.get(tokens.size() - 1).key().equals(" ");
                if (!twice) {
                    tokens.add(new Token(word, around, Optional.empty()));
                }
            }
        } else if (node instanceof Element element) {
            if (ATOMS.contains(element.normalName()) || element.hasClass("larder-box")) {
                tokens.add(new Token(element.outerHtml(), around, Optional.of(element)));
                return;
            }
            List<Element> deeper = new ArrayList<>(around);
            deeper.add(element);
            element.childNodes().forEach(child -> read(child, List.copyOf(deeper), asItIs, tokens));
        }
    }

    private static String target(Element link) {
        return link.hasAttr("href") ? link.attr("href") : link.attr("title");
    }

    /** An element as it sets its words; where a link leads is told by itself. */
    private static String setting(Element element) {
        StringBuilder text = new StringBuilder("<").append(element.normalName());
        for (Attribute attribute : element.attributes()) {
            boolean told = element.normalName().equals("a")
                    && Set.of("href", "title", "class").contains(attribute.getKey());
            if (!told) {
                text.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
            }
        }
        return text.append('>').toString();
    }
}
