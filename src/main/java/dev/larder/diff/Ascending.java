package dev.larder.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The longest ascending run of numbers: what of a list kept its order. */
public final class Ascending {
    private Ascending() {}

    /** The places in {@code numbers}, ascending, of a longest strictly ascending choice of them. */
    public static List<Integer> of(List<Integer> numbers) {
        int[] lastOfLength = new int[numbers.size() + 1];
        int[] before = new int[numbers.size()];
        Arrays.fill(lastOfLength, -1);
        int longest = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int low = 1;
            int high = longest;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (numbers.get(lastOfLength[middle]) < numbers.get(i)) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            before[i] = lastOfLength[low - 1];
            lastOfLength[low] = i;
            longest = Math.max(longest, low);
        }
        List<Integer> places = new ArrayList<>();
        for (int at = longest == 0 ? -1 : lastOfLength[longest]; at >= 0; at = before[at]) {
            places.add(at);
        }
        Collections.reverse(places);
        return places;
    }
}
