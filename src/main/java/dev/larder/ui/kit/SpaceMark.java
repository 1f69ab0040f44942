package dev.larder.ui.kit;

import dev.larder.model.Space;

/** What is shown of a space wherever something can be written to it. */
public record SpaceMark(String name, String environment, SpaceColour colour, boolean production) {
    public static SpaceMark of(Space.Identity identity) {
        return new SpaceMark(
                identity.name(),
                identity.environment(),
                SpaceColour.orDefault(identity.colour()),
                identity.production());
    }

    public String fullName() {
        return environment.isBlank() ? name : name + " – " + environment;
    }

    /** One or two letters that stand for the name. */
    public String initials() {
        String letters = java.util.Arrays.stream(name.strip().split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(java.util.stream.Collectors.joining());
        return letters.isEmpty() ? "?" : letters.toUpperCase(java.util.Locale.ROOT);
    }
}
