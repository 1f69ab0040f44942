package dev.larder.ui.preview;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Mirrored;
import dev.larder.model.OpenEntry;
import dev.larder.model.PostFields;
import dev.larder.model.Publication;
import dev.larder.model.RemoteRef;
import dev.larder.model.Schema;
import dev.larder.model.Snapshot;
import dev.larder.model.Space;
import dev.larder.ui.kit.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What can be previewed of an opened entry in one locale; {@code shown} are the words of its form, saved or not. */
public record PreviewSubject(
        Space space, OpenEntry entry, Schema schema, Content shown, LocaleCode locale, Optional<Instant> saved) {

    /** Which version a preview shows. */
    public enum Side {
        LOCAL,
        SERVER_DRAFT,
        LIVE
    }

    /** Whether there is such a version in this locale. */
    public boolean has(Side side) {
        Mirrored mirrored = entry.mirrored();
        return switch (side) {
            case LOCAL -> true;
            case SERVER_DRAFT -> mirrored.hasServerDraft() && mirrored.newest().containsKey(locale);
            case LIVE -> mirrored.live().containsKey(locale);
        };
    }

    /** Whether the form says what the service holds, so that there is no draft here. */
    public boolean isUntouched() {
        return entry.draft().isEmpty() && shown.equals(entry.mirrored().newestContent());
    }

    public Content content(Side side) {
        return switch (side) {
            case LOCAL -> shown;
            case SERVER_DRAFT -> entry.mirrored().newestContent();
            case LIVE -> entry.mirrored().liveContent();
        };
    }

    /** When a version was last changed: here, or by the service's clock; empty where nobody tells. */
    public Optional<Instant> changed(Side side) {
        return side == Side.LOCAL
                ? saved.or(() -> publication(Side.SERVER_DRAFT).flatMap(Publication::updated))
                : publication(side).flatMap(Publication::updated);
    }

    private Optional<Publication> publication(Side side) {
        return snapshot(side).map(Snapshot::publication);
    }

    private Optional<Snapshot> snapshot(Side side) {
        Map<LocaleCode, Snapshot> from =
                side == Side.LIVE ? entry.mirrored().live() : entry.mirrored().newest();
        return Optional.ofNullable(from.get(locale));
    }

    /** {@code date} puts a moment into words. */
    PreviewPage page(Side side, java.util.function.Function<Instant, String> date) {
        return page(content(side), date);
    }

    /** Any version of the entry, with what the mirror knows beside it. */
    public PreviewPage page(Content content, java.util.function.Function<Instant, String> date) {
        String title = content.titleAs(schema.type(), space.mainLocale());
        String published = publication(Side.LIVE)
                .flatMap(Publication::published)
                .map(date)
                .orElseGet(() -> Words.of("preview.not-published"));
        Map<String, String> alts = new HashMap<>();
        snapshot(Side.SERVER_DRAFT).ifPresent(found -> alts.putAll(found.alts()));
        snapshot(Side.LIVE).ifPresent(found -> found.alts().forEach(alts::putIfAbsent));
        return new PreviewPage(schema, title, content.in(locale), published, alts);
    }

    /** What the places of a preview address stand for. */
    Map<String, String> places() {
        ContentTypeKey type = schema.type();
        String slug = type.kind() == ContentTypeKey.Kind.POST
                ? shown.in(LocaleCode.NONE).text(PostFields.SLUG)
                : shown.slug();
        String name = switch (type.kind()) {
            case PAGE -> type.isSinglePages() ? "page" : type.slug();
            case POST -> "post";
            case ITEM -> type.slug();
        };
        return Map.of(
                "slug",
                slug,
                "type",
                name,
                "locale",
                locale.value(),
                "id",
                entry.remote().map(RemoteRef::value).orElse(""));
    }
}
