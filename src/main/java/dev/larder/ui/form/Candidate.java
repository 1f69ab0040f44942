package dev.larder.ui.form;

import dev.larder.model.Reference;

/** An entry that a reference could point to, as a picker shows it. */
public record Candidate(Reference reference, String title, String detail) {}
