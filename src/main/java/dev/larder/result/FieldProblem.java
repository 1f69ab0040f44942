package dev.larder.result;

/** One refusal text of the service; {@code field} is empty where it concerns the whole entry. */
public record FieldProblem(String field, String said) {}
