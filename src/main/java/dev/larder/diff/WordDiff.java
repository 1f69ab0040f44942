package dev.larder.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares two texts word by word. */
public final class WordDiff {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|[ \\t\\u00a0]+|\\R|.", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private WordDiff() {}

    /** All of both texts: same and removed together are the first, same and added together the second. */
    public static List<Segment> of(String before, String after) {
        return segments(tokens(before), tokens(after));
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    static List<Segment> segments(List<String> before, List<String> after) {
        List<Segment> segments = new ArrayList<>();
        for (Alignment.Run run : calm(Alignment.of(before, after), before)) {
            String was = String.join("", before.subList(run.from(), run.to()));
            if (run.same()) {
                segments.add(Segment.same(was));
                continue;
            }
            if (!was.isEmpty()) {
                segments.add(Segment.removed(was));
            }
            String is = String.join("", after.subList(run.otherFrom(), run.otherTo()));
            if (!is.isEmpty()) {
                segments.add(Segment.added(is));
            }
        }
        return segments;
    }

    /** A space or a comma that two rewritten stretches have in common is no rest for the eye: it goes with them. */
    static List<Alignment.Run> calm(List<Alignment.Run> runs, List<String> before) {
        List<Alignment.Run> calm = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Alignment.Run run = runs.get(i);
            boolean between = run.same() && i > 0 && i < runs.size() - 1;
            boolean absorbed = between
                    && run.to() - run.from() <= 3
                    && before.subList(run.from(), run.to()).stream()
                            .noneMatch(token -> WORD.matcher(token).find() || token.contains("\n"));
            int last = calm.size() - 1;
            if ((absorbed || !run.same()) && last >= 0 && !calm.get(last).same()) {
                Alignment.Run first = calm.get(last);
                calm.set(last, new Alignment.Run(false, first.from(), run.to(), first.otherFrom(), run.otherTo()));
            } else {
                calm.add(run);
            }
        }
        return calm;
    }
}
