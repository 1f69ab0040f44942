package dev.larder.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.demo.http.Answer;
import dev.larder.demo.http.Payload;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.http.Request;
import dev.larder.demo.http.Target;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one call of the service as it would be answered on a good day: address, token, method, content. */
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final Tokens tokens;
    private final Writes writes;
    private final MediaFiles files;
    private final MediaBase media;
    private final boolean pageDelete;

    Door(Tokens tokens, Writes writes, MediaFiles files, MediaBase media, boolean pageDelete) {
        this.tokens = tokens;
        this.writes = writes;
        this.files = files;
        this.media = media;
        this.pageDelete = pageDelete;
    }

    /** What a call is, as far as the log wants to know before it is answered. */
    Signer signer(Request request) {
        try {
            return tokens.signer(request, Target.parse(request.target()).query());
        } catch (Refusal malformed) {
            return Signer.NONE;
        }
    }

    Answer answer(Request request, Snapshot snapshot) {
        try {
            return headed(route(request, snapshot));
        } catch (Refusal refusal) {
            return headed(json(refusal.status(), refusal.body()));
        } catch (IOException | RuntimeException bug) {
            LOG.error("A call could not be answered: {}", request, bug);
            return headed(json(500, Json.object().put("detail", "Internal server error.")));
        }
    }

    private Answer route(Request request, Snapshot snapshot) throws IOException {
        Target target = Target.parse(request.target());
        List<String> path = target.segments();
        boolean isMedia = !path.isEmpty() && path.get(0).equals("media");
        if (isMedia && request.isRead()) {
            return files.answer(path.subList(1, path.size()));
        }
        List<String> rest = path.isEmpty() || !path.get(0).equals("v2") ? List.of() : path.subList(1, path.size());
        Optional<Endpoint> endpoint = Endpoint.of(rest);
        boolean slashMissing = endpoint.filter(Endpoint::slashNeeded).isPresent() && !target.slashed();
        if (endpoint.isEmpty() || (slashMissing && request.isWrite())) {
            throw Refusal.notFound();
        }
        if (slashMissing && request.isRead()) {
            return Answer.empty(301).with("Location", Target.slashed(request.target()));
        }
        String allow = endpoint.get().allow(pageDelete);
        return allowed(request, target, rest, endpoint.get(), snapshot, allow).with("Allow", allow);
    }

    private Answer allowed(
            Request request, Target target, List<String> path, Endpoint endpoint, Snapshot snapshot, String allow) {
        try {
            return carriedOut(request, target, path, endpoint, snapshot, allow);
        } catch (Refusal refusal) {
            Answer refused = json(refusal.status(), refusal.body());
            return refusal.status() == 401
                    ? refused.with("Www-Authenticate", "Token").with("Vary", "Origin")
                    : refused;
        } catch (IOException disk) {
            LOG.error("A call could not be carried out: {}", request, disk);
            return json(500, Json.object().put("detail", "Internal server error."));
        }
    }

    private Answer carriedOut(
            Request request, Target target, List<String> path, Endpoint endpoint, Snapshot snapshot, String allow)
            throws IOException {
        if (request.method().equals("OPTIONS")) {
            return json(200, Json.object().put("name", endpoint.name()))
                    .with("Access-Control-Allow-Methods", allow)
                    .with("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Butter-Client");
        }
        Tokens.require(tokens.signer(request, target.query()), request.isWrite());
        if (!METHODS.contains(request.method()) || !words(allow).contains(request.method())) {
            throw Refusal.detail(405, "Method \"" + request.method() + "\" not allowed.");
        }
        return request.isRead()
                ? json(200, new Reads(snapshot, media).answer(endpoint, path, target.query()))
                : writes.answer(endpoint, path, target.query(), request);
    }

    private static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        FaultParser.split(list, ',').forEach(word -> words.add(word.strip()));
        return words;
    }

    private static Answer json(int status, JsonNode body) {
        return Answer.of(status, "application/json", Payload.of(Json.bytes(body)));
    }

    /** The headers of the recordings that mean something (§1). */
    private static Answer headed(Answer answer) {
        Answer varied = answer.headers().containsKey("Vary") ? answer : answer.with("Vary", "Origin, Accept-Encoding");
        return varied.with("Access-Control-Allow-Origin", "*")
                .with("X-Content-Type-Options", "nosniff")
                .with("X-Frame-Options", "DENY")
                .with("Referrer-Policy", "same-origin");
    }
}
