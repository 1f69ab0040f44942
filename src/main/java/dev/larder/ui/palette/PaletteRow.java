package dev.larder.ui.palette;

/** One line of the palette: what it says, and what choosing it does. {@code keys} is empty where there are none. */
public record PaletteRow(Kind kind, String title, String detail, String keys, Runnable run) {
    /** What the line leads to. */
    public enum Kind {
        ENTRY,
        PLACE,
        SPACE,
        COMMAND
    }
}
