package dev.larder.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings two new orders of the same elements together: a pair stands the other way round if either side turned it. */
final class RowOrder {
    private static final int MOST = 600;

    private RowOrder() {}

    /** All three hold the same elements. Empty where the two cannot both be had. */
    static Optional<List<Integer>> merged(List<Integer> base, List<Integer> mine, List<Integer> theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return Optional.of(theirs);
        }
        if (theirs.equals(base)) {
            return Optional.of(mine);
        }
        return base.size() > MOST ? Optional.empty() : turned(base, places(mine), places(theirs));
    }

    private static Optional<List<Integer>> turned(
            List<Integer> base, Map<Integer, Integer> mine, Map<Integer, Integer> theirs) {
        int size = base.size();
        int[] standsAfter = new int[size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                boolean turned = turned(mine, base.get(i), base.get(j)) || turned(theirs, base.get(i), base.get(j));
                standsAfter[turned ? i : j]++;
            }
        }
        return atTheirPlaces(base, standsAfter);
    }

    /** Each place taken once means that the pairs do not go round in a circle. */
    private static Optional<List<Integer>> atTheirPlaces(List<Integer> base, int[] standsAfter) {
        Map<Integer, Integer> byPlace = new HashMap<>();
        for (int i = 0; i < standsAfter.length; i++) {
            byPlace.put(standsAfter[i], base.get(i));
        }
        if (byPlace.size() < standsAfter.length) {
            return Optional.empty();
        }
        return Optional.of(java.util.stream.IntStream.range(0, standsAfter.length)
                .mapToObj(place -> byPlace.getOrDefault(place, -1))
                .toList());
    }

    private static boolean turned(Map<Integer, Integer> places, int one, int other) {
        return places.getOrDefault(one, 0) > places.getOrDefault(other, 0);
    }

    private static Map<Integer, Integer> places(List<Integer> order) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        return places;
    }

    /**
     * Puts the elements of {@code side} that are not in {@code order} yet behind their neighbour there; of several at one
     * place, those of {@code first} come first.
     */
    static List<Integer> withOthers(List<Integer> order, List<Integer> side, Set<Integer> first) {
        List<Integer> result = new ArrayList<>(order);
        Set<Integer> placed = new HashSet<>(order);
        int at = 0;
        for (int number : side) {
            if (placed.add(number)) {
                while (at < result.size() && first.contains(result.get(at))) {
                    at++;
                }
                result.add(at, number);
            } else {
                at = result.indexOf(number);
            }
            at++;
        }
        return result;
    }
}
