package dev.larder.ui.entry;

import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.service.LastPlace;
import dev.larder.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which locale, if any, is shown beside the first one; remembered for each space. Knows no controls. */
public final class BesideModel {
    private static final Logger LOG = LoggerFactory.getLogger(BesideModel.class);

    private final EntryModel model;
    private final LastPlace places;
    private final Background background;
    private Optional<SpaceId> known = Optional.empty();
    private Optional<LocaleCode> wanted = Optional.empty();

    public BesideModel(EntryModel model, LastPlace places, Background background) {
        this.model = model;
        this.places = places;
        this.background = background;
        model.opened().addListener((it, before, now) -> now.ifPresent(opened -> opened(opened.space())));
        model.locale().addListener((it, before, now) -> switched(before));
    }

    private void opened(Space space) {
        if (known.equals(Optional.of(space.id()))) {
            apply();
            return;
        }
        known = Optional.of(space.id());
        wanted = Optional.empty();
        apply();
        background.run(
                () -> places.beside(space.id()),
                found -> {
                    if (known.equals(Optional.of(space.id()))) {
                        wanted = found;
                        apply();
                    }
                },
                why -> LOG.warn("the locale beside was not found: {}", why));
    }

    /** The locale that comes first now was beside before: the two change places. */
    private void switched(LocaleCode before) {
        if (wanted.equals(Optional.of(model.locale().get()))) {
            wanted = Optional.of(before);
        }
        apply();
    }

    private void apply() {
        LocaleCode first = model.locale().get();
        List<LocaleCode> others = others();
        model.beside()
                .set(
                        wanted.isEmpty()
                                ? Optional.empty()
                                : wanted.filter(others::contains)
                                        .or(() -> others.stream()
                                                .filter(it -> !it.equals(first))
                                                .findFirst()));
    }

    /** The locales that could stand beside the first; empty where there is only one. */
    List<LocaleCode> others() {
        return model.opened().get().map(it -> it.space().localesOf(it.entry().type())).orElse(List.of()).stream()
                .filter(it -> !it.equals(model.locale().get()))
                .toList();
    }

    void toggle() {
        if (model.beside().get().isPresent()) {
            want(Optional.empty());
        } else {
            want(others().stream().findFirst());
        }
    }

    void show(LocaleCode locale) {
        want(Optional.of(locale));
    }

    private void want(Optional<LocaleCode> locale) {
        wanted = locale;
        apply();
        known.ifPresent(space -> background.run(
                () -> places.noteBeside(space, locale),
                done -> {},
                why -> LOG.warn("the locale beside was not noted: {}", why)));
    }
}
