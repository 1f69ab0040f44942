package dev.larder.model;

/** A category, tag or author of the blog. For an author {@code name} is first and last name. */
public record Term(String slug, String name) {}
