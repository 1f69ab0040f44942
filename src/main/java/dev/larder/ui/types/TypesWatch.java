package dev.larder.ui.types;

import dev.larder.model.Space;
import dev.larder.service.Changes;
import dev.larder.service.Schemas;
import dev.larder.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** Learns the types of a space anew a while after content came, and tells what does not fit what was known. */
public final class TypesWatch {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Schemas schemas;
    private final Background work;
    private final Background.Debounce pause;
    private final BiConsumer<Space, List<Schemas.News>> tell;

    public TypesWatch(Schemas schemas, Background work, BiConsumer<Space, List<Schemas.News>> tell) {
        this.schemas = schemas;
        this.work = work;
        this.pause = work.debounce(PAUSE);
        this.tell = tell;
    }

    /** Single entries are worth no look: what a person types is no news to that person. */
    public void heard(Space space, Changes.Changed news) {
        if (news.space().equals(space.id()) && news.keys().isEmpty()) {
            pause.run(() -> work.run(() -> schemas.learn(space.id()), found -> told(space, found), why -> {}));
        }
    }

    private void told(Space space, List<Schemas.News> found) {
        if (!found.isEmpty()) {
            tell.accept(space, found);
        }
    }
}
