package dev.larder.richtext;

import dev.larder.diff.Alignment;
import dev.larder.merge.HtmlBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Inside an edited list, table or frame: whatever in it was not edited keeps its bytes too. */
final class NestedBlocks {
    private NestedBlocks() {}

    /** {@code read} is what became of the original by reading and writing alone, {@code edited} what it is now. */
    static String keep(String original, String read, String edited) {
        Optional<HtmlBlocks.Container> was = HtmlBlocks.container(original);
        Optional<HtmlBlocks.Container> plain = HtmlBlocks.container(read);
        Optional<HtmlBlocks.Container> now = HtmlBlocks.container(edited);
        if (was.isEmpty() || plain.isEmpty() || now.isEmpty()) {
            return edited;
        }
        List<Chunk> before = Chunk.all(was.get().inner());
        List<Chunk> between = Chunk.all(plain.get().inner());
        boolean same = plain.get().opening().equals(now.get().opening()) && before.size() == between.size();
        if (!same) {
            return edited;
        }
        return was.get().opening()
                + inner(before, between, Chunk.all(now.get().inner()))
                + was.get().closing();
    }

    private static String inner(List<Chunk> before, List<Chunk> between, List<Chunk> after) {
        StringBuilder out = new StringBuilder();
        String gap = before.size() < 2 ? "" : before.get(0).trail();
        List<Alignment.Run> runs = Alignment.of(cores(between), cores(after));
        for (Alignment.Run run : runs) {
            boolean paired = run.same() || run.to() - run.from() == run.otherTo() - run.otherFrom();
            for (int i = run.otherFrom(); i < run.otherTo(); i++) {
                if (!paired) {
                    out.append(after.get(i).core()).append(gap);
                    continue;
                }
                int at = run.from() + i - run.otherFrom();
                Chunk old = before.get(at);
                out.append(old.lead())
                        .append(
                                run.same()
                                        ? old.core()
                                        : keep(
                                                old.core(),
                                                between.get(at).core(),
                                                after.get(i).core()))
                        .append(old.trail());
            }
        }
        return out.toString();
    }

    private static List<String> cores(List<Chunk> chunks) {
        List<String> cores = new ArrayList<>();
        chunks.forEach(chunk -> cores.add(chunk.core()));
        return cores;
    }
}
