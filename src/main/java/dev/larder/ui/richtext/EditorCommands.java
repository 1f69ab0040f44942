package dev.larder.ui.richtext;

/** What the bar and its drawers can ask the editor to do. */
interface EditorCommands {
    /** Does something where the caret is, and puts the keys back into the text. */
    void run(String command, Object value);

    /** Looks for a text from the caret on; answers how often it was found. */
    int find(Find wanted);

    /** Puts another text in place of what was found last, or of all; answers how many there are. */
    int replace(Find wanted, String by, boolean all);

    /** Takes the marks of a search away. */
    void endFind();

    /** Puts the keys back into the text. */
    void focusText();

    /** What to look for, and how. */
    record Find(String text, boolean backwards, boolean matchCase) {}
}
