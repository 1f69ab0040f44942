package dev.larder.ui.kit;

/** A failure in words for a person: what happened, why, and what can be done. */
public record Told(String headline, String why, String todo) {}
