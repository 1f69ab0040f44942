package dev.larder.search;

import dev.larder.model.LocaleCode;
import dev.larder.model.SearchHit.Part;

/** One nested value of an entry as plain text, with its place. */
record Leaf(String path, LocaleCode locale, Part part, String text) {}
