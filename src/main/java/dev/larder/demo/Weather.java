package dev.larder.demo;

import dev.larder.demo.http.Answer;
import dev.larder.demo.http.Delivery;
import dev.larder.demo.http.Payload;
import dev.larder.demo.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The faults that hit one call, and what they make of its answer. */
record Weather(List<Fault> hits) {
    private static final String HTML =
            "<!DOCTYPE html><html><head><title>Server Error (500)</title></head><body><h1>Server Error (500)</h1></body></html>";

    private Optional<Fault> hit(FaultKind kind) {
        return hits.stream().filter(fault -> fault.kind() == kind).findFirst();
    }

    boolean revokes() {
        return hit(FaultKind.REVOKE_AT).isPresent();
    }

    Duration latency() {
        return hit(FaultKind.LATENCY).map(Fault::length).orElse(Duration.ZERO);
    }

    Optional<Duration> staleness() {
        return hit(FaultKind.STALE).map(Fault::length);
    }

    /** The reply if the call is never carried out. */
    Optional<Reply> instead() {
        Optional<Fault> tooMany = hit(FaultKind.TOO_MANY);
        if (tooMany.isPresent()) {
            Answer answer = text(429, "application/json", "{\"detail\":\"API Calls limit reached.\"}")
                    .with("Retry-After", Long.toString(tooMany.get().length().toSeconds()));
            return Optional.of(Reply.whole(answer));
        }
        if (hit(FaultKind.SERVER_ERROR).isPresent()) {
            return Optional.of(Reply.whole(text(500, "text/html; charset=utf-8", HTML)));
        }
        if (hit(FaultKind.CLOSE_BEFORE).isPresent()) {
            return Optional.of(new Reply(Answer.empty(500), new Delivery.Dropped()));
        }
        return hit(FaultKind.STALL).map(stall -> new Reply(Answer.empty(500), new Delivery.SilentHead()));
    }

    /** Half the JSON, before it is compressed: the wire is fine, the content is not. */
    Answer truncated(Answer answer) {
        return hit(FaultKind.TRUNCATE).isPresent()
                ? answer.with(answer.body().first(answer.body().length() / 2))
                : answer;
    }

    Delivery delivery() {
        if (hit(FaultKind.CLOSE_AFTER).isPresent()) {
            return new Delivery.Dropped();
        }
        if (hit(FaultKind.STALL_BODY).isPresent()) {
            return new Delivery.SilentBody();
        }
        if (hit(FaultKind.CUT).isPresent()) {
            return new Delivery.Cut();
        }
        return hit(FaultKind.TRICKLE)
                .<Delivery>map(trickle -> new Delivery.Trickled(trickle.length()))
                .orElseGet(Delivery.Whole::new);
    }

    private static Answer text(int status, String type, String body) {
        return Answer.of(status, type, Payload.of(body.getBytes(StandardCharsets.UTF_8)))
                .with("Access-Control-Allow-Origin", "*");
    }
}
