package dev.larder.ui.diff;

import dev.larder.diff.FieldDiff;
import dev.larder.diff.MarkedHtml;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import dev.larder.model.SpaceId;
import dev.larder.ui.preview.PreviewBody;
import dev.larder.ui.preview.PreviewDocument;
import dev.larder.ui.preview.PreviewPage;
import dev.larder.ui.preview.PreviewPictures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.nodes.Entities;

/** Draws two versions as one page in the neutral style, with what went and what came marked; locale under locale. */
final class DifferencePage {
    private static final Set<String> UNSEEN =
            Set.of("seo", "meta", PostFields.SLUG, PostFields.SEO_TITLE, PostFields.META_DESCRIPTION);

    private final DifferenceModel.Pair pair;
    private final Schema schema;
    private final DifferenceModel.Sources sources;

    DifferencePage(DifferenceModel.Pair pair, Schema schema, DifferenceModel.Sources sources) {
        this.pair = pair;
        this.schema = schema;
        this.sources = sources;
    }

    DifferenceModel.Page draw(List<FieldDiff> fields, boolean dark, boolean images) {
        SpaceId space = pair.space().id();
        Map<Reference, String> known = new HashMap<>();
        Function<Reference, String> names = reference ->
                known.computeIfAbsent(reference, it -> sources.previews().titleOf(space, it));
        StringBuilder body = new StringBuilder();
        int changes = 0;
        Set<LocaleCode> locales = changedLocales();
        for (LocaleCode locale : locales) {
            if (!locale.isNone()) {
                body.append("<p class=\"label larder-locale\">")
                        .append(Entities.escape(locale.value()))
                        .append("</p>");
            }
            MarkedHtml.Marked marked = MarkedHtml.between(
                    body(pair.before(), locale, names), body(pair.after(), locale, names), DiffWords::note, changes);
            body.append(marked.html());
            changes = marked.changes();
        }
        String whole = images
                ? body.toString()
                : PreviewPictures.inside(
                        body.toString(), url -> sources.pictures().kept(space, url));
        String html = PreviewDocument.page(whole, PreviewDocument.Dress.neutral(dark, images));
        return new DifferenceModel.Page.Drawn(html, changes, unseen(fields));
    }

    private Set<LocaleCode> changedLocales() {
        Set<LocaleCode> all = new TreeSet<>(pair.before().locales().keySet());
        all.addAll(pair.after().locales().keySet());
        boolean head = !pair.before().title().equals(pair.after().title());
        Set<LocaleCode> changed = new TreeSet<>(all);
        changed.removeIf(
                locale -> !head && pair.before().in(locale).equals(pair.after().in(locale)));
        return changed.isEmpty() ? all : changed;
    }

    private String body(Content content, LocaleCode locale, Function<Reference, String> names) {
        if (content.in(locale).isEmpty()) {
            return "";
        }
        String title = content.titleAs(
                pair.type(),
                pair.type().kind() == ContentTypeKey.Kind.ITEM
                        ? locale
                        : pair.space().mainLocale());
        return PreviewBody.of(new PreviewPage(schema, title, content.in(locale), "", pair.alts()), names);
    }

    private static List<String> unseen(List<FieldDiff> fields) {
        return fields.stream()
                .filter(field -> UNSEEN.contains(field.path().split(" › ", 2)[0]))
                .map(FieldDiff::label)
                .distinct()
                .toList();
    }
}
