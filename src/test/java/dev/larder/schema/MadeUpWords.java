package dev.larder.schema;

import java.util.List;
import java.util.Random;

/** Texts as the fields of a company's site hold them, and such as look like something else. */
final class MadeUpWords {
    private static final List<String> NOUNS = List.of(
            "table",
            "bench",
            "chair",
            "workshop",
            "forest",
            "order",
            "letter",
            "visit",
            "showroom",
            "timber",
            "drawing",
            "oil",
            "finish",
            "grain",
            "joint",
            "customer",
            "Tuesday",
            "delivery",
            "price",
            "garden",
            "kitchen",
            "guide");
    private static final List<String> ADJECTIVES = List.of(
            "quiet", "solid", "new", "long", "small", "honest", "early", "local", "spare", "careful", "open", "winter");
    private static final List<String> VERBS = List.of(
            "makes", "opens", "keeps", "carries", "explains", "needs", "shows", "follows", "replaces", "measures");
    private static final List<String> CITIES = List.of("York", "Leeds", "Lübeck", "Hull", "Bergen", "Bath", "Oslo");
    private static final List<String> PEOPLE =
            List.of("Ingrid Alder", "Thomas Finch", "Jonas Petersen", "Maeve Doyle", "Priya Nair", "Luca Conti");
    private static final List<String> BUTTONS = List.of("Read more", "Contact us", "Order now", "Book a visit");

    private final Random random;

    MadeUpWords(Random random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String title() {
        String text = one(ADJECTIVES) + " " + one(NOUNS) + (random.nextInt(3) == 0 ? " for the " + one(NOUNS) : "");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (random.nextInt(8) == 0 ? " & more" : "");
    }

    String sentence() {
        StringBuilder text = new StringBuilder("The " + one(ADJECTIVES) + " " + one(NOUNS) + " " + one(VERBS));
        int more = 2 + random.nextInt(7);
        for (int index = 0; index < more; index++) {
            text.append(index % 3 == 0 ? " the " : " ").append(one(index % 3 == 0 ? NOUNS : ADJECTIVES));
        }
        return text.append(' ').append(one(NOUNS)).append('.').toString();
    }

    String sentences(int fewest, int most) {
        StringBuilder text = new StringBuilder(sentence());
        int more = fewest - 1 + random.nextInt(most - fewest + 1);
        for (int index = 0; index < more; index++) {
            text.append(' ').append(sentence());
        }
        return text.toString();
    }

    /** Some fields hold a sentence or two only, whatever they could. */
    String longText(String key) {
        return switch (key) {
            case "note", "description" -> sentences(1, 1);
            case "care" -> sentences(1, 2);
            default -> longText();
        };
    }

    private String longText() {
        return switch (random.nextInt(5)) {
            case 0 -> sentence() + "\n\n" + sentences(1, 3);
            case 1 -> one(PEOPLE) + "\n4 Weir Lane\n" + one(CITIES) + " YO99 4AF";
            default -> sentences(2, 5);
        };
    }

    String html() {
        return switch (random.nextInt(5)) {
            case 0 -> "<h2>" + title() + "</h2>\n<p>" + sentences(1, 3) + "</p>";
            case 1 -> "<p>" + sentence() + "</p><ul><li>" + title() + "</li><li>" + title() + "</li></ul>";
            case 2 ->
                "<div class=\"embed\"><iframe src=\"https://video.example/" + random.nextInt(999)
                        + "\"></iframe></div>";
            default -> "<p>" + sentence() + " <a href=\"https://example.com/\">" + one(NOUNS) + "</a></p>";
        };
    }

    String fileOnTheCdn() {
        return "https://cdn.buttercms.com/" + Long.toString(Math.abs(random.nextLong()), 36);
    }

    String date() {
        String day =
                "20%02d-%02d-%02d".formatted(18 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return switch (random.nextInt(4)) {
            case 0 -> day + "T%02d:30:00".formatted(random.nextInt(24));
            case 1 -> day + "T07:29:57.727000+00:00";
            case 2 -> day + "T13:49:00+00:00";
            default -> day + "T00:00:00";
        };
    }

    /** Sorts of short text with the key they go by; each field keeps to one sort. */
    static final List<String> SHORT = List.of(
            "title",
            "headline",
            "subtitle",
            "name",
            "tagline",
            "sku",
            "year",
            "phone",
            "email",
            "website",
            "brochure_link",
            "city",
            "wood_colour",
            "short_hex",
            "release",
            "opens_on",
            "notice",
            "html_headline",
            "quantity_text",
            "button_label",
            "author_name",
            "hashtag",
            "formula",
            "question",
            "slug",
            "remark",
            "motto",
            "seo_title");

    String shortText(String sort) {
        int number = random.nextInt(90) + 10;
        return switch (sort) {
            case "sku" -> "AF-" + number + random.nextInt(90);
            case "year" -> Integer.toString(1990 + random.nextInt(36));
            case "phone" -> "+44 1632 960 " + (100 + random.nextInt(900));
            case "email" -> one(NOUNS) + number + "@alder.example";
            case "website" -> "https://example.com/" + one(NOUNS) + "/" + number;
            case "brochure_link" -> "https://files.example.org/" + one(NOUNS) + number + ".pdf";
            case "city" -> one(CITIES);
            case "wood_colour" ->
                one(List.of("red", "oak red", "walnut brown", "#oak", "white", "natural")) + " " + number;
            case "short_hex" -> "#" + Integer.toHexString(256 + random.nextInt(3800));
            case "release" -> random.nextInt(4) + "." + random.nextInt(20) + "." + random.nextInt(9);
            case "opens_on" -> "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            case "notice" -> "Open from 2026-03-10T09:00 in " + one(CITIES);
            case "html_headline" -> random.nextInt(3) == 0 ? title() + "<br>" + title() : title();
            case "quantity_text" -> Integer.toString(random.nextInt(5000));
            case "button_label" -> one(BUTTONS);
            case "author_name" -> one(PEOPLE);
            case "hashtag" -> "#" + one(NOUNS) + number;
            case "formula" -> one(NOUNS) + " < " + number + " > " + one(NOUNS);
            case "question" -> "How long does the " + one(NOUNS) + " take?";
            case "slug" -> one(ADJECTIVES) + "-" + one(NOUNS) + "-" + number;
            case "motto" -> sentence().substring(0, 38);
            default -> title();
        };
    }
}
