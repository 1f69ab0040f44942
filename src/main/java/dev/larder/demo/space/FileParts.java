package dev.larder.demo.space;

import java.nio.file.Path;
import java.util.Optional;

/** What the name of an entry's file says: {@code <slug>[.<locale>][.draft].json}. */
record FileParts(String slug, String locale, boolean draft) {

    static FileParts of(Path file, Blueprint blueprint) {
        String name = String.valueOf(file.getFileName());
        String bare = cut(name, ".json").orElse(name);
        Optional<String> undrafted = cut(bare, ".draft");
        String rest = undrafted.orElse(bare);
        for (String locale : blueprint.locales()) {
            Optional<String> slug = cut(rest, "." + locale);
            if (slug.isPresent()) {
                return new FileParts(FileNames.slugOf(slug.get()), locale, undrafted.isPresent());
            }
        }
        return new FileParts(FileNames.slugOf(rest), blueprint.defaultLocale(), undrafted.isPresent());
    }

    private static Optional<String> cut(String name, String ending) {
        return name.endsWith(ending) && name.length() > ending.length()
                ? Optional.of(name.substring(0, name.length() - ending.length()))
                : Optional.empty();
    }
}
