package dev.larder.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One ButterCMS site and environment, as set up on this computer; its tokens are kept elsewhere. */
public record Space(
        SpaceId id, Identity identity, URI base, List<ContentTypeKey> types, List<LocaleCode> locales, boolean demo) {
    public static final URI SERVICE = URI.create("https://api.buttercms.com/v2");

    /** What tells a space from the others at a glance. Colour is {@code #RRGGBB}. */
    public record Identity(String name, String environment, String colour, boolean production) {}

    public Space {
        types = types.stream().distinct().sorted().toList();
        locales = List.copyOf(locales);
    }

    public String name() {
        return identity.name();
    }

    /** The locale that comes first: the one whose title a list shows. */
    public LocaleCode mainLocale() {
        return locales.isEmpty() ? LocaleCode.NONE : locales.get(0);
    }

    /** The locales in which entries of a type exist; the one empty code where there are none. */
    public List<LocaleCode> localesOf(ContentTypeKey type) {
        return type.isLocalised() && !locales.isEmpty() ? locales : List.of(LocaleCode.NONE);
    }

    /** What is put into {@code locale=}; nothing in a space without locales. */
    public Optional<LocaleCode> asked(LocaleCode locale) {
        return locale.isNone() ? Optional.empty() : Optional.of(locale);
    }

    /** How it is named in full where something can be written: "ACME – Production". */
    public String fullName() {
        return identity.environment().isBlank() ? identity.name() : identity.name() + " – " + identity.environment();
    }
}
