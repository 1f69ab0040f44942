package dev.larder.service;

import dev.larder.api.PictureFetch;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Media files for showing, kept on disk once they were fetched, so that they are there offline too. Blocks. */
public final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final OpenSpaces open;
    private final Connectivity connectivity;
    private final PictureFetch fetch;
    private final PictureShelf shelf = PictureShelf.usual();

    public Pictures(OpenSpaces open, Connectivity connectivity, PictureFetch fetch) {
        this.open = open;
        this.connectivity = connectivity;
        this.fetch = fetch;
    }

    /** The file's bytes. Failures: those of fetching; offline, whatever was not fetched before. */
    public Outcome<byte[]> find(SpaceId space, String url) {
        Path kept = open.folder(space).resolve("media").resolve(nameOf(url));
        try {
            if (Files.exists(kept)) {
                return Outcome.ok(shelf.read(kept));
            }
        } catch (IOException unreadable) {
            LOG.debug("kept picture unreadable: {}", unreadable.toString());
        }
        if (connectivity.isOffline()) {
            return Outcome.failed(new Failure.Unreachable(Failure.Reach.OFFLINE_BY_CHOICE, false, ""));
        }
        return fetch.fetch(url).onOk(bytes -> shelf.keep(kept, bytes));
    }

    /** What was fetched before; never fetches. */
    public Optional<byte[]> kept(SpaceId space, String url) {
        Path kept = open.folder(space).resolve("media").resolve(nameOf(url));
        try {
            return Files.exists(kept) ? Optional.of(shelf.read(kept)) : Optional.empty();
        } catch (IOException unreadable) {
            LOG.debug("kept picture unreadable: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static String nameOf(String url) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
