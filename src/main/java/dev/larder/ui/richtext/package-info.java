/** Editing rich text in the window's browser: one editor for all fields, its bar, and how a text is shown at rest. */
@org.jspecify.annotations.NullMarked
package dev.larder.ui.richtext;
