package dev.larder.api;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.RemoteRef;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where things are at the service (§2): every path ends in a slash, every slug is one encoded segment. */
final class Address {
    private static final Pattern LOOPBACK_4 = Pattern.compile("127(?:\\.\\d{1,3}){3}");
    private static final Pattern LOOPBACK_6 = Pattern.compile("\\[(?:0*:)*:?0*1]");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~";

    private final String base;
    private final boolean safe;

    Address(URI base) {
        this.base = base.toString().replaceAll("/+$", "");
        this.safe = isSafe(base);
    }

    /** A token may travel there: by HTTPS, or without leaving this computer. */
    boolean isSafe() {
        return safe;
    }

    private static boolean isSafe(URI base) {
        if (base.getHost() == null || base.getRawUserInfo() != null || base.getRawQuery() != null) {
            return false;
        }
        String host = base.getHost().toLowerCase(Locale.ROOT);
        boolean loopback = host.equals("localhost")
                || LOOPBACK_4.matcher(host).matches()
                || LOOPBACK_6.matcher(host).matches();
        return "https".equalsIgnoreCase(base.getScheme()) || ("http".equalsIgnoreCase(base.getScheme()) && loopback);
    }

    URI at(String path, Query query) {
        return URI.create(base + path + query);
    }

    /** Of a type's list. */
    static String list(ContentTypeKey type) {
        return switch (type.kind()) {
            case PAGE -> "/pages/" + pageType(type) + "/";
            case POST -> "/posts/";
            case ITEM -> "/content/" + segment(type.slug()) + "/";
        };
    }

    /** Of one entry; a page's names its type, since a slug is unique only within one (§4). */
    static String one(ContentTypeKey type, RemoteRef ref) {
        return list(type) + segment(ref.value()) + "/";
    }

    /** Where a new entry of the type goes. */
    static String creation(ContentTypeKey type) {
        return switch (type.kind()) {
            case PAGE -> "/pages/";
            case POST -> "/posts/";
            case ITEM -> "/content/";
        };
    }

    private static String pageType(ContentTypeKey type) {
        return type.isSinglePages() ? "*" : segment(type.slug());
    }

    /** Dots are encoded only where the segment would be a step up the path. */
    static String segment(String text) {
        boolean step = text.equals(".") || text.equals("..");
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(each) >= 0 || (each == '.' && !step)) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", each));
            }
        }
        return encoded.toString();
    }
}
