package dev.larder.demo.http;

/** Answers one call; called on many threads at once. */
@FunctionalInterface
public interface RequestHandler {
    Reply handle(Request request);
}
