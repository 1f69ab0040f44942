package dev.larder.ui.kit;

/** A verb that a person can press, and what it does. */
public record Action(String label, Runnable run) {}
