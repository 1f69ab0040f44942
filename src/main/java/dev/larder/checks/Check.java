package dev.larder.checks;

import java.util.List;

/** Looks for one sort of thing in an entry. A new one is one class here, and one line in {@link Checks}. */
public interface Check {
    List<Finding> look(Subject subject);
}
