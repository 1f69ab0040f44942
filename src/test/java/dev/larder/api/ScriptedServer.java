package dev.larder.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A server on a loopback port that answers what the test scripted, byte by byte if need be, and remembers what it was
 * asked. Each script is used once, in order; the connection is closed after an answer unless that says to keep it.
 */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<Script> keeping = new CopyOnWriteArrayList<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** One answer, written as it likes. */
    interface Script {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    /** One request as it came. */
    record Heard(String method, String target, Map<String, String> headers, String body) {}

    ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        daemon(this::accept);
    }

    private static void daemon(Runnable work) {
        Thread made = new Thread(work, "scripted-server");
        made.setDaemon(true);
        made.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v2");
    }

    ScriptedServer then(Script script) {
        scripts.add(script);
        return this;
    }

    ScriptedServer then(int status, String body) {
        return then(status, "application/json", body);
    }

    ScriptedServer then(int status, String type, String body) {
        return then(out -> out.write(answer(status, "Content-Type: " + type + "\r\n", body)));
    }

    ScriptedServer thenWith(int status, String headers, String body) {
        return then(out -> out.write(answer(status, headers, body)));
    }

    /** In chunks, leaving the connection open for the next request. */
    ScriptedServer thenKeeping(int status, String body) {
        String chunk = body.isEmpty() ? "" : Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
        String whole = "HTTP/1.1 " + status + " Scripted\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + "0\r\n\r\n";
        Script script = out -> out.write(whole.getBytes(StandardCharsets.US_ASCII));
        keeping.add(script);
        return then(script);
    }

    int connections() {
        return open.size();
    }

    static byte[] answer(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (head(status, headers + "Content-Length: " + bytes.length + "\r\n") + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    static String head(int status, String headers) {
        return "HTTP/1.1 " + status + " Scripted\r\nConnection: close\r\n" + headers + "\r\n";
    }

    /** Holds the connection open until the server is closed. */
    void hold() throws InterruptedException {
        closing.await();
    }

    List<Heard> heard() {
        return heard;
    }

    Heard last() {
        return heard.get(heard.size() - 1);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                daemon(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            boolean again = true;
            while (again) {
                heard.add(hear(in));
                Script script = scripts.isEmpty() ? out -> {} : scripts.remove();
                script.answer(connection.getOutputStream());
                connection.getOutputStream().flush();
                again = keeping.contains(script);
            }
        } catch (IOException | InterruptedException broken) {
            // The other side has gone, which is what some scripts are for.
        }
    }

    private static Heard hear(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Heard(first[0], first[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("gone");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
