/** What differs between two values, in words that a person can read. Pure functions. */
package dev.larder.diff;
