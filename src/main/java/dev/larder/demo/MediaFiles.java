package dev.larder.demo;

import dev.larder.demo.http.Answer;
import dev.larder.demo.http.Payload;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.space.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Serves the space's media: files of the seed, and redirects for what writes took over. No token is asked for. */
final class MediaFiles {
    private static final String SAFE_NAME = "[A-Za-z0-9_-][A-Za-z0-9_. ()+@,-]{0,199}";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("zip", "application/zip"));

    private final Space space;

    MediaFiles(Space space) {
        this.space = space;
    }

    /** {@code path} is what follows {@code /media/}, already decoded. */
    Answer answer(List<String> path) throws IOException {
        if (path.isEmpty() || !path.stream().allMatch(name -> name.matches(SAFE_NAME))) {
            throw Refusal.notFound();
        }
        Optional<String> original = path.size() == 1 ? space.now().media().link(path.get(0)) : Optional.empty();
        if (original.isPresent()) {
            return Answer.empty(302).with("Location", original.get());
        }
        Path folder = space.mediaFolder().toAbsolutePath().normalize();
        Path file = folder;
        for (String name : path) {
            file = file.resolve(name);
        }
        if (!file.normalize().startsWith(folder) || !Files.isRegularFile(file)) {
            throw Refusal.notFound();
        }
        return Answer.of(200, type(file), Payload.of(Files.readAllBytes(file)));
    }

    private static String type(Path file) {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(ending)).orElse("application/octet-stream");
    }
}
