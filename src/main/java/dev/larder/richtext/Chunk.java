package dev.larder.richtext;

import dev.larder.merge.HtmlBlocks;
import java.util.ArrayList;
import java.util.List;

/** An outermost block of a text as it stands in its source, with the space around it: the three put together are its bytes. */
record Chunk(String lead, String core, String trail) {

    static Chunk of(String source) {
        int from = 0;
        while (from < source.length() && Character.isWhitespace(source.charAt(from))) {
            from++;
        }
        int to = source.length();
        while (to > from && Character.isWhitespace(source.charAt(to - 1))) {
            to--;
        }
        return new Chunk(source.substring(0, from), source.substring(from, to), source.substring(to));
    }

    String source() {
        return lead + core + trail;
    }

    Chunk with(Chunk next) {
        return Chunk.of(source() + next.source());
    }

    /** The pieces of a text in order; text that runs on between blocks is one piece. */
    static List<Chunk> all(String source) {
        List<Chunk> chunks = new ArrayList<>();
        boolean running = false;
        for (String piece : HtmlBlocks.of(source)) {
            boolean block = HtmlBlocks.isBlock(piece);
            int last = chunks.size() - 1;
            if (!block && running) {
                chunks.set(last, chunks.get(last).with(Chunk.of(piece)));
            } else {
                chunks.add(Chunk.of(piece));
            }
            running = !block;
        }
        return chunks;
    }
}
