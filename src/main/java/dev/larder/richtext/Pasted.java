package dev.larder.richtext;

/** What came from the clipboard: cleaned, as it was but safe, and what the cleaning took away. */
public record Pasted(String clean, String asItWas, Removed removed) {

    /** How many of each were taken away. {@code pictures} were only on the other computer. */
    public record Removed(int styles, int emptyParagraphs, int comments, int pictures, int acting) {
        public boolean isNothing() {
            return styles + emptyParagraphs + comments + pictures + acting == 0;
        }
    }
}
