package dev.larder.ui.history;

import dev.larder.model.HistoryVersion;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import dev.larder.model.Mirrored;
import dev.larder.model.Snapshot;
import dev.larder.ui.diff.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All versions of an entry that this computer knows: first what is there now, then what was kept, newest first. */
public final class Lines {
    private Lines() {}

    static List<Line> of(HistoryModel.Subject subject, List<HistoryVersion> versions) {
        List<Line> all = new ArrayList<>();
        Mirrored mirrored = subject.entry().mirrored();
        all.add(new Line(Line.Kind.HERE, subject.entry().draft().map(LocalDraft::savedAt), subject.shown()));
        if (mirrored.hasServerDraft()) {
            all.add(new Line(Line.Kind.SERVER_DRAFT, updated(mirrored.newest()), mirrored.newestContent()));
        }
        if (mirrored.isLive()) {
            all.add(new Line(Line.Kind.LIVE, updated(mirrored.live()), mirrored.liveContent()));
        }
        versions.forEach(version ->
                all.add(new Line(Line.Kind.of(version.kind()), Optional.of(version.at()), version.content())));
        return all;
    }

    private static Optional<Instant> updated(Map<LocaleCode, Snapshot> versions) {
        return versions.values().stream()
                .flatMap(version -> version.publication().updated().stream())
                .max(Comparator.naturalOrder());
    }

    /** The same for comparing any two, with what the edit started from. */
    public static List<Version> toCompare(HistoryModel.Subject subject, List<HistoryVersion> versions) {
        List<Version> all = new ArrayList<>();
        of(subject, versions).forEach(line -> all.add(version(line)));
        subject.entry()
                .draft()
                .map(draft -> new Line(Line.Kind.BASE, Optional.empty(), draft.base()))
                .ifPresent(line -> all.add(1, version(line)));
        return List.copyOf(all);
    }

    private static Version version(Line line) {
        boolean now = line.kind() == Line.Kind.HERE && line.at().isEmpty();
        String when = now ? "" : LineWords.when(line);
        return new Version(LineWords.what(line), LineWords.icon(line), when, line.content());
    }
}
