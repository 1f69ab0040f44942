package dev.larder.schema;

import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The way to a field of a type, whatever entry: {@code /seo/title}, {@code /rows/[]/name}, {@code /body/[]/<hero>/headline};
 * as the hints of the wire write it.
 */
public final class FieldPaths {
    private static final String ELEMENT = "[]";

    private FieldPaths() {}

    static String down(String above, String key) {
        String plain = key.replace('/', ' ').replace('\n', ' ').replace('\r', ' ');
        return above + "/" + plain;
    }

    static String element(String above) {
        return above + "/" + ELEMENT;
    }

    static String part(String above, String kind) {
        return down(element(above), "<" + kind + ">");
    }

    /** Calls with every field, each before what it has inside. */
    public static void each(List<FieldDef> defs, BiConsumer<String, FieldDef> look) {
        each(defs, "", look);
    }

    private static void each(List<FieldDef> defs, String above, BiConsumer<String, FieldDef> look) {
        for (FieldDef def : defs) {
            String path = down(above, def.key());
            look.accept(path, def);
            inside(def.type(), path).forEach(group -> each(group.fields(), group.path(), look));
        }
    }

    /** Fields that stand together inside another one, and where. */
    record Group(String path, List<FieldDef> fields) {}

    static List<Group> inside(FieldType type, String path) {
        List<Group> groups = new ArrayList<>();
        if (type instanceof FieldType.Component component) {
            groups.add(new Group(path, component.fields()));
        } else if (type instanceof FieldType.Repeater repeater) {
            groups.add(new Group(element(path), repeater.fields()));
        } else if (type instanceof FieldType.Picker picker) {
            picker.kinds().forEach((kind, fields) -> groups.add(new Group(part(path, kind), fields)));
        }
        return groups;
    }
}
