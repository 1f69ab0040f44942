package dev.larder.ui.form;

/** Something wrong with a field; {@code path} leads to it: {@code hero.title}, {@code rows[2].name}. */
public record Problem(String path, String text) {}
