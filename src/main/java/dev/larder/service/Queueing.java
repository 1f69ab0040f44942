package dev.larder.service;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.OpenEntry;
import dev.larder.model.Target;

/** Whether queueing an entry would change anything at the service. */
public final class Queueing {
    private Queueing() {}

    public static boolean changesAnything(OpenEntry entry, Target target) {
        boolean plain = entry.draft().isEmpty()
                && entry.openChange().isEmpty()
                && entry.remote().isPresent();
        if (!plain) {
            return true;
        }
        boolean live = entry.mirrored().isLive();
        return target == Target.PUBLISHED
                ? !live || entry.mirrored().hasServerDraft()
                : live && entry.type().kind() != ContentTypeKey.Kind.PAGE;
    }
}
