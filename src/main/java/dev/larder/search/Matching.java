package dev.larder.search;

import dev.larder.model.LocaleCode;
import dev.larder.model.SearchHit;
import dev.larder.model.Snippet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds in an entry the value that holds most of the wanted words, and cuts a piece of it with the words marked; pure. */
final class Matching {
    private static final int LENGTH = 180;
    private static final int BEFORE = 60;
    /** Marks kept of one value; a long text with a common word has thousands before a rare one. */
    private static final int MOST_MARKS = 200;

    private static final String CUT = "…";

    private final List<Wanted> wanted;

    Matching(List<Wanted> wanted) {
        this.wanted = wanted;
    }

    /** A word in a value and which of the wanted ones it is. */
    private record Place(int start, int end, int which) {}

    SearchHit hit(Shown found) {
        Leaf best = new Leaf("title", LocaleCode.NONE, SearchHit.Part.TEXT, found.title());
        List<Place> bestPlaces = List.of();
        int most = 0;
        while (most < 2 * wanted.size() + 1 && found.hasNext()) {
            Leaf leaf = found.next();
            List<Place> places = places(leaf.text());
            int worth = places.isEmpty() ? 0 : 2 * distinct(places) + (isProse(leaf) ? 1 : 0);
            if (worth > most) {
                best = leaf;
                bestPlaces = places;
                most = worth;
            }
        }
        SearchHit.Match match =
                new SearchHit.Match(best.path(), best.locale(), best.part(), snippet(best.text(), bestPlaces));
        return new SearchHit(found.space(), found.key(), found.type(), marked(found.title()), match);
    }

    /** Of two values with the same words an address tells less. */
    private static boolean isProse(Leaf leaf) {
        return leaf.part() != SearchHit.Part.ADDRESS
                && !leaf.text().startsWith("https://")
                && !leaf.text().startsWith("http://");
    }

    private Snippet marked(String title) {
        return new Snippet(
                title,
                places(title).stream()
                        .map(place -> new Snippet.Mark(place.start(), place.end()))
                        .toList());
    }

    /** The words that fit; those far behind the place where the last of the wanted ones was first seen are not looked at. */
    private List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int end = Integer.MAX_VALUE;
        WordScan scan = new WordScan(text);
        while (scan.next() && scan.start() < end) {
            int which = which(scan);
            if (which >= 0) {
                places.add(new Place(scan.start(), scan.end(), which));
                if (seen.add(which) && seen.size() == wanted.size()) {
                    end = scan.start() + LENGTH;
                }
            }
        }
        return places.size() > MOST_MARKS
                ? List.copyOf(places.subList(places.size() - MOST_MARKS, places.size()))
                : places;
    }

    private int which(WordScan scan) {
        for (int index = 0; index < wanted.size(); index++) {
            Wanted each = wanted.get(index);
            if (scan.mayBeginWith(each.word().charAt(0)) && each.fits(scan.word())) {
                return index;
            }
        }
        return -1;
    }

    private static int distinct(List<Place> places) {
        Set<Integer> seen = new HashSet<>();
        places.forEach(place -> seen.add(place.which()));
        return seen.size();
    }

    /** From a little before the place where most of the words stand close together. */
    private static Snippet snippet(String text, List<Place> places) {
        int focus = places.isEmpty() ? 0 : places.get(closest(places)).start();
        int from = focus <= BEFORE || text.length() <= LENGTH ? 0 : wordAfter(text, focus - BEFORE, focus);
        int to = Math.min(text.length(), from + LENGTH);
        if (to < text.length()) {
            to = wordBefore(text, to, Math.min(to, focus + 1));
        }
        StringBuilder line = new StringBuilder(from > 0 ? CUT : "");
        int shift = line.length() - from;
        line.append(text, from, to).append(to < text.length() ? CUT : "");
        List<Snippet.Mark> marks = new ArrayList<>();
        for (Place place : places) {
            if (place.start() >= from && place.start() < to) {
                marks.add(new Snippet.Mark(place.start() + shift, Math.min(place.end(), to) + shift));
            }
        }
        return new Snippet(oneLine(line), marks);
    }

    /** The place from which most different words are near; the first of several. */
    private static int closest(List<Place> places) {
        int best = 0;
        int most = 0;
        for (int index = 0; index < places.size(); index++) {
            int end = places.get(index).start() + LENGTH - BEFORE;
            Set<Integer> near = new HashSet<>();
            for (int next = index; next < places.size() && places.get(next).end() <= end; next++) {
                near.add(places.get(next).which());
            }
            if (near.size() > most) {
                best = index;
                most = near.size();
            }
        }
        return best;
    }

    private static int wordAfter(String text, int from, int limit) {
        int space = text.indexOf(' ', from);
        return space >= 0 && space < limit ? space + 1 : whole(text, from);
    }

    private static int wordBefore(String text, int to, int limit) {
        int space = text.lastIndexOf(' ', to);
        return space > limit ? space : whole(text, to);
    }

    /** Not between the two halves of a sign. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Same length, so that the marks stay where they are. */
    private static String oneLine(StringBuilder text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isWhitespace(text.charAt(index)) || Character.isISOControl(text.charAt(index))) {
                text.setCharAt(index, ' ');
            }
        }
        return text.toString();
    }
}
