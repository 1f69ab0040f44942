package dev.larder.ui.form;

import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.service.Spelling;
import dev.larder.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the forms ask of the spelling, in the space that is shown; answers come on the FX thread. */
public final class SpellDesk {
    private final Spelling spelling;
    private final Background work;
    private final Supplier<Optional<Space>> space;
    private final Consumer<Failure> failed;

    /** {@code failed} is told what could not be kept; what cannot be looked up is simply not marked. */
    public SpellDesk(Spelling spelling, Background work, Supplier<Optional<Space>> space, Consumer<Failure> failed) {
        this.spelling = spelling;
        this.work = work;
        this.space = space;
        this.failed = failed;
    }

    void check(LocaleCode locale, String html, Consumer<Spelling.Report> answer) {
        space.get().ifPresent(it -> work.run(() -> spelling.check(it, locale, html), answer, why -> {}));
    }

    void suggest(String language, String word, Consumer<List<String>> answer) {
        work.run(() -> spelling.suggest(language, word), answer, why -> {});
    }

    void add(String language, String word, Runnable then) {
        work.run(() -> spelling.add(language, word), done -> then.run(), failed);
    }

    void choose(LocaleCode locale, Optional<String> language, Runnable then) {
        space.get().ifPresent(it -> work.run(() -> spelling.choose(it, locale, language), done -> then.run(), failed));
    }

    void ignore(String word) {
        spelling.ignore(word);
    }

    String replaced(String html, String word, String by) {
        return spelling.replaced(html, word, by);
    }
}
