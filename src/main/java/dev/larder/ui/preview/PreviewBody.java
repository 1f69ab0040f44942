package dev.larder.ui.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.PostFields;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import dev.larder.ui.kit.SafeHtml;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Entities;

/** Draws an entry as clean HTML: a post as an article, anything else as a page, field by field in a readable way. Pure. */
public final class PreviewBody {
    /** For search engines, not for readers. */
    private static final Set<String> QUIET = Set.of("seo", "meta");

    private final Function<Reference, String> names;
    private final StringBuilder out = new StringBuilder();
    private Map<String, String> alts = Map.of();
    private boolean underHeadline;

    private PreviewBody(Function<Reference, String> names) {
        this.names = names;
    }

    /** {@code names} gives the words for what is referred to. */
    public static String of(PreviewPage page, Function<Reference, String> names) {
        PreviewBody body = new PreviewBody(names);
        body.alts = page.alts();
        if (page.schema().type().kind() == ContentTypeKey.Kind.POST) {
            body.article(page);
        } else {
            body.page(page);
        }
        return body.out.toString();
    }

    private void article(PreviewPage page) {
        Fields post = page.fields();
        out.append("<article class=\"post\"><header>");
        names(post.get(PostFields.CATEGORIES), "kicker");
        out.append("<h1>").append(text(page.title())).append("</h1>");
        paragraph("lead", post.text(PostFields.SUMMARY));
        byline(post, page.date());
        out.append("</header>");
        String alt = post.text(PostFields.FEATURED_IMAGE_ALT);
        picture(post.text(PostFields.FEATURED_IMAGE), alt, "cover");
        out.append("<div class=\"prose\">")
                .append(SafeHtml.fragment(post.text(PostFields.BODY), true))
                .append("</div>");
        names(post.get(PostFields.TAGS), "tags");
        out.append("</article>");
    }

    private void byline(Fields post, String date) {
        Optional<String> author = Reference.read(post.get(PostFields.AUTHOR)).map(names);
        List<String> parts = new ArrayList<>();
        author.map(name -> Words.of("preview.by", name)).ifPresent(parts::add);
        if (!date.isBlank()) {
            parts.add(date);
        }
        paragraph("byline", String.join(" · ", parts));
    }

    private void names(JsonNode list, String style) {
        if (list.isArray() && !list.isEmpty()) {
            out.append("<ul class=\"").append(style).append("\">");
            list.forEach(name -> out.append("<li>").append(text(name.asText())).append("</li>"));
            out.append("</ul>");
        }
    }

    private void page(PreviewPage page) {
        Schema schema = page.schema();
        Fields fields = page.fields();
        out.append("<main class=\"page\"><h1>").append(text(page.title())).append("</h1>");
        List<Part.Item> items = new ArrayList<>();
        for (FieldDef def : schema.fields()) {
            JsonNode value = fields.get(def.key());
            boolean twice = value.asText("").strip().equals(page.title().strip());
            if (!QUIET.contains(def.key()) && !Part.isEmpty(value) && !twice) {
                items.add(new Part.Item(def, value));
            }
        }
        items(items);
        if (items.isEmpty()) {
            paragraph("nothing", Words.of("preview.nothing"));
        }
        out.append("</main>");
    }

    /** In their order; facts that stand together are one list. */
    private void items(List<Part.Item> items) {
        boolean listing = false;
        for (Part.Item item : items) {
            boolean fact = PageFacts.isFact(item);
            if (fact != listing) {
                out.append(fact ? "<dl class=\"facts\">" : "</dl>");
                listing = fact;
            }
            if (fact) {
                out.append(PageFacts.of(item));
            } else {
                item(item);
            }
        }
        if (listing) {
            out.append("</dl>");
        }
    }

    private void item(Part.Item item) {
        FieldType type = item.def().type();
        JsonNode value = item.value();
        if (type instanceof FieldType.Picker picker && value.isArray()) {
            value.forEach(block -> block(
                    block.path("type").asText(),
                    picker.kinds().getOrDefault(block.path("type").asText(), List.of()),
                    block.path("fields")));
        } else if (type instanceof FieldType.Repeater repeater && value.isArray()) {
            rows(item.def(), repeater, value);
        } else if (type instanceof FieldType.Component component && value.isObject()) {
            label(item.def());
            block(item.def().key(), component.fields(), value);
        } else if (type instanceof FieldType.References && !value.isValueNode()) {
            references(item.def(), value);
        } else if (type instanceof FieldType.Media) {
            picture(value.asText(), alt(value.asText()), "wide");
        } else {
            words(item);
        }
    }

