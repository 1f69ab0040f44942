package dev.larder.ui.kit;

import java.util.List;
import java.util.Optional;

/**
 * One question to a person, as data. The paragraphs say, in this order: what happened, that the work is safe and where,
 * why, and what can be done. The main choice comes first; {@code id} names the cause, so that one cause asks once.
 */
public record Question(
        String id,
        Tone tone,
        String headline,
        List<String> paragraphs,
        Optional<Input> input,
        List<Choice> choices,
        Aside aside) {

    /** What stands beside the question: text for {@code Copy details}, redacted before it gets here, and the space meant. */
    public record Aside(Optional<String> details, Optional<SpaceMark> space) {
        public static final Aside NONE = new Aside(Optional.empty(), Optional.empty());
    }

    public Question {
        paragraphs = List.copyOf(paragraphs);
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("A question without an answer: " + id);
        }
    }

    public static Question of(String id, Tone tone, String headline, List<String> paragraphs, List<Choice> choices) {
        return new Question(id, tone, headline, paragraphs, Optional.empty(), choices, Aside.NONE);
    }

    public Question asking(Input wanted) {
        return new Question(id, tone, headline, paragraphs, Optional.of(wanted), choices, aside);
    }

    public Question withDetails(String details) {
        return new Question(
                id, tone, headline, paragraphs, input, choices, new Aside(Optional.of(details), aside.space()));
    }

    public Question inSpace(SpaceMark space) {
        return new Question(
                id, tone, headline, paragraphs, input, choices, new Aside(aside.details(), Optional.of(space)));
    }

    /** What Esc means: the choice marked safe, else the last one. */
    public Choice safe() {
        return choices.stream()
                .filter(choice -> choice.kind() == Choice.Kind.SAFE)
                .findFirst()
                .orElse(choices.get(choices.size() - 1));
    }

    /** What Enter means where the focus is on no button: the main choice, or nothing where that could do harm. */
    public Optional<Choice> onEnter() {
        return tone == Tone.DANGER
                ? Optional.empty()
                : choices.stream()
                        .filter(choice -> choice.kind() == Choice.Kind.MAIN)
                        .findFirst();
    }
}
