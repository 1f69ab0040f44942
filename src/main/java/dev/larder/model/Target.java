package dev.larder.model;

/** The state that a change is to leave the entry in. */
public enum Target {
    DRAFT,
    PUBLISHED
}
