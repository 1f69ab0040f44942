package dev.larder.search;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;

/** An entry as it is put into the index. */
public record SearchEntry(EntryKey key, ContentTypeKey type, String title, String slug, Content content) {}
