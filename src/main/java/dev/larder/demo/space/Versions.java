package dev.larder.demo.space;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What visitors see and, possibly, a newer draft; at least one of the two. */
public record Versions(Optional<ObjectNode> live, Optional<ObjectNode> draft) {

    public Versions {
        if (live.isEmpty() && draft.isEmpty()) {
            throw new IllegalArgumentException("a version is needed");
        }
    }

    public static Versions live(ObjectNode live) {
        return new Versions(Optional.of(live), Optional.empty());
    }

    public static Versions draft(ObjectNode draft) {
        return new Versions(Optional.empty(), Optional.of(draft));
    }

    public Versions withDraft(ObjectNode newer) {
        return new Versions(live, Optional.of(newer));
    }

    /** With preview the newest, without it the live one. */
    public Optional<ObjectNode> seen(boolean preview) {
        return preview ? draft.or(() -> live) : live;
    }

    public ObjectNode newest() {
        return draft.or(() -> live).orElseThrow();
    }
}
