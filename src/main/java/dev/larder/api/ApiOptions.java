package dev.larder.api;

import java.time.Duration;

/**
 * How patient and how generous the wire is. {@code deadline} is for a whole call, however slowly its answer trickles;
 * {@code maxAnswerBytes} counts after decompression (the service promises at most 10 MB, §3.2).
 */
public record ApiOptions(Duration connectTimeout, Duration deadline, long maxAnswerBytes, String userAgent) {
    public ApiOptions {
        if (connectTimeout.isNegative() || deadline.isNegative() || deadline.isZero() || maxAnswerBytes < 1) {
            throw new IllegalArgumentException("not a way to wait: " + connectTimeout + ", " + deadline);
        }
    }

    public static ApiOptions defaults() {
        return new ApiOptions(Duration.ofSeconds(10), Duration.ofSeconds(60), 32L << 20, "Larder/0.1");
    }

    public ApiOptions withDeadline(Duration changed) {
        return new ApiOptions(connectTimeout, changed, maxAnswerBytes, userAgent);
    }

    public ApiOptions withMaxAnswerBytes(long changed) {
        return new ApiOptions(connectTimeout, deadline, changed, userAgent);
    }
}
