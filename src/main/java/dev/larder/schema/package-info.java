/** Guessing the shape of content types from content, since the service does not tell it. Pure functions. */
package dev.larder.schema;
