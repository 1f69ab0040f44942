package dev.larder.ui.entry;

import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.service.LastPlace;
import dev.larder.ui.kit.Background;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps on disk which entry is open and where in it, and opens it there again. Knows no controls. */
public final class ReopenModel {
    private static final Logger LOG = LoggerFactory.getLogger(ReopenModel.class);
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final EntryModel model;
    private final LastPlace place;
    private final Background background;
    private Optional<Noted> noted = Optional.empty();
    private boolean waits;

    private record Noted(SpaceId space, Optional<LastPlace.Spot> spot) {}

    public ReopenModel(EntryModel model, LastPlace place, Background background) {
        this.model = model;
        this.place = place;
        this.background = background;
        model.opened().addListener((it, before, now) -> soon());
        model.field().addListener((it, before, now) -> soon());
        model.locale().addListener((it, before, now) -> soon());
    }

    private void soon() {
        if (!waits) {
            waits = true;
            background.later(SETTLE, () -> {
                waits = false;
                note();
            });
        }
    }

    private void note() {
        Optional<Noted> now = model.opened()
                .get()
                .map(it -> new Noted(
                        it.space().id(),
                        Optional.of(new LastPlace.Spot(
                                it.entry().key(),
                                model.locale().get(),
                                model.field().get()))))
                .or(() -> noted.map(before -> new Noted(before.space(), Optional.empty())));
        if (now.isPresent() && !now.equals(noted)) {
            noted = now;
            write(now.get());
        }
    }

    private void write(Noted now) {
        background.run(
                () -> place.note(now.space(), now.spot()),
                done -> {},
                why -> LOG.warn("the open entry was not noted: {}", why));
    }

    /** Opens what was open when the program ended, however it ended; nothing happens where that cannot be opened. */
    public void reopen(Space space) {
        background.run(
                () -> place.find(space.id()),
                found -> found.filter(spot -> model.opened().get().isEmpty()).ifPresent(spot -> {
                    noted = Optional.of(new Noted(space.id(), found));
                    reopen(space, spot);
                }),
                why -> LOG.warn("the last open entry is not known: {}", why));
    }

    private void reopen(Space space, LastPlace.Spot spot) {
        model.open(
                space,
                spot.entry(),
                new EntryModel.Start(spot.locale(), spot.field()),
                why -> LOG.info("the last open entry cannot be opened: {}", why));
    }
}
