package dev.larder.store;

import java.sql.SQLException;

/** A value in the file that no version of this program can have written. */
final class DamagedValue extends SQLException {
    private static final long serialVersionUID = 1L;

    DamagedValue(Throwable cause) {
        super("a stored value could not be read", cause);
    }
}
