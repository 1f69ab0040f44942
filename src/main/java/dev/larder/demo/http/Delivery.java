package dev.larder.demo.http;

import java.time.Duration;

/** How an answer goes out: whole, or spoilt in one of the ways a network has. */
public sealed interface Delivery {

    /** Everything, at once. */
    record Whole() implements Delivery {}

    /** Nothing: the connection is closed instead of an answer. */
    record Dropped() implements Delivery {}

    /** Nothing, and the connection stays open until the server stops. */
    record SilentHead() implements Delivery {}

    /** Headers and half the body; then silence until the server stops. */
    record SilentBody() implements Delivery {}

    /** Headers and half the body; then the connection is closed. */
    record Cut() implements Delivery {}

    /** The body byte by byte with a pause before each. */
    record Trickled(Duration pause) implements Delivery {}
}
