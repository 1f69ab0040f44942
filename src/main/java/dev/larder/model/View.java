package dev.larder.model;

/** Which answer of the service is meant. */
public enum View {
    /** What the public sees. */
    LIVE,
    /** The newest version, a server draft where there is one ({@code preview=1}). */
    NEWEST
}
