package dev.larder.demo.http;

import java.util.ArrayList;
import java.util.List;

/** A request target taken apart: decoded path segments, whether a slash ends the path, and the query. */
public record Target(List<String> segments, boolean slashed, Query query) {

    public Target {
        segments = List.copyOf(segments);
    }

    public static Target parse(String raw) {
        int mark = raw.indexOf('?');
        String path = mark < 0 ? raw : raw.substring(0, mark);
        List<String> segments = new ArrayList<>();
        int start = 0;
        while (start < path.length()) {
            int end = path.indexOf('/', start);
            String segment = path.substring(start, end < 0 ? path.length() : end);
            if (!segment.isEmpty()) {
                segments.add(Percent.decode(segment, false));
            }
            start = end < 0 ? path.length() : end + 1;
        }
        return new Target(segments, path.endsWith("/"), Query.parse(mark < 0 ? "" : raw.substring(mark + 1)));
    }

    /** The same address with a slash at the end of its path, still encoded. */
    public static String slashed(String raw) {
        int mark = raw.indexOf('?');
        return mark < 0 ? raw + "/" : raw.substring(0, mark) + "/" + raw.substring(mark);
    }

    /** The same address without the token, for the log. */
    public static String masked(String raw) {
        return raw.replaceAll("(?i)((?:[?&]|%3f|%26)auth_token(?:=|%3d))[^&]*", "$1***");
    }
}
