package dev.larder.model;

/** One entry that a search found, with its title and the value that matched. */
public record SearchHit(SpaceId space, EntryKey entry, ContentTypeKey type, Snippet title, Match match) {

    /** What of a value matched. */
    public enum Part {
        TEXT,
        /** The words that stand for a picture or a link inside rich text. */
        LABEL,
        /** Where a link or a picture inside rich text leads. */
        ADDRESS
    }

    /** A nested value, named as a form names its fields ({@code rows[0].text}), and the piece of it that matched. */
    public record Match(String path, LocaleCode locale, Part part, Snippet snippet) {}
}
