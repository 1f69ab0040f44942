package dev.larder.search;

import dev.larder.result.Failure;
import dev.larder.result.Failure.StoreCause;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;

/** Puts what Lucene and the file system report into our words; never with a word of content. */
final class IndexTrouble {
    private IndexTrouble() {}

    static Failure of(Exception trouble) {
        return new Failure.StoreTrouble(cause(trouble), trouble.getClass().getSimpleName());
    }

    static boolean isDamage(Failure failure) {
        return failure instanceof Failure.StoreTrouble trouble && trouble.cause() == StoreCause.DAMAGED;
    }

    private static StoreCause cause(Exception trouble) {
        if (trouble instanceof LockObtainFailedException) {
            return StoreCause.IN_USE;
        }
        if (trouble instanceof AlreadyClosedException closed) {
            return closed.getCause() instanceof Exception why ? cause(why) : StoreCause.OTHER;
        }
        if (trouble instanceof ClosedByInterruptException) {
            return StoreCause.OTHER;
        }
        if (trouble instanceof AccessDeniedException
                || trouble instanceof NotDirectoryException
                || trouble instanceof FileAlreadyExistsException) {
            return StoreCause.READ_ONLY;
        }
        return trouble instanceof IOException ? said(trouble) : StoreCause.DAMAGED;
    }

    /** The file system's own words where it has some; else a file that is missing, cut off or not what it should be. */
    private static StoreCause said(Exception trouble) {
        String reason = Optional.ofNullable(
                        trouble instanceof FileSystemException file ? file.getReason() : trouble.getMessage())
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (reason.contains("no space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return StoreCause.FULL;
        }
        if (reason.contains("read-only") || reason.contains("permission denied")) {
            return StoreCause.READ_ONLY;
        }
        return reason.contains("too many open files") || reason.contains("input/output error")
                ? StoreCause.OTHER
                : StoreCause.DAMAGED;
    }
}
