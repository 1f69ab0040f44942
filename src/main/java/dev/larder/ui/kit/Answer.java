package dev.larder.ui.kit;

import java.util.Optional;

/** What a person answered: the choice and what was typed. Whoever takes the secret wipes it. */
public record Answer(String choice, Optional<String> text, Optional<char[]> secret) {
    public static Answer of(String choice) {
        return new Answer(choice, Optional.empty(), Optional.empty());
    }

    public static Answer text(String choice, String text) {
        return new Answer(choice, Optional.of(text), Optional.empty());
    }

    public static Answer secret(String choice, char[] secret) {
        return new Answer(choice, Optional.empty(), Optional.of(secret.clone()));
    }

    public boolean is(String id) {
        return choice.equals(id);
    }

    /** A copy with its own secret, so that two takers can each wipe theirs. */
    public Answer copy() {
        return new Answer(choice, text, secret.map(char[]::clone));
    }

    @Override
    public String toString() {
        return "Answer[" + choice + "]";
    }
}
