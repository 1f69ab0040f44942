package dev.larder.api;

import java.util.Optional;

/** Where in an entry's fields a value stands; made a text only when somebody asks, since few do. */
record Trail(Optional<Trail> above, String name) {
    static final String ELEMENT = "[]";

    static Trail top() {
        return new Trail(Optional.empty(), "");
    }

    Trail down(String key) {
        return new Trail(Optional.of(this), key);
    }

    /** Line breaks would end the line it is kept in. */
    @Override
    public String toString() {
        String plain = name.replace('/', ' ').replace('\n', ' ').replace('\r', ' ');
        return above.map(trail -> trail + "/").orElse("") + plain;
    }
}
