package dev.larder.ui.entry;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.FieldType;
import dev.larder.model.MediaFile;
import dev.larder.model.Reference;
import dev.larder.model.Space;
import dev.larder.model.Term;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Entries;
import dev.larder.service.Pictures;
import dev.larder.service.Spelling;
import dev.larder.ui.form.Candidate;
import dev.larder.ui.form.FieldContext;
import dev.larder.ui.form.SpellDesk;
import dev.larder.ui.form.Thumbnail;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.richtext.EditedField;
import dev.larder.ui.richtext.RichTextDesk;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Gives the form's editors what they ask of the space: titles, candidates, names, thumbnails. */
public final class EntryFields implements FieldContext {

    /** Where the answers come from; {@code network} may block on the network. */
    public record Sources(
            Entries entries,
            Pictures pictures,
            Background work,
            Background network,
            RichTextDesk richText,
            Optional<Spelling> spelling) {}

    private static final int MOST_LINKS = 50;

    private final Sources sources;
    private final Consumer<EntryKey> open;
    private final BooleanSupplier online;
    private final Around around;
    private final MediaDesk media;
    private final Optional<SpellDesk> spelling;
    private Optional<Space> space = Optional.empty();

    /** The window around the form, and the way out of it to a web address. */
    public record Around(Sheets sheets, Consumer<URI> browser, Consumer<Failure> failed) {}

    public EntryFields(Sources sources, Consumer<EntryKey> open, BooleanSupplier online, Around around) {
        this.sources = sources;
        this.open = open;
        this.online = online;
        this.around = around;
        this.spelling = sources.spelling().map(it -> new SpellDesk(it, sources.work(), () -> space, around.failed()));
        this.media = new MediaDesk(sources.entries(), sources.work(), around.sheets());
    }

    /** Asks about an opened entry from now on. */
    void in(EntryModel.Opened opened) {
        if (!space.map(Space::id).equals(Optional.of(opened.space().id()))) {
            media.forget();
        }
        space = Optional.of(opened.space());
        opened.entry().mirrored().live().values().forEach(version -> media.know(version.alts()));
        opened.entry().mirrored().newest().values().forEach(version -> media.know(version.alts()));
    }

    @Override
    public Optional<SpellDesk> spelling() {
        return spelling;
    }

    @Override
    public void candidates(FieldType.References type, String query, Consumer<List<Candidate>> answer) {
        space.ifPresent(it -> sources.work()
                .run(
                        () -> sources.entries().linkable(it.id(), type, query),
                        found -> answer.accept(found.stream()
                                .map(each -> new Candidate(each.reference(), each.title(), each.hint()))
                                .toList()),
                        why -> answer.accept(List.of())));
    }

    @Override
    public void title(Reference reference, Consumer<String> answer) {
        space.ifPresent(
                it -> sources.work().run(() -> titleOf(it, reference), answer, why -> answer.accept(reference.id())));
    }

    private Outcome<String> titleOf(Space of, Reference reference) {
        if (reference.target() == Reference.Target.AUTHOR) {
            return sources.entries()
                    .authors(of.id())
                    .map(authors -> authors.stream()
                            .filter(author -> author.slug().equals(reference.id()))
                            .map(Term::name)
                            .findFirst()
                            .orElse(reference.id()));
        }
        return sources.entries()
                .target(of.id(), reference)
                .map(row -> row.map(EntryRow::title)
                        .filter(title -> !title.isBlank())
                        .orElse(reference.id()));
    }

    @Override
    public void open(Reference reference) {
        space.ifPresent(it -> sources.work()
                .run(
                        () -> sources.entries().target(it.id(), reference),
                        row -> row.ifPresent(found -> open.accept(found.key())),
                        why -> {}));
    }

    @Override
    public void names(FieldType.Vocabulary vocabulary, Consumer<List<String>> answer) {
        space.ifPresent(it -> sources.work()
                .run(
                        () -> sources.entries().terms(it.id(), vocabulary),
                        terms -> answer.accept(terms.stream().map(Term::name).toList()),
                        why -> answer.accept(List.of())));
    }

    @Override
    public void thumbnail(String url, Consumer<Thumbnail> answer) {
        space.ifPresent(it -> sources.network()
                .run(
                        () -> sources.pictures().find(it.id(), url),
                        bytes -> answer.accept(new Thumbnail.Picture(bytes)),
                        why -> answer.accept(
                                new Thumbnail.Unavailable(FailureText.of(why).headline()))));
    }

    @Override
    public void pickMedia(Consumer<MediaFile> chosen) {
        space.ifPresent(it -> media.pick(it, this, chosen));
    }

    @Override
    public Optional<String> alt(String url) {
        return media.alt(url);
    }

    @Override
    public void browse(String url) {
        if (MediaFile.isWebAddress(url)) {
            uri(url).ifPresent(around.browser());
        }
    }

    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    @Override
    public String place() {
        return space.map(it -> it.id().value()).orElse("");
    }

    @Override
    public boolean allowsRemoteImages() {
        return online.getAsBoolean();
    }

    /** Posts stand under {@code /blog/}, pages at the root, which is how most sites have it; the line can be corrected. */
    @Override
    public void links(String query, Consumer<List<EditedField.LinkTarget>> answer) {
        EntryFilter wanted = new EntryFilter(Optional.empty(), query, Set.of());
        space.ifPresent(it -> sources.work()
                .run(
                        () -> sources.entries().rows(it.id(), wanted),
                        rows -> answer.accept(rows.stream()
                                .filter(row -> row.type().kind() != ContentTypeKey.Kind.ITEM
                                        && !row.slug().isBlank())
                                .limit(MOST_LINKS)
                                .map(EntryFields::link)
                                .toList()),
                        why -> answer.accept(List.of())));
    }

    private static EditedField.LinkTarget link(EntryRow row) {
        boolean post = row.type().kind() == ContentTypeKey.Kind.POST;
        return new EditedField.LinkTarget(row.title(), TypeNames.one(row.type()), (post ? "/blog/" : "/") + row.slug());
    }

    @Override
    public RichTextDesk richText() {
        return sources.richText();
    }

    @Override
    public Background background() {
        return sources.work();
    }
}
