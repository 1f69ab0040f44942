package dev.larder.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@link StockServer} as its own process, and the way to ask what it saw. */
final class Remote implements AutoCloseable {
    private final HttpClient control = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Remote(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Remote start(String... counts) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx800m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StockServer.class.getName()));
        command.addAll(List.of(counts));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        return new Remote(process, Integer.parseInt(said.readLine()));
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port + "/v2");
    }

    /** Forgets what was asked so far; from now on every answer waits so long. */
    void reset(int latencyMillis) throws IOException {
        ask("reset?latency=" + latencyMillis);
    }

    /** What was asked since the reset: method and address, in order. */
    List<String> log() throws IOException {
        String log = ask("log");
        return log.isEmpty() ? List.of() : List.of(log.split("\n"));
    }

    /** How many entries stood in the lists answered since the reset. */
    long served() throws IOException {
        return Long.parseLong(ask("served"));
    }

    private String ask(String what) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/control/" + what))
                    .build();
            return control.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
