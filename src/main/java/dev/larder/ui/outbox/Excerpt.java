package dev.larder.ui.outbox;

/** Two texts cut down to the place where they differ, with a little around it, so that a long body shows its change. */
record Excerpt(String before, String after) {
    private static final int LONGEST = 220;
    private static final int AROUND = 50;

    static Excerpt of(String before, String after) {
        String was = oneLine(before);
        String is = oneLine(after);
        int same = 0;
        int shorter = Math.min(was.length(), is.length());
        while (same < shorter && was.charAt(same) == is.charAt(same)) {
            same++;
        }
        int from = Math.max(was.length(), is.length()) <= LONGEST ? 0 : Math.max(0, same - AROUND);
        return new Excerpt(cut(was, from), cut(is, from));
    }

    private static String cut(String text, int from) {
        int start = Math.min(from, text.length());
        int end = Math.min(text.length(), start + LONGEST);
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
