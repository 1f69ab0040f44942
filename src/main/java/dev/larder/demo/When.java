package dev.larder.demo;

import java.util.Optional;
import java.util.Random;

/** Which of the calls a fault hits, counted from 1 among those it may hit. */
public sealed interface When {

    boolean hits(long call, Random random);

    /** All of them. */
    record Always() implements When {
        @Override
        public boolean hits(long call, Random random) {
            return true;
        }
    }

    /** The next {@code count}. */
    record Next(int count) implements When {
        @Override
        public boolean hits(long call, Random random) {
            return call <= count;
        }
    }

    /** Every {@code nth}. */
    record Every(int nth) implements When {
        @Override
        public boolean hits(long call, Random random) {
            return call % nth == 0;
        }
    }

    /** The {@code nth} alone. */
    record At(int nth) implements When {
        @Override
        public boolean hits(long call, Random random) {
            return call == nth;
        }
    }

    /** Each with a probability from 0 to 1. */
    record Chance(double probability) implements When {
        @Override
        public boolean hits(long call, Random random) {
            return random.nextDouble() < probability;
        }
    }

    /** {@code always}, {@code 3}, {@code every5}, {@code at7} or {@code 0.1}; nothing for any other text. */
    static Optional<When> parse(String text) {
        if (text.equals("always")) {
            return Optional.of(new Always());
        }
        if (text.matches("\\d{1,6}")) {
            return Optional.of(new Next(Integer.parseInt(text)));
        }
        if (text.matches("every[1-9]\\d{0,5}")) {
            return Optional.of(new Every(Integer.parseInt(text.substring("every".length()))));
        }
        if (text.matches("at[1-9]\\d{0,5}")) {
            return Optional.of(new At(Integer.parseInt(text.substring("at".length()))));
        }
        if (text.matches("0?\\.\\d{1,9}|1\\.0+")) {
            return Optional.of(new Chance(Double.parseDouble(text)));
        }
        return Optional.empty();
    }
}
