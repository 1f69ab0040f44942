package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may do what, and what never shows. */
class TokensTest extends DemoBench {

    private Caller.Answer as(String method, String path, String... headers) throws Exception {
        return caller.call(method, path, Optional.empty(), List.of(headers));
    }

    @Test
    void aReadIsSignedByQueryOrHeader() throws Exception {
        assertThat(as("GET", "/posts/?auth_token=" + server.readToken()).status())
                .isEqualTo(200);
        assertThat(as("GET", "/posts/?auth_token=" + server.writeToken()).status())
                .isEqualTo(200);
        assertThat(as("GET", "/posts/", "Authorization", "Token " + server.readToken())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noTokenAndAWrongTokenAreToldApart() throws Exception {
        Caller.Answer none = as("GET", "/posts/");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.text()).isEqualTo("{\"detail\":\"Authentication credentials were not provided.\"}");
        assertThat(none.header("www-authenticate")).contains("Token");
        assertThat(as("GET", "/posts/?auth_token=nonsense").text()).isEqualTo("{\"detail\":\"Invalid token.\"}");
        assertThat(as("GET", "/posts/", "Authorization", "Bearer " + server.readToken())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aWriteNeedsTheWriteTokenInTheHeader() throws Exception {
        String notProvided = "{\"detail\":\"Authentication credentials were not provided.\"}";
        assertThat(as("DELETE", "/posts/first/", "Authorization", "Token " + server.readToken())
                        .text())
                .isEqualTo(notProvided);
        assertThat(as("DELETE", "/posts/first/?auth_token=" + server.writeToken())
                        .text())
                .isEqualTo(notProvided);
        assertThat(as("DELETE", "/posts/first/", "Authorization", "Token x").text())
                .contains("Invalid token.");
        assertThat(as("DELETE", "/posts/first/", "Authorization", "Token " + server.writeToken())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void swappedTokensCountFromTheNextCall() throws Exception {
        String old = server.readToken();
        server.tokens("a".repeat(40), "b".repeat(40));
        assertThat(as("GET", "/posts/?auth_token=" + old).status()).isEqualTo(401);
        assertThat(caller.get("/posts/").status()).isEqualTo(200);
    }

    @Test
    void theLogMasksTokensAndSaysWhoSigned() throws Exception {
        as("GET", "/posts/?auth_token=" + server.readToken() + "&page=1");
        as("GET", "/posts/?auth_token=" + server.writeToken());
        as("GET", "/posts/?auth_token=foreign");
        as("GET", "/posts/");
        assertThat(server.log().lines())
                .extracting(RequestLog.Line::signer)
                .containsExactly(Signer.READ, Signer.WRITE, Signer.UNKNOWN, Signer.NONE);
        assertThat(server.log().lines().get(0).target()).isEqualTo("/v2/posts/?auth_token=***&page=1");
        assertThat(server.log().rawTargets().get(0)).contains(server.readToken());
        assertThat(server.log().lines().toString() + server.log() + server + options())
                .doesNotContain(server.readToken(), server.writeToken());
    }

    @Test
    void theLogCountsMutations() throws Exception {
        caller.get("/posts/");
        caller.write("POST", "/posts/", "{}");
        caller.delete("/posts/first/");
        assertThat(server.log().count()).isEqualTo(3);
        assertThat(server.calls()).isEqualTo(3);
        assertThat(server.log().mutations()).extracting(RequestLog.Line::status).containsExactly(400, 204);
        assertThat(server.log().mutations().get(0).bodySize()).isEqualTo(2);
    }
}
