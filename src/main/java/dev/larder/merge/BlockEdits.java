package dev.larder.merge;

import dev.larder.diff.Alignment;
import dev.larder.diff.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one side did to the blocks of a text: which block each became, and what it put between them. Blocks keep their
 * order here; one that was moved counts as taken away and put in.
 */
final class BlockEdits {
    private static final int MOST_PAIRS = 10_000;
    private static final double ALIKE = 0.4;

    private final List<Block> base;
    private final List<Block> side;
    private final int[] became;

    /** A block as it stands in its source, and the same without what is no edit: of HTML, the space around it. */
    record Block(String source, String text) {
        static Block ofHtml(String source) {
            return new Block(source, source.strip());
        }

        static Block ofLine(String source) {
            return new Block(source, source);
        }

        boolean isSame(Block other) {
            return text.equals(other.text);
        }

        /** Its words without the markup. */
        String words() {
            return text.replaceAll("<[^>]*>", " ");
        }
    }

    private BlockEdits(List<Block> base, List<Block> side) {
        this.base = base;
        this.side = side;
        this.became = new int[base.size()];
        Arrays.fill(became, -1);
    }

    static BlockEdits between(List<Block> base, List<Block> side) {
        BlockEdits edits = new BlockEdits(base, side);
        List<String> texts = base.stream().map(Block::text).toList();
        for (Alignment.Run run :
                Alignment.of(texts, side.stream().map(Block::text).toList())) {
            if (run.same()) {
                edits.pairInOrder(run.from(), run.to(), run.otherFrom());
            } else {
                edits.pairAlike(run);
            }
        }
        return edits;
    }

    private void pairInOrder(int from, int to, int otherFrom) {
        for (int i = from; i < to; i++) {
            became[i] = otherFrom + i - from;
        }
    }

    /** The best choice of pairs that keeps the order, then what is left where it is as many on both sides. */
    private void pairAlike(Alignment.Run run) {
        int rows = run.to() - run.from();
        int columns = run.otherTo() - run.otherFrom();
        if ((long) rows * columns > MOST_PAIRS) {
            pairInOrder(run.from(), run.from() + Math.min(rows, columns), run.otherFrom());
            return;
        }
        double[][] likeness = likeness(run, rows, columns);
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double paired = likeness[i][j] < ALIKE ? -1 : likeness[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        int gap = 0;
        int otherGap = 0;
        while (i < rows && j < columns) {
            if (likeness[i][j] >= ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                pairGap(run.from() + gap, run.from() + i, run.otherFrom() + otherGap, run.otherFrom() + j);
                became[run.from() + i] = run.otherFrom() + j;
                gap = ++i;
                otherGap = ++j;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        pairGap(run.from() + gap, run.to(), run.otherFrom() + otherGap, run.otherTo());
    }

    private double[][] likeness(Alignment.Run run, int rows, int columns) {
        double[][] likeness = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                likeness[i][j] = Likeness.ofTexts(
                        base.get(run.from() + i).words(),
                        side.get(run.otherFrom() + j).words());
            }
        }
        return likeness;
    }

    private void pairGap(int from, int to, int otherFrom, int otherTo) {
        if (to - from == otherTo - otherFrom) {
            pairInOrder(from, to, otherFrom);
        }
    }

    /** Whether the block is still there, edited or not. */
    boolean holds(int block) {
        return became[block] >= 0;
    }

    Block became(int block) {
        return side.get(became[block]);
    }

    /** Whether the block is gone or other than it was. */
    boolean changed(int block) {
        return !holds(block) || !became(block).isSame(base.get(block));
    }

    /** What was put in before the block of that number, or after the last where there is none. Each piece is in one gap only. */
    List<Block> putInBefore(int block) {
        boolean gapBeginsHere = block == 0 || became[block - 1] >= 0;
        if (!gapBeginsHere) {
            return new ArrayList<>();
        }
        int first = block == 0 ? 0 : became[block - 1] + 1;
        int next = block;
        while (next < became.length && became[next] < 0) {
            next++;
        }
        int last = next < became.length ? became[next] : side.size();
        return new ArrayList<>(side.subList(first, last));
    }
}
