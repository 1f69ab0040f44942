/** Bringing the two sides of a space together: reading it whole, and sending changes one by one until they are seen. */
package dev.larder.sync;
