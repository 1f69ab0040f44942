package dev.larder.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client's own preview address with places for an entry's names: {@code https://acme.example/{locale}/blog/{slug}}. */
public record AddressTemplate(String text) {
    /** The places that can be filled in. */
    public static final List<String> NAMES = List.of("slug", "type", "locale", "id");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern TOKEN = Pattern.compile("(?i)[?&;](auth_token|token)=");

    /** What is wrong with a template; {@code what} is the part that is meant. */
    public record Problem(Kind kind, String what) {}

    /** The ways in which a template can be wrong. */
    public enum Kind {
        NOT_WEB,
        NO_HOST,
        SECRET,
        UNKNOWN_NAME,
        BRACES,
        PLACE_IN_HOST,
        NOT_AN_ADDRESS
    }

    /** What came of filling it in. */
    public sealed interface Filled {
        record Ready(URI address) implements Filled {}

        /** The entry has no value for a place. */
        record Lacks(String name) implements Filled {}
    }

    /** Empty where the template can be used. */
    public Optional<Problem> problem() {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return problem(Kind.NOT_WEB, text.strip());
        }
        Optional<Problem> places = places();
        if (places.isPresent()) {
            return places;
        }
        String host = host();
        if (host.isBlank() || host.startsWith(":")) {
            return problem(Kind.NO_HOST, text.strip());
        }
        if (host.contains("@") || TOKEN.matcher(text).find()) {
            return problem(Kind.SECRET, "");
        }
        for (String name : List.of("slug", "type", "id")) {
            if (host.contains("{" + name + "}")) {
                return problem(Kind.PLACE_IN_HOST, "{" + name + "}");
            }
        }
        return address(Map.of("slug", "s", "type", "t", "locale", "en", "id", "1"))
                        .isPresent()
                ? Optional.empty()
                : problem(Kind.NOT_AN_ADDRESS, text.strip());
    }

    private Optional<Problem> places() {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!NAMES.contains(place.group(1))) {
                return problem(Kind.UNKNOWN_NAME, place.group());
            }
        }
        String rest = PLACE.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}") ? problem(Kind.BRACES, "") : Optional.empty();
    }

    private static Optional<Problem> problem(Kind kind, String what) {
        return Optional.of(new Problem(kind, what));
    }

    /** From behind the scheme to the path. */
    private String host() {
        String rest = text.strip().substring(text.strip().indexOf("://") + 3);
        int end = rest.length();
        for (char mark : new char[] {'/', '?', '#'}) {
            int at = rest.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        return rest.substring(0, end);
    }

    /** The names that it has places for. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            names.add(place.group(1));
        }
        return names;
    }

    /** Filled in; a locale that is not there leaves no empty step in the path. To be asked of a template without a problem. */
    public Filled fill(Map<String, String> values) {
        for (String name : names()) {
            if (!name.equals("locale") && values.getOrDefault(name, "").isBlank()) {
                return new Filled.Lacks(name);
            }
        }
        return address(values).<Filled>map(Filled.Ready::new).orElseGet(() -> new Filled.Lacks("slug"));
    }

    private Optional<URI> address(Map<String, String> values) {
        Matcher place = PLACE.matcher(text.strip());
        String filled =
                place.replaceAll(found -> Matcher.quoteReplacement(encoded(values.getOrDefault(found.group(1), ""))));
        int scheme = filled.indexOf("://") + 3;
        int query = firstOf(filled, scheme);
        String path = filled.substring(scheme, query).replaceAll("//+", "/").replaceFirst("^\\.", "");
        try {
            URI address = new URI(filled.substring(0, scheme) + path + filled.substring(query));
            return Optional.ofNullable(address.getHost()).map(host -> address);
        } catch (java.net.URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static int firstOf(String text, int from) {
        int query = text.indexOf('?', from);
        int part = text.indexOf('#', from);
        int end = query < 0 ? text.length() : query;
        return part >= 0 && part < end ? part : end;
    }

    /** One step of a path: what could lead out of it is written in percent; a slug may have steps of its own. */
    private static String encoded(String value) {
        String[] steps = value.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            boolean climbs = steps[i].equals(".") || steps[i].equals("..");
            steps[i] = climbs
                    ? "-"
                    : URLEncoder.encode(steps[i], StandardCharsets.UTF_8).replace("+", "%20");
        }
        return String.join("/", steps);
    }
}
