package dev.larder.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** One word that is sought; {@code begins} when it may go on. */
record Wanted(String word, boolean begins) {
    /** More words than anybody types; the rest of something pasted is not sought. */
    private static final int MOST = 12;

    /** The words of a typed text: the last one may go on, unless a space or another sign was typed after it. */
    static List<Wanted> in(String typed) {
        List<String> words = List.copyOf(new LinkedHashSet<>(WordScan.words(typed)));
        boolean open = !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        List<Wanted> wanted = new ArrayList<>();
        for (int index = 0; index < Math.min(MOST, words.size()); index++) {
            wanted.add(new Wanted(words.get(index), open && index == words.size() - 1));
        }
        return List.copyOf(wanted);
    }

    Wanted open() {
        return new Wanted(word, true);
    }

    boolean fits(String other) {
        return begins ? other.startsWith(word) : other.equals(word);
    }
}
