package dev.larder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The service as fast as this computer can answer, in a process of its own: a generated space, each answer put together
 * of ready bytes and written with one call. Keeps a log of what was asked. Only HTTP that its callers here speak.
 */
final class StockServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";

    private final Stock stock;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final AtomicLong served = new AtomicLong();
    private volatile long latencyNanos;

    private StockServer(Stock stock) {
        this.stock = stock;
    }

    /** Arguments: the counts of {@link Stock}. Prints its port, and ends when its standard input does. */
    public static void main(String[] counts) throws IOException {
        StockServer server = new StockServer(new Stock(List.of(counts)));
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println(door.getLocalPort());
            Thread listening = new Thread(() -> server.listen(door), "door");
            listening.setDaemon(true);
            listening.start();
            while (System.in.read() >= 0) {
                // Waits for the end of its parent.
            }
        }
    }

    private void listen(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                caller.setTcpNoDelay(true);
                Thread serving = new Thread(() -> serve(caller), "caller");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** What was asked: the address without its parameters, those, and a body. */
    private record Asked(String method, String target, String path, Map<String, String> parameters, byte[] body) {}

    private void serve(Socket caller) {
        try (caller) {
            InputStream in = new BufferedInputStream(caller.getInputStream(), 1 << 16);
            ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 20);
            ByteArrayOutputStream whole = new ByteArrayOutputStream(1 << 20);
            while (true) {
                Asked asked = read(in);
                body.reset();
                int status = answer(asked, body);
                whole.reset();
                whole.writeBytes(("HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.size() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                body.writeTo(whole);
                whole.writeTo(caller.getOutputStream());
            }
        } catch (IOException gone) {
            // The caller hung up, as callers do.
        }
    }

    private static Asked read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", 3);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        byte[] body = in.readNBytes(length);
        String[] target = first[1].split("\\?", 2);
        Map<String, String> parameters = new HashMap<>();
        if (target.length > 1) {
            for (String pair : target[1].split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
            }
        }
        return new Asked(first[0], first[1], target[0], parameters, body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException();
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    private int answer(Asked asked, ByteArrayOutputStream out) throws IOException {
        if (asked.path().startsWith("/control/")) {
            return control(asked, out);
        }
        log.add(asked.method() + " " + asked.target());
        if (latencyNanos > 0) {
            LockSupport.parkNanos(latencyNanos);
        }
        if (asked.method().equals("GET") && stock.has(asked.path())) {
            served.addAndGet(stock.list(asked.path(), question(asked), out));
            return 200;
        }
        if (List.of("/v2/authors/", "/v2/categories/", "/v2/tags/").contains(asked.path())) {
            out.writeBytes("{\"data\":[{\"slug\":\"news\",\"name\":\"News\"}]}".getBytes(StandardCharsets.US_ASCII));
            return 200;
        }
        return one(asked, out);
    }

    private int one(Asked asked, ByteArrayOutputStream out) throws IOException {
        int cut = asked.path().lastIndexOf('/', asked.path().length() - 2) + 1;
        String shelf = asked.path().substring(0, cut);
        String name = asked.path().substring(cut, asked.path().length() - 1);
        if (asked.method().equals("PATCH")) {
            JsonNode body = JSON.readTree(asked.body());
            if (stock.patch(shelf, name, body)) {
                out.writeBytes("{\"status\":\"pending\"}".getBytes(StandardCharsets.US_ASCII));
                return 202;
            }
        } else if (stock.one(shelf, name, question(asked).form(), out)) {
            return 200;
        }
        out.writeBytes("{\"detail\":\"Not found.\"}".getBytes(StandardCharsets.US_ASCII));
        return 404;
    }

    private static Stock.Question question(Asked asked) {
        Map<String, String> parameters = asked.parameters();
        int size = Integer.parseInt(parameters.getOrDefault("page_size", parameters.getOrDefault("limit", "10")));
        int page = parameters.containsKey("offset")
                ? 1 + Integer.parseInt(parameters.get("offset")) / size
                : Integer.parseInt(parameters.getOrDefault("page", "1"));
        StockEntry.Form form = new StockEntry.Form(
                parameters.getOrDefault("preview", "0").equals("1"),
                parameters.getOrDefault("alt_media_text", "0").equals("1"),
                !parameters.getOrDefault("levels", "2").equals("1"));
        return new Stock.Question(
                form, page, size, parameters.getOrDefault("order", "").equals("-updated"));
    }

    /** For the one who measures: {@code reset?latency=50} in milliseconds, {@code log}, {@code served} entries of lists. */
    private int control(Asked asked, ByteArrayOutputStream out) {
        if (asked.path().endsWith("/reset")) {
            latencyNanos = Long.parseLong(asked.parameters().getOrDefault("latency", "0")) * 1_000_000;
            log.clear();
            served.set(0);
        } else if (asked.path().endsWith("/log")) {
            out.writeBytes(String.join("\n", log).getBytes(StandardCharsets.US_ASCII));
        } else {
            out.writeBytes(Long.toString(served.get()).getBytes(StandardCharsets.US_ASCII));
        }
        return 200;
    }
}
