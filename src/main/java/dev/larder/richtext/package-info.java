/** Rich text as bytes that are kept: what an editor may see of them, and how its edits come back. Pure functions. */
package dev.larder.richtext;
