package dev.larder.demo.write;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One accepted write that waits for its turn; {@code acceptedNanos} is of {@link System#nanoTime()}. */
record Job(long number, JobKind kind, ObjectNode what, long acceptedNanos) {}
