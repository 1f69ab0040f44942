package dev.larder.model;

/** What a change does at the service. */
public enum ChangeKind {
    CREATE,
    UPDATE,
    DELETE
}
