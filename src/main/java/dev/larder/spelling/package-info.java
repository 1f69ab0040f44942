/** Spelling: the words of a text that no dictionary of its language knows, and what may have been meant. */
package dev.larder.spelling;
