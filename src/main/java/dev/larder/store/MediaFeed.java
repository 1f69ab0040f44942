package dev.larder.store;

import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.MediaFile;
import dev.larder.model.MediaFinds;
import dev.larder.result.Outcome;
import java.sql.SQLException;
import java.util.List;

/**
 * The media files that stand anywhere in a space, drafts and the outbox first, then what was changed last.
 *
 * <p>Threads: any but the one that draws: all of the mirror is looked through. Reads only. Failures: {@code StoreTrouble}.
 */
public final class MediaFeed {
    /** Only what can hold a file beyond those that the service told is read as JSON. */
    private static final String MIRRORED = "SELECT s.alts, CASE WHEN s.fields LIKE '%<img%'"
            + " OR s.fields LIKE '%\"featured_image\":\"http%' THEN s.fields ELSE '' END"
            + " FROM list_row r CROSS JOIN snapshot s ON s.entry = r.entry"
            + " WHERE s.alts <> '' OR s.fields LIKE '%<img%' OR s.fields LIKE '%\"featured_image\":\"http%'"
            + " ORDER BY r.updated DESC, r.entry DESC";

    private final Database database;

    MediaFeed(Database database) {
        this.database = database;
    }

    public Outcome<List<MediaFile>> all() {
        return database.read(sql -> Outcome.ok(all(sql)));
    }

    private static List<MediaFile> all(Sql sql) throws SQLException {
        MediaFinds finds = new MediaFinds();
        sql.until("SELECT content FROM draft ORDER BY saved_at DESC", row -> local(finds, row.getString(1)));
        sql.until(
                "SELECT wanted FROM change WHERE state <> 'SEEN' ORDER BY seq DESC",
                row -> local(finds, row.getString(1)));
        sql.until(MIRRORED, row -> mirrored(finds, row.getString(1), row.getString(2)));
        return finds.all();
    }

    /** What cannot be read shows no file; the others do. */
    private static boolean local(MediaFinds finds, String text) {
        try {
            Content content = Json.content(text);
            for (Fields fields : content.locales().values()) {
                finds.in(fields.toJson());
            }
        } catch (DamagedValue unreadable) {
            return true;
        }
        return true;
    }

    private static boolean mirrored(MediaFinds finds, String alts, String fields) {
        try {
            finds.told(Json.alts(alts));
            if (!fields.isEmpty()) {
                finds.in(Json.object(fields));
            }
        } catch (DamagedValue unreadable) {
            return true;
        }
        return true;
    }
}
