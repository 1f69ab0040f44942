/** Two versions of an entry beside each other: field by field, as a page with marks, or as a plain list. Used wherever versions meet. */
package dev.larder.ui.diff;
