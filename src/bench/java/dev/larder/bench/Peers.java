package dev.larder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that run under Node, fetched by npm into {@code target/npm} when they are not there. */
final class Peers {
    static final String CLIENT = "buttercms@3.0.3";
    static final String POUCH = "pouchdb@9.0.0";
    private static final Path NPM = Path.of("target", "npm");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Peers() {}

    /** Both, in one call of npm: a second one would remove what the first fetched. */
    static void fetch() throws IOException {
        Path modules = NPM.resolve("node_modules");
        if (!Files.isDirectory(modules.resolve("buttercms")) || !Files.isDirectory(modules.resolve("pouchdb"))) {
            run(List.of(
                    "npm",
                    "install",
                    "--silent",
                    "--no-save",
                    "--no-package-lock",
                    "--ignore-scripts",
                    "--prefix",
                    NPM.toString(),
                    CLIENT,
                    POUCH));
        }
    }

    /** Entries a second of ButterCMS's own JavaScript client asking the lines of {@code log}. */
    static double crawl(URI base, List<String> log, Path work) throws IOException {
        Path asked = work.resolve("asked.txt");
        Files.write(asked, log);
        Path client = NPM.resolve("node_modules/buttercms/dist/butter.esm.js");
        return rate(
                "src/bench/js/crawl.mjs",
                client.toAbsolutePath().toUri().toString(),
                base.toString(),
                StockServer.TOKEN,
                asked.toString());
    }

    /** Documents a second of PouchDB replicating from one store on disk into a new one. */
    static double replicate(URI base, int documents, int round, Path work) throws IOException {
        return rate(
                "src/bench/js/replicate.mjs",
                NPM.resolve("node_modules").toAbsolutePath().toString(),
                base.toString(),
                StockServer.TOKEN,
                work.toAbsolutePath().toString(),
                Integer.toString(documents),
                Integer.toString(round));
    }

    private static double rate(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        String said = run(command);
        JsonNode result = JSON.readTree(said.substring(said.lastIndexOf('{')));
        return result.path("entries").asInt() / result.path("seconds").asDouble();
    }

    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.get(0) + " ended with " + process.exitValue() + ":\n" + out);
            }
            return out;
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
