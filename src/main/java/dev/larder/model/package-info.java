/** The words of the product as records: spaces, entries, content, changes, schemas. Pure data, no input or output. */
package dev.larder.model;
