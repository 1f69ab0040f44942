package dev.larder.ui.form;

import dev.larder.model.FieldType;
import dev.larder.model.MediaFile;
import dev.larder.model.Reference;
import dev.larder.ui.kit.Background;
import dev.larder.ui.richtext.EditedField;
import dev.larder.ui.richtext.RichTextDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;

/** A world for editors that answers at once from fixed lists. */
public final class PlainContext implements FieldContext {
    public final List<Reference> opened = new ArrayList<>();
    public final List<String> browsed = new ArrayList<>();
    public final Map<String, String> alts = new HashMap<>();
    public boolean images;
    public final RichTextDesk richText = new RichTextDesk(Background.direct(), new SimpleObjectProperty<>(false));
    public Function<String, Thumbnail> thumbnails = url -> new Thumbnail.Unavailable("Not loaded");

    private static final List<Candidate> ALL = List.of(
            new Candidate(new Reference(Reference.Target.ITEM, "41"), "Wholegrain rye", "Recipes · updated 3 May"),
            new Candidate(new Reference(Reference.Target.ITEM, "42"), "Plum preserve", "Recipes · updated 1 May"),
            new Candidate(new Reference(Reference.Target.ITEM, "43"), "Pickled beetroot", "Recipes · updated 9 April"));

    @Override
    public void candidates(FieldType.References type, String query, Consumer<List<Candidate>> answer) {
        answer.accept(ALL.stream()
                .filter(one -> one.title().toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
                .toList());
    }

    @Override
    public void title(Reference reference, Consumer<String> answer) {
        ALL.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .ifPresent(one -> answer.accept(one.title()));
    }

    @Override
    public void open(Reference reference) {
        opened.add(reference);
    }

    @Override
    public void names(FieldType.Vocabulary vocabulary, Consumer<List<String>> answer) {
        answer.accept(List.of("Baking", "Preserves", "Season"));
    }

    @Override
    public void thumbnail(String url, Consumer<Thumbnail> answer) {
        answer.accept(thumbnails.apply(url));
    }

    @Override
    public void pickMedia(Consumer<MediaFile> chosen) {
        chosen.accept(new MediaFile("https://example.org/plums.png", "Plums in a bowl"));
    }

    @Override
    public Optional<String> alt(String url) {
        return Optional.ofNullable(alts.get(url));
    }

    @Override
    public void browse(String url) {
        browsed.add(url);
    }

    @Override
    public String place() {
        return "here";
    }

    @Override
    public boolean allowsRemoteImages() {
        return images;
    }

    @Override
    public Background background() {
        return Background.direct();
    }

    @Override
    public RichTextDesk richText() {
        return richText;
    }

    @Override
    public void links(String query, Consumer<List<EditedField.LinkTarget>> answer) {
        answer.accept(List.of(new EditedField.LinkTarget("Plum preserve", "Page", "/plum-preserve")));
    }

    @Override
    public Optional<SpellDesk> spelling() {
        return Optional.empty();
    }
}
