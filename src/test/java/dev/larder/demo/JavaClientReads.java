package dev.larder.demo;

import com.buttercms.ButterCMSClient;
import com.buttercms.config.ButterCMSAPIConfig;
import com.buttercms.exception.ButterCMSResponseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads everything ButterCMS's Java client can and prints what it saw; runs in a JVM of its own. */
final class JavaClientReads {
    private JavaClientReads() {}

    public static void main(String[] args) throws Exception {
        ButterCMSAPIConfig.API_BASE = args[0];
        ButterCMSClient butter = new ButterCMSClient(args[1], false);
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put(
                "page",
                butter.getPage("landing", "spring", with("levels", "3"), Map.class)
                        .getData()
                        .getFields()
                        .get("headline"));
        seen.put(
                "pages",
                butter.getPages("landing", with("page_size", "1"), Map.class)
                        .getMeta()
                        .getCount());
        seen.put(
                "found",
                butter.getSearchPages("", with("query", "winter"), Map.class)
                        .getData()
                        .size());
        seen.put(
                "years",
                butter.getCollection("team", with("fields.name", "Bo"), Map.class)
                        .getData()
                        .getItems()
                        .get(0)
                        .get("years"));
        seen.put("post", butter.getPost("first").getData().getTitle());
        seen.put("next", butter.getPost("first").getMeta().getNextPost().getSlug());
        seen.put(
                "posts", butter.getPosts(with("exclude_body", "true")).getData().size());
        seen.put(
                "recent",
                butter.getAuthor("ann", with("include", "recent_posts"))
                        .getData()
                        .getRecentPosts()
                        .size());
        seen.put(
                "people",
                List.of(
                        butter.getAuthors(with()).getData().size(),
                        butter.getCategories(with()).getData().size(),
                        butter.getTags(with()).getData().size()));
        seen.put(
                "feeds",
                List.of(
                        butter.getRSS().getDocumentElement().getTagName(),
                        butter.getAtom().getDocumentElement().getTagName(),
                        butter.getSiteMap().getDocumentElement().getTagName()));
        try {
            butter.getPage("landing", "none", with(), Map.class);
        } catch (ButterCMSResponseException refusal) {
            seen.put("refusal", refusal.getMessage());
        }
        System.out.println(new ObjectMapper().writeValueAsString(seen));
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> map = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
