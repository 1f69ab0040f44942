package dev.larder.richtext;

/** A part of a text that is shown as a box only: an embed, a script, an element that browsers do not know. */
public record Island(String tag, String source) {}
