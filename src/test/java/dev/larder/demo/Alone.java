package dev.larder.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A demo server in a process of its own, to be killed. */
record Alone(Process process, String base) implements AutoCloseable {
    private static final String READY = "demo server ready on ";

    static Alone start(Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Alone.class.getName(),
                "--port",
                "0",
                "--data",
                data.toString(),
                "--seed",
                DemoBench.SEED.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return new Alone(process, line.substring(READY.length()));
            }
        }
        throw new IOException("the server did not start");
    }

    public static void main(String[] args) {
        System.exit(DemoServerMain.run(args, System.out, System.err));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
