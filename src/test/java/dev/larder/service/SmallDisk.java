package dev.larder.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real disk of a few megabytes that can be filled to the last byte or made read-only, where this computer allows it. */
final class SmallDisk implements AutoCloseable {
    private final Path root;
    private final String whyNot;

    SmallDisk(Path root, int megabytes) throws IOException, InterruptedException {
        this.root = Files.createDirectories(root);
        this.whyNot = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString());
    }

    /** Whether there is one; else it is said why, and that SQLite's own limit stands in for it in the store's tests. */
    boolean isReal() {
        if (!whyNot.isEmpty()) {
            System.out.println("no disk of its own for this test (" + whyNot
                    + "): the full disk is tried by SQLite's own limit in OpeningTest only");
        }
        return whyNot.isEmpty();
    }

    Path root() {
        return root;
    }

    void readOnly(boolean wanted) throws IOException, InterruptedException {
        String said = run("mount", "-o", wanted ? "remount,ro" : "remount,rw", root.toString());
        if (!said.isEmpty()) {
            throw new IOException(said);
        }
    }

    /** Takes every free byte. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(root.resolve("ballast"))) {
            while (root.toFile().getUsableSpace() > 0) {
                out.write(block);
            }
        } catch (IOException full) {
            // that is what was wanted
        }
    }

    void free() throws IOException {
        Files.delete(root.resolve("ballast"));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : List.of(command).get(0) + ": " + said.strip();
        } catch (IOException noSuchProgram) {
            return noSuchProgram.getMessage();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (whyNot.isEmpty()) {
            run("umount", "-l", root.toString());
        }
    }
}
