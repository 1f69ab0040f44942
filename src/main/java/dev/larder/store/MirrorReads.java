package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Mirrored;
import dev.larder.model.Snapshot;
import dev.larder.model.View;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts the mirrored versions of an entry together. */
record MirrorReads(MirrorTable mirror, FactTable facts) {

    /** Title and slug only of a page: posts and items have them in their fields. */
    Mirrored of(Sql sql, EntryTable.Known known) throws SQLException {
        Map<LocaleCode, Snapshot> live = new HashMap<>();
        Map<LocaleCode, Snapshot> newest = new HashMap<>();
        for (MirrorTable.Version version : mirror.versions(sql, known.id())) {
            (version.view() == View.LIVE ? live : newest).put(version.locale(), version.snapshot());
        }
        Optional<MirrorTable.Head> head = known.type().kind() == ContentTypeKey.Kind.PAGE
                ? RowShape.mainHead(mirror.heads(sql, known.id()), facts.mainLocale(sql))
                : Optional.empty();
        return new Mirrored(
                head.map(MirrorTable.Head::title).orElse(""),
                head.map(MirrorTable.Head::slug).orElse(""),
                live,
                newest);
    }
}
