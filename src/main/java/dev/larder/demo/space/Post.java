package dev.larder.demo.space;

/** A blog post; the blog engine has no locales. */
public record Post(String slug, Versions versions) {}
