package dev.larder.demo;

import java.util.List;
import java.util.Optional;

/** The addresses of the service, with what each allows (§2) and whether a read may leave out the last slash. */
enum Endpoint {
    PAGES("GET, POST, HEAD, OPTIONS", true),
    PAGE_SEARCH("GET, HEAD, OPTIONS", true),
    PAGE_LIST("GET, HEAD, OPTIONS", true),
    PAGE("GET, PUT, PATCH, HEAD, OPTIONS", true),
    CONTENT("GET, POST, HEAD, OPTIONS", true),
    COLLECTION("GET, HEAD, OPTIONS", true),
    ITEM("PUT, PATCH, DELETE, OPTIONS", true),
    POSTS("GET, POST, HEAD, OPTIONS", true),
    POST_SEARCH("GET, HEAD, OPTIONS", true),
    POST("GET, PUT, PATCH, DELETE, HEAD, OPTIONS", true),
    OLD_SEARCH("GET, HEAD, OPTIONS", false),
    PEOPLE("GET, HEAD, OPTIONS", false),
    PERSON("GET, HEAD, OPTIONS", false),
    FEED("GET, HEAD, OPTIONS", false);

    private final String allow;
    private final boolean slashNeeded;

    Endpoint(String allow, boolean slashNeeded) {
        this.allow = allow;
        this.slashNeeded = slashNeeded;
    }

    boolean slashNeeded() {
        return slashNeeded;
    }

    String allow(boolean pageDelete) {
        return this == PAGE && pageDelete ? "GET, PUT, PATCH, DELETE, HEAD, OPTIONS" : allow;
    }

    /** By the path segments after {@code v2}. */
    static Optional<Endpoint> of(List<String> path) {
        if (path.isEmpty() || path.size() > 3) {
            return Optional.empty();
        }
        int size = path.size();
        boolean search = size == 2 && path.get(1).equals("search");
        return switch (path.get(0)) {
            case "pages" -> Optional.of(search ? PAGE_SEARCH : size == 1 ? PAGES : size == 2 ? PAGE_LIST : PAGE);
            case "content" -> Optional.of(size == 1 ? CONTENT : size == 2 ? COLLECTION : ITEM);
            case "posts" -> size == 3 ? Optional.empty() : Optional.of(search ? POST_SEARCH : size == 1 ? POSTS : POST);
            case "search" -> size == 1 ? Optional.of(OLD_SEARCH) : Optional.empty();
            case "authors", "categories", "tags" ->
                size == 3 ? Optional.empty() : Optional.of(size == 1 ? PEOPLE : PERSON);
            case "feeds" -> size == 2 ? Optional.of(FEED) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
