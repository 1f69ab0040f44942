/** What the window asks for, in its own words: blocking calls that answer an outcome, and news of what changed. */
package dev.larder.service;
