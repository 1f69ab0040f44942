package dev.larder.demo;

import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.http.Request;
import java.util.Optional;

/** The two tokens of the space and what each may do (§1). Never printed. */
final class Tokens {
    private static final String SCHEME = "Token";

    private record Pair(String read, String write, boolean revoked) {
        @Override
        public String toString() {
            return "tokens";
        }
    }

    private volatile Pair current;

    Tokens(String read, String write) {
        this.current = new Pair(read, write, false);
    }

    String read() {
        return current.read();
    }

    String write() {
        return current.write();
    }

    synchronized void replace(String read, String write) {
        current = new Pair(read, write, false);
    }

    /** From now on neither is known. */
    synchronized void revoke() {
        Pair pair = current;
        current = new Pair(pair.read(), pair.write(), true);
    }

    /** By the header, or else, for reads only, by the query. */
    Signer signer(Request request, Query query) {
        Optional<String> header = request.header("authorization");
        if (header.filter(Tokens::isOurs).isPresent()) {
            return header.map(value -> value.substring(SCHEME.length()).strip())
                    .map(this::kind)
                    .orElse(Signer.NONE);
        }
        return request.isWrite()
                ? Signer.NONE
                : query.get("auth_token").map(this::kind).orElse(Signer.NONE);
    }

    private static boolean isOurs(String header) {
        return header.equalsIgnoreCase(SCHEME) || header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1);
    }

    private Signer kind(String token) {
        Pair pair = current;
        if (pair.revoked()) {
            return Signer.UNKNOWN;
        }
        if (token.equals(pair.write())) {
            return Signer.WRITE;
        }
        return token.equals(pair.read()) ? Signer.READ : Signer.UNKNOWN;
    }

    /** A read token on a write is answered as if there were none. */
    static void require(Signer signer, boolean write) {
        if (signer == Signer.UNKNOWN) {
            throw Refusal.detail(401, "Invalid token.");
        }
        if (signer == Signer.NONE || (write && signer != Signer.WRITE)) {
            throw Refusal.detail(401, "Authentication credentials were not provided.");
        }
    }
}
