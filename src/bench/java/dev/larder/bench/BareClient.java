package dev.larder.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The limit beside which the program is measured: HttpClient 5 with its default settings, Jackson's streaming parser,
 * and nothing else. One request in flight.
 */
final class BareClient implements AutoCloseable {
    private final CloseableHttpClient client = HttpClients.createDefault();
    private final JsonFactory json = new JsonFactory();
    private final String origin;

    BareClient(URI base) {
        this.origin = base.getScheme() + "://" + base.getAuthority();
    }

    /** Where the entries of an answer go, each as its JSON text. */
    interface Sink {
        void entry(String list, String name, String updated, String text) throws SQLException;

        /** After the last entry of an answer. */
        void pageEnds() throws SQLException;
    }

    /** Downloads and parses the answers to the given lines of a log, one after the other. */
    void read(List<String> asked, Sink sink) throws IOException, SQLException {
        for (String line : asked) {
            String target = line.substring(line.indexOf(' ') + 1);
            HttpUriRequestBase request = signed("GET", target);
            client.execute(request, response -> {
                try (InputStream body = response.getEntity().getContent()) {
                    return parse(target, body, sink);
                } catch (SQLException trouble) {
                    throw new IOException(trouble);
                }
            });
            sink.pageEnds();
        }
    }

    private HttpUriRequestBase signed(String method, String target) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(origin + target));
        request.setHeader("Authorization", "Token " + StockServer.TOKEN);
        return request;
    }

    /** Down to the array of entries, which for items stands one level deeper. */
    private int parse(String list, InputStream body, Sink sink) throws IOException, SQLException {
        int entries = 0;
        try (JsonParser parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("meta")) {
                    parser.nextToken();
                    parser.skipChildren();
                } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        entry(list, parser, sink);
                        entries++;
                    }
                }
            }
        }
        return entries;
    }

    private void entry(String list, JsonParser parser, Sink sink) throws IOException, SQLException {
        String name = "";
        String updated = "";
        StringWriter text = new StringWriter(5_000);
        try (JsonGenerator copy = json.createGenerator(text)) {
            int depth = 0;
            do {
                copy.copyCurrentEvent(parser);
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token.isScalarValue() && depth == 1) {
                    String field = parser.currentName();
                    name = field.equals("slug") ? parser.getText() : name;
                    updated = field.equals("updated") ? parser.getText() : updated;
                } else if (token.isScalarValue() && depth == 2 && name.isEmpty()) {
                    name = parser.currentName().equals("id") ? parser.getText() : name;
                }
            } while (depth > 0 && parser.nextToken() != null);
        }
        sink.entry(list, name, updated, text.toString());
    }

    /** Reads one entry to the end, parsed; the text of the answer. */
    String get(String target) throws IOException {
        return client.execute(signed("GET", target), response -> {
            StringBuilder last = new StringBuilder();
            try (InputStream body = response.getEntity().getContent();
                    JsonParser parser = json.createParser(body)) {
                while (parser.nextToken() != null) {
                    if (parser.currentToken() == JsonToken.VALUE_STRING) {
                        last.setLength(0);
                        last.append(parser.getText());
                    }
                }
            }
            return last.toString();
        });
    }

    void patch(String target, String body) throws IOException {
        HttpUriRequestBase request = signed("PATCH", target);
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        int status = client.execute(request, response -> {
            EntityUtils.consume(response.getEntity());
            return response.getCode();
        });
        if (status != 202) {
            throw new IOException("the server answered " + status);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
