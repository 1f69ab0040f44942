package dev.larder.demo.write;

/** What an accepted write is going to do. */
public enum JobKind {
    PAGE_CREATE,
    PAGE_UPDATE,
    ITEM_CREATE,
    ITEM_UPDATE,
    ITEM_REPLACE,
    POST_CREATE,
    POST_UPDATE
}
