package dev.larder.schema;

import static dev.larder.model.PostFields.AUTHOR;
import static dev.larder.model.PostFields.BODY;
import static dev.larder.model.PostFields.CATEGORIES;
import static dev.larder.model.PostFields.FEATURED_IMAGE;
import static dev.larder.model.PostFields.FEATURED_IMAGE_ALT;
import static dev.larder.model.PostFields.META_DESCRIPTION;
import static dev.larder.model.PostFields.SEO_TITLE;
import static dev.larder.model.PostFields.SLUG;
import static dev.larder.model.PostFields.SUMMARY;
import static dev.larder.model.PostFields.TAGS;
import static dev.larder.model.PostFields.TITLE;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import java.util.List;
import java.util.Optional;

/** The one schema that the service fixes: a blog post's (§6, §11). */
final class BlogSchema {
    static final Schema SCHEMA = new Schema(
            ContentTypeKey.blog(),
            List.of(
                    new FieldDef(TITLE, "Title", new FieldType.ShortText()),
                    new FieldDef(SLUG, "Slug", new FieldType.ShortText()),
                    new FieldDef(
                            AUTHOR,
                            "Author",
                            new FieldType.References(false, Reference.Target.AUTHOR, Optional.empty())),
                    new FieldDef(SUMMARY, "Summary", new FieldType.LongText()),
                    new FieldDef(BODY, "Body", new FieldType.RichText()),
                    new FieldDef(FEATURED_IMAGE, "Featured image", new FieldType.Media()),
                    new FieldDef(FEATURED_IMAGE_ALT, "Featured image alt text", new FieldType.ShortText()),
                    new FieldDef(CATEGORIES, "Categories", new FieldType.Names(FieldType.Vocabulary.CATEGORIES)),
                    new FieldDef(TAGS, "Tags", new FieldType.Names(FieldType.Vocabulary.TAGS)),
                    new FieldDef(SEO_TITLE, "SEO title", new FieldType.ShortText()),
                    new FieldDef(META_DESCRIPTION, "Meta description", new FieldType.LongText())));

    private BlogSchema() {}
}