    private void words(Part.Item item) {
        String key = item.def().key();
        if (item.def().type() instanceof FieldType.RichText) {
            out.append("<div class=\"prose\">")
                    .append(SafeHtml.fragment(item.value().asText(), true))
                    .append("</div>");
        } else if (!item.value().isValueNode()) {
            label(item.def());
            out.append("<pre class=\"raw\">")
                    .append(text(item.value().toPrettyString()))
                    .append("</pre>");
        } else if (key.contains("quote")) {
            out.append("<blockquote>").append(lines(item.value().asText())).append("</blockquote>");
        } else {
            String style = key.contains("sub") || key.equals("summary") || key.equals("intro") ? "lead" : "text";
            out.append("<p class=\"").append(style).append("\">");
            out.append(lines(item.value().asText())).append("</p>");
        }
    }

    private void block(String kind, List<FieldDef> defs, JsonNode object) {
        Part part = Part.of(kind, defs, object);
        if (part.isEmpty()) {
            return;
        }
        String shape = part.isHero() ? "hero" : part.hasPicture() ? "beside" : "plain";
        out.append("<section class=\"block ").append(shape).append(part.flipped() ? " flipped" : "");
        out.append("\">");
        part(part, "h2");
        out.append("</section>");
    }

    private void part(Part part, String heading) {
        if (!part.pictures().isEmpty()) {
            out.append("<div class=\"pictures\">");
            part.pictures()
                    .forEach(item -> picture(
                            item.value().asText(), alt(item.value().asText()), item.isIcon() ? "icon" : "wide"));
            out.append("</div>");
        }
        out.append("<div class=\"words\">");
        part.headline()
                .ifPresent(words ->
                        out.append("<" + heading + ">").append(text(words)).append("</" + heading + ">"));
        boolean outside = underHeadline;
        underHeadline = part.headline().isPresent() && part.texts().size() == 1;
        items(part.texts());
        underHeadline = outside;
        if (!part.buttons().isEmpty()) {
            out.append("<p class=\"buttons\">");
            part.buttons()
                    .forEach(button -> out.append("<a class=\"button\" title=\"")
                            .append(text(button.to()))
                            .append("\">")
                            .append(text(button.label()))
                            .append("</a>"));
            out.append("</p>");
        }
        out.append("</div>");
    }

    private void rows(FieldDef def, FieldType.Repeater repeater, JsonNode rows) {
        label(def);
        out.append("<div class=\"rows\">");
        rows.forEach(row -> {
            out.append("<div class=\"card\">");
            part(Part.of(def.key(), repeater.fields(), row), "h3");
            out.append("</div>");
        });
        out.append("</div>");
    }

    private void references(FieldDef def, JsonNode value) {
        label(def);
        out.append("<ul class=\"refs\">");
        Reference.read(value)
                .ifPresentOrElse(
                        this::reference,
                        () -> value.forEach(each -> Reference.read(each).ifPresent(this::reference)));
        out.append("</ul>");
    }

    private void reference(Reference reference) {
        out.append("<li>").append(text(names.apply(reference))).append("</li>");
    }

    private String alt(String url) {
        return alts.getOrDefault(url, "");
    }

    private void picture(String url, String alt, String style) {
        boolean web = url.startsWith("https://") || url.startsWith("http://");
        if (web) {
            out.append("<figure class=\"").append(style).append("\"><img src=\"");
            out.append(text(url)).append("\" alt=\"").append(text(alt)).append("\"></figure>");
        } else if (!url.isBlank()) {
            paragraph("larder-box", Words.of("form.preview.picture", url));
        }
    }

    private void paragraph(String style, String words) {
        if (!words.isBlank()) {
            out.append("<p class=\"")
                    .append(style)
                    .append("\">")
                    .append(lines(words))
                    .append("</p>");
        }
    }

    /** A headline says it already. */
    private void label(FieldDef def) {
        if (underHeadline) {
            return;
        }
        out.append("<p class=\"label\">").append(text(def.label())).append("</p>");
    }

    private static String lines(String plain) {
        return text(plain.strip()).replace("\n", "<br>");
    }

    private static String text(String plain) {
        return Entities.escape(plain);
    }
}
