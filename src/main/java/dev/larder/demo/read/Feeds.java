package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Snapshot;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** Answers the feeds of the blog: XML in JSON (F1). */
public final class Feeds {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String UNDATED = "2024-01-01T00:00:00Z";
    private static final DateTimeFormatter RSS_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Snapshot snapshot;
    private final MediaBase media;

    public Feeds(Snapshot snapshot, MediaBase media) {
        this.snapshot = snapshot;
        this.media = media;
    }

    public JsonNode feed(String name, Query query) {
        List<ObjectNode> posts = PostReads.newestFirst(snapshot, false).stream()
                .filter(post -> PostReads.has(post, "categories", query.get("category_slug")))
                .filter(post -> PostReads.has(post, "tags", query.get("tag_slug")))
                .toList();
        return Lists.data(Json.text(
                switch (name) {
                    case "rss" -> rss(posts);
                    case "atom" -> atom(posts);
                    case "sitemap" -> sitemap();
                    default -> throw Refusal.notFound();
                }));
    }

    private String rss(List<ObjectNode> posts) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>");
        tag(xml, "title", snapshot.blueprint().name());
        xml.append("<link>/</link>");
        tag(xml, "description", snapshot.blueprint().name());
        for (ObjectNode post : posts) {
            xml.append("<item>");
            tag(xml, "title", post.path("title").asText());
            tag(xml, "link", address(post));
            tag(xml, "description", post.path("summary").asText());
            tag(xml, "pubDate", RSS_DATE.format(published(post)));
            tag(xml, "guid", address(post));
            xml.append("</item>");
        }
        return xml.append("</channel></rss>").toString();
    }

    private String atom(List<ObjectNode> posts) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-us\">");
        tag(xml, "title", snapshot.blueprint().name());
        xml.append("<link href=\"/\" rel=\"alternate\"></link><id>/</id>");
        posts.stream().findFirst().ifPresent(newest -> tag(xml, "updated", offset(newest)));
        for (ObjectNode post : posts) {
            xml.append("<entry>");
            tag(xml, "title", post.path("title").asText());
            xml.append("<link href=\"").append(escape(address(post))).append("\" rel=\"alternate\"></link>");
            tag(xml, "published", offset(post));
            tag(xml, "updated", offset(post));
            tag(xml, "id", address(post));
            tag(xml, "summary", post.path("summary").asText());
            xml.append("</entry>");
        }
        return xml.append("</feed>").toString();
    }

    private String sitemap() {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (ObjectNode post : PostReads.newestFirst(snapshot, false)) {
            xml.append("  <url>");
            tag(xml, "loc", address(post));
            tag(xml, "lastmod", published(post).toLocalDate().toString());
            xml.append("</url>\n");
        }
        return xml.append("</urlset>").toString();
    }

    private static String address(ObjectNode post) {
        return "/" + post.path("slug").asText();
    }

    private static OffsetDateTime published(ObjectNode post) {
        String date = Json.text(post, "published").orElse(UNDATED);
        try {
            return OffsetDateTime.parse(date);
        } catch (DateTimeParseException withoutZone) {
            return OffsetDateTime.parse(UNDATED);
        }
    }

    private static String offset(ObjectNode post) {
        return published(post).toString().replace("Z", "+00:00");
    }

    private void tag(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>');
        xml.append(escape(media.expand(text)));
        xml.append("</").append(name).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
