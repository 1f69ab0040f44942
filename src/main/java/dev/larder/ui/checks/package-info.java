/** Shows what the checks found, and leads to it. */
package dev.larder.ui.checks;
