/** What this computer keeps: one SQLite file per space, and the settings files. Knows SQL and disks, no network. */
package dev.larder.store;
