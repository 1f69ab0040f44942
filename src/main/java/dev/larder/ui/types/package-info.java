/** The content types of a space: what is known of their fields, how sure that is, and what people corrected. */
package dev.larder.ui.types;
