package dev.larder.ui.kit;

/** One button of a question. */
public record Choice(String id, String label, Kind kind) {
    /** What the button is to the question: its main verb, one of the others, the way out, or a deed that destroys. */
    public enum Kind {
        MAIN,
        OTHER,
        SAFE,
        DANGER
    }

    public static Choice main(String id, String label) {
        return new Choice(id, label, Kind.MAIN);
    }

    public static Choice other(String id, String label) {
        return new Choice(id, label, Kind.OTHER);
    }

    public static Choice safe(String id, String label) {
        return new Choice(id, label, Kind.SAFE);
    }

    public static Choice danger(String id, String label) {
        return new Choice(id, label, Kind.DANGER);
    }
}
