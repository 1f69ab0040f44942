package dev.larder.diff;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tells which block of one stretch became which of another, in their order: those of a kind that say much the same.
 * Beyond 2,500 pairs likeness is not asked for, and blocks are taken one by one.
 */
final class PiecePairs {
    private static final int MOST_PAIRS = 2500;
    private static final double ALIKE = 0.3;
    private static final double WORDLESS = 0.4;
    private static final int BRIEF = 60;
    private static final Set<String> TEXTS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote");

    private PiecePairs() {}

    /** For each of {@code was} its place in {@code is}, ascending; -1 where it is gone. */
    static int[] of(List<Piece> was, List<Piece> is) {
        int[] partner = new int[was.size()];
        Arrays.fill(partner, -1);
        if ((long) was.size() * is.size() > MOST_PAIRS) {
            oneByOne(was, is, partner);
        } else if (!was.isEmpty() && !is.isEmpty()) {
            best(was, is, partner);
        }
        return partner;
    }

    private static void oneByOne(List<Piece> was, List<Piece> is, int[] partner) {
        int at = 0;
        for (int old = 0; old < was.size() && at < is.size(); old++) {
            if (mayBe(was.get(old), is.get(at))) {
                partner[old] = at;
                at++;
            }
        }
    }

    /** The pairs in order whose likeness is the greatest in sum. */
    private static void best(List<Piece> was, List<Piece> is, int[] partner) {
        boolean alone = was.size() == 1 && is.size() == 1;
        double[][] like = new double[was.size()][is.size()];
        double[][] sum = new double[was.size() + 1][is.size() + 1];
        for (int old = was.size() - 1; old >= 0; old--) {
            for (int now = is.size() - 1; now >= 0; now--) {
                like[old][now] = likeness(was.get(old), is.get(now), alone);
                double both = like[old][now] > 0 ? like[old][now] + sum[old + 1][now + 1] : 0;
                sum[old][now] = Math.max(both, Math.max(sum[old + 1][now], sum[old][now + 1]));
            }
        }
        int old = 0;
        int now = 0;
        while (old < was.size() && now < is.size()) {
            if (like[old][now] > 0 && sum[old][now] == like[old][now] + sum[old + 1][now + 1]) {
                partner[old] = now;
                old++;
                now++;
            } else if (sum[old][now] == sum[old + 1][now]) {
                old++;
            } else {
                now++;
            }
        }
    }

    /** 0 for two that are not to be taken for one. */
    private static double likeness(Piece was, Piece is, boolean alone) {
        if (!mayBe(was, is)) {
            return 0;
        }
        String before = was.words();
        String after = is.words();
        if (before.isBlank() || after.isBlank()) {
            return before.isBlank() == after.isBlank() ? WORDLESS : 0;
        }
        double likeness = Likeness.ofTexts(before, after);
        boolean brief = Math.max(before.length(), after.length()) <= BRIEF;
        boolean enough = likeness >= ALIKE || (alone && (brief || (!was.isText() && !is.isText())));
        return enough ? Math.max(likeness, ALIKE) : 0;
    }

    private static boolean mayBe(Piece was, Piece is) {
        boolean bothSet = TEXTS.contains(was.name()) && TEXTS.contains(is.name());
        return was.name().equals(is.name()) || (bothSet && was.isText() && is.isText());
    }
}
