package dev.larder.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same work done by several sides in turn, each round in the other order, so that a busy machine hurts all alike. */
final class Rounds {
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    /** One side's work; answers its figure, such as seconds or items a second. */
    interface Work {
        double round(int number) throws Exception;
    }

    /** Runs each side once to warm up, which is not counted, then {@code rounds} times. */
    static Rounds run(int rounds, Map<String, Work> sides) throws Exception {
        Rounds result = new Rounds();
        List<String> names = new ArrayList<>(sides.keySet());
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(round % 2 == 0 ? i : names.size() - 1 - i);
                System.gc();
                double figure = sides.get(name).round(round);
                System.err.printf(Locale.ROOT, "  round %d  %-28s %,.3f%n", round, name, figure);
                if (round > 0) {
                    result.figures
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        return result;
    }

    Spread of(String side) {
        return new Spread(figures.get(side));
    }

    /** One side's figure through another's, round by round. */
    Spread ratio(String side, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < figures.get(side).size(); i++) {
            ratios.add(figures.get(side).get(i) / figures.get(other).get(i));
        }
        return new Spread(ratios);
    }

    /** Median, smallest and largest of some rounds. */
    record Spread(List<Double> all) {
        Spread {
            all = List.copyOf(all);
        }

        static Spread of(double... all) {
            return new Spread(Arrays.stream(all).boxed().toList());
        }

        double median() {
            double[] sorted = sorted();
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }

        private double[] sorted() {
            double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted;
        }

        /** {@code 8,120 (7,900–8,300)}. */
        String whole() {
            return text("%,.0f");
        }

        /** {@code 0.91 (0.88–0.95)}. */
        String fine() {
            return text("%.2f");
        }

        private String text(String form) {
            double[] sorted = sorted();
            return String.format(
                    Locale.ROOT, form + " (" + form + "–" + form + ")", median(), sorted[0], sorted[sorted.length - 1]);
        }
    }

    /** One line with what was wanted and, worked out from the figure, whether it is so. */
    static String atLeast(String goal, double wanted, Spread reached) {
        return verdict(goal, reached.median() >= wanted, reached);
    }

    static String atMost(String goal, double wanted, Spread reached) {
        return verdict(goal, reached.median() <= wanted, reached);
    }

    private static String verdict(String goal, boolean holds, Spread reached) {
        return "- " + goal + ": **" + (holds ? "holds" : "misses") + "**, " + reached.text("%.3f") + "\n";
    }

    static String verdict(String goal, boolean holds, String reached) {
        return "- " + goal + ": **" + (holds ? "holds" : "misses") + "**, " + reached + "\n";
    }
}
