package dev.larder.store;

import dev.larder.result.Failure;
import dev.larder.result.Failure.StoreCause;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Puts what SQLite and the file system report into our words; never with a word of content. */
final class StoreFailures {
    private static final int PRIMARY_CODE = 0xff;

    /** Less than this is no room: SQLite's shared index alone takes half of it. */
    private static final long SMALLEST = 64 << 10;

    private StoreFailures() {}

    static Failure of(SQLException trouble) {
        if (trouble instanceof DamagedValue) {
            return new Failure.StoreTrouble(StoreCause.DAMAGED, "a stored value could not be read");
        }
        if (trouble instanceof SQLiteException sqlite) {
            return new Failure.StoreTrouble(
                    cause(sqlite.getResultCode()), sqlite.getResultCode().name());
        }
        return new Failure.StoreTrouble(StoreCause.OTHER, trouble.getClass().getSimpleName());
    }

    /** A store in which our own tables and columns are not found is damaged. */
    static Failure ofShape(SQLException trouble) {
        boolean misfit =
                trouble instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_ERROR;
        return misfit ? new Failure.StoreTrouble(StoreCause.DAMAGED, "not the shape of its version") : of(trouble);
    }

    /** Without room for its own small files SQLite says no more than that reading or writing failed. */
    static Failure orFull(Failure why, Path file) {
        boolean unclear = why instanceof Failure.StoreTrouble trouble && trouble.cause() == StoreCause.OTHER;
        Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        boolean full = unclear
                && folder.filter(Files::isDirectory)
                        .filter(it -> it.toFile().getUsableSpace() < SMALLEST)
                        .isPresent();
        return full ? new Failure.StoreTrouble(StoreCause.FULL, "no room") : why;
    }

    static Failure of(IOException trouble) {
        return new Failure.StoreTrouble(cause(trouble), trouble.getClass().getSimpleName());
    }

    static <T> Outcome<T> other(String detail) {
        return Outcome.failed(new Failure.StoreTrouble(StoreCause.OTHER, detail));
    }

    static <T> Outcome<T> noSuchEntry() {
        return other("no such entry");
    }

    static <T> Outcome<T> noSuchChange() {
        return other("no such change");
    }

    /** A file that ends before its pages do is damaged, whatever family SQLite puts that into. */
    private static StoreCause cause(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ || code == SQLiteErrorCode.SQLITE_IOERR_CORRUPTFS
                ? StoreCause.DAMAGED
                : cause(code.code & PRIMARY_CODE);
    }

    private static StoreCause cause(int primaryCode) {
        return switch (primaryCode) {
            case 13 -> StoreCause.FULL;
            case 3, 8, 14, 23 -> StoreCause.READ_ONLY; // PERM, READONLY, CANTOPEN, AUTH
            case 11, 26 -> StoreCause.DAMAGED; // CORRUPT, NOTADB
            case 5, 6 -> StoreCause.IN_USE; // BUSY, LOCKED
            default -> StoreCause.OTHER;
        };
    }

    private static StoreCause cause(IOException trouble) {
        if (trouble instanceof AccessDeniedException
                || trouble instanceof NotDirectoryException
                || trouble instanceof FileAlreadyExistsException) {
            return StoreCause.READ_ONLY;
        }
        String said = Optional.ofNullable(
                        trouble instanceof FileSystemException file ? file.getReason() : trouble.getMessage())
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota")) {
            return StoreCause.FULL;
        }
        return said.contains("read-only") || said.contains("not a directory") ? StoreCause.READ_ONLY : StoreCause.OTHER;
    }
}
