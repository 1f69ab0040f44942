package dev.larder.service;

import dev.larder.checks.Checks;
import dev.larder.checks.Finding;
import dev.larder.checks.Known;
import dev.larder.checks.Subject;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Mirrored;
import dev.larder.model.OpenEntry;
import dev.larder.model.Reference;
import dev.larder.model.RemoteRef;
import dev.larder.model.SpaceId;
import dev.larder.model.Term;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import dev.larder.sync.Link;
import dev.larder.sync.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the checks over an entry, with what the mirror knows. Never touches the network; not for the FX thread. */
public final class Checking {
    private final Spaces spaces;
    private final Schemas schemas;

    public Checking(Spaces spaces) {
        this.spaces = spaces;
        this.schemas = new Schemas(spaces);
    }

    /** What there is to look at in the content of an entry. Failures: {@code StoreTrouble}. */
    public Outcome<List<Finding>> of(SpaceId space, EntryKey entry, ContentTypeKey type, Content content) {
        return schemas.schema(space, type)
                .then(schema -> spaces.with(
                        space,
                        link -> alts(link.store(), entry)
                                .map(alts -> Checks.look(new Subject(schema, content, new InMirror(link, alts))))));
    }

    private static Outcome<Map<String, String>> alts(SpaceStore store, EntryKey entry) {
        return store.entry(entry).map(found -> {
            Map<String, String> alts = new HashMap<>();
            found.map(OpenEntry::mirrored)
                    .map(Mirrored::newest)
                    .ifPresent(newest -> newest.values().forEach(snapshot -> alts.putAll(snapshot.alts())));
            return alts;
        });
    }

    /** Asks the store; what it cannot tell is taken to be there, so that a trouble of its makes no finding. */
    private static final class InMirror implements Known {
        private final Link link;
        private final Map<String, String> alts;
        private final Map<Reference, Boolean> asked = new HashMap<>();
        private Optional<Set<String>> authors = Optional.empty();

        InMirror(Link link, Map<String, String> alts) {
            this.link = link;
            this.alts = alts;
        }

        @Override
        public boolean exists(Reference reference) {
            return asked.computeIfAbsent(
                    reference,
                    each -> each.target() == Reference.Target.AUTHOR
                            ? isAuthor(each.id())
                            : link.store()
                                    .findByRemote(each.target(), each.id())
                                    .map(rows -> !rows.isEmpty())
                                    .orElse(true));
        }

        private boolean isAuthor(String slug) {
            Set<String> known = authors.orElseGet(() -> {
                Set<String> slugs = new HashSet<>();
                Terms.authors(link.store()).orElse(List.of()).stream()
                        .map(Term::slug)
                        .forEach(slugs::add);
                return slugs;
            });
            authors = Optional.of(known);
            return known.isEmpty() || known.contains(slug);
        }

        @Override
        public boolean exists(ContentTypeKey type, String slug) {
            return link.store()
                    .keyOf(type, new RemoteRef(slug))
                    .map(Optional::isPresent)
                    .orElse(true);
        }

        @Override
        public List<ContentTypeKey> types() {
            return link.space().types();
        }

        @Override
        public Optional<String> alt(String address) {
            return Optional.ofNullable(alts.get(address));
        }
    }
}
