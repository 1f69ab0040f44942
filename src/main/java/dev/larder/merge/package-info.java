/** Bringing two sides' edits together, and telling whether two values are the same. Pure functions. */
package dev.larder.merge;
