package dev.larder.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for secrets in bytes: as they are, in wide characters, in base64 at any offset, in hexadecimal, in addresses. */
final class SecretScan {
    private static final int BITS = 8;
    private static final int BITS_64 = 6;

    /** What to look for, one character a byte, and what each is. */
    private final Map<String, String> forms = new LinkedHashMap<>();

    SecretScan(Map<String, String> secrets) {
        secrets.forEach(this::add);
    }

    private void add(String name, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        form(name, bytes);
        form(name + " in wide characters", secret.getBytes(StandardCharsets.UTF_16LE));
        form(name + " in wide characters", secret.getBytes(StandardCharsets.UTF_16BE));
        form(name + " in an address", URLEncoder.encode(secret, StandardCharsets.UTF_8));
        form(name + " in JSON", secret.replace("/", "\\/"));
        form(name + " in hexadecimal", HexFormat.of().formatHex(bytes));
        form(name + " in hexadecimal", HexFormat.of().withUpperCase().formatHex(bytes));
        for (int offset = 0; offset < 3; offset++) {
            form(name + " in base64", base64(bytes, offset, Base64.getEncoder()));
            form(name + " in base64", base64(bytes, offset, Base64.getUrlEncoder()));
        }
    }

    private void form(String name, byte[] bytes) {
        forms.putIfAbsent(new String(bytes, StandardCharsets.ISO_8859_1), name);
    }

    private void form(String name, String text) {
        form(name, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** What of the secret's code does not depend on what stands before and behind it. */
    private static String base64(byte[] secret, int offset, Base64.Encoder encoder) {
        byte[] shifted = new byte[offset + secret.length];
        System.arraycopy(secret, 0, shifted, offset, secret.length);
        String code = encoder.withoutPadding().encodeToString(shifted);
        int from = (offset * BITS + BITS_64 - 1) / BITS_64;
        return code.substring(from, shifted.length * BITS / BITS_64);
    }

    /** Where which secret is, in words that do not repeat it. */
    List<String> in(String where, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> found = new ArrayList<>();
        forms.forEach((form, name) -> {
            int at = text.indexOf(form);
            if (at >= 0) {
                found.add(name + " in " + where + " at byte " + at);
            }
        });
        return found;
    }

    List<String> in(String where, String text) {
        return in(where, text.getBytes(Charset.defaultCharset()));
    }

    /** In the names and the bytes of all files below a folder. */
    List<String> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.flatMap(file -> {
                        List<String> found = new ArrayList<>(in("the name " + file, file.toString()));
                        if (Files.isRegularFile(file)) {
                            found.addAll(in(file.toString(), bytes(file)));
                        }
                        return found.stream();
                    })
                    .toList();
        }
    }

    /** A file may be gone by now: the program still runs. */
    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
