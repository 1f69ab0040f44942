package dev.larder.store;

import dev.larder.model.TrailPatch;
import dev.larder.model.UndoStep;
import dev.larder.model.UndoTrail;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The steps by which entries were edited. */
final class UndoTable {
    void apply(Sql sql, long entry, TrailPatch patch) throws SQLException {
        sql.update(
                "DELETE FROM undo_step WHERE entry = ? AND (number < ? OR number >= ?)",
                entry,
                patch.first(),
                patch.from());
        for (UndoStep step : patch.steps()) {
            sql.update(
                    "INSERT INTO undo_step (entry, number, step) VALUES (?, ?, ?)",
                    entry,
                    step.number(),
                    StepJson.text(step));
        }
        sql.update("INSERT OR REPLACE INTO undo (entry, position) VALUES (?, ?)", entry, patch.position());
    }

    UndoTrail trail(Sql sql, long entry) throws SQLException {
        Optional<Long> position = sql.first("SELECT position FROM undo WHERE entry = ?", row -> row.getLong(1), entry);
        if (position.isEmpty()) {
            return UndoTrail.empty();
        }
        List<UndoStep> steps = sql.list(
                "SELECT number, step FROM undo_step WHERE entry = ? ORDER BY number",
                row -> StepJson.read(row.getLong(1), row.getString(2)),
                entry);
        return new UndoTrail(steps, position.get(), false);
    }
}
