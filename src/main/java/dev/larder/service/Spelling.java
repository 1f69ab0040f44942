package dev.larder.service;

import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.spelling.Speller;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the spelling of fields in the language of their locale, or in one that a person chose for it. Not for the FX thread. */
public final class Spelling {
    private static final String FACT = "ui.spelling.";

    /** What is kept where a person wants no check. */
    private static final String NONE = "none";

    private final Spaces spaces;
    private final Speller speller;

    public Spelling(Spaces spaces, Speller speller) {
        this.spaces = spaces;
        this.speller = speller;
    }

    /** In which language it was looked up, of which there are, and what is not known; without language nothing was. */
    public record Report(Optional<String> language, List<String> languages, List<Speller.Unknown> unknown) {
        public Report {
            languages = List.copyOf(languages);
            unknown = List.copyOf(unknown);
        }
    }

    /** Never fails for want of a dictionary. Failures: {@code StoreTrouble}. */
    public Outcome<Report> check(Space space, LocaleCode locale, String html) {
        return language(space, locale)
                .map(language -> new Report(
                        language,
                        speller.dictionaries().languages(),
                        language.flatMap(it -> speller.check(it, html)).orElse(List.of())));
    }

    private Outcome<Optional<String>> language(Space space, LocaleCode locale) {
        return spaces.with(space.id(), link -> link.store().fact(FACT + locale.value()))
                .map(kept -> kept.isPresent()
                        ? kept.filter(it -> !it.equals(NONE))
                        : speller.dictionaries().bestFor(wanted(space, locale)));
    }

    /** Posts have no locale: they are taken to be written in the space's first one, else in the system's. */
    private static String wanted(Space space, LocaleCode locale) {
        LocaleCode known = locale.isNone() ? space.mainLocale() : locale;
        return known.isNone() ? Locale.getDefault().toLanguageTag() : known.value();
    }

    /** Another language for the locale's texts from now on; none checks nothing. */
    public Outcome<Done> choose(Space space, LocaleCode locale, Optional<String> language) {
        return spaces.with(space.id(), link -> link.store().fact(FACT + locale.value(), language.orElse(NONE)));
    }

    public Outcome<List<String>> suggest(String language, String word) {
        return Outcome.ok(speller.suggest(language, word));
    }

    /** The word is known on this computer from now on. Failures: {@code StoreTrouble}. */
    public Outcome<Done> add(String language, String word) {
        try {
            speller.add(language, word);
            return Outcome.done();
        } catch (IOException unwritable) {
            return Outcome.failed(new Failure.StoreTrouble(
                    Failure.StoreCause.OTHER, unwritable.getClass().getSimpleName()));
        }
    }

    public void ignore(String word) {
        speller.ignore(word);
    }

    public String replaced(String html, String word, String by) {
        return speller.replaced(html, word, by);
    }
}
