/** The entry form: one editor for each kind of field, and the column that holds them. */
package dev.larder.ui.form;
