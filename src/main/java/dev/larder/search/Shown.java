package dev.larder.search;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.SearchHit.Part;
import dev.larder.model.SpaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What a row shows of an entry, as one value beside its document, so that the space's store is not needed for it. The
 * nested values are read one by one, because mostly one of the first is the one that matched.
 */
final class Shown implements Iterator<Leaf> {
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final List<Part> PARTS = List.of(Part.values());

    private final ByteArrayDataInput in;
    private final SpaceId space;
    private final EntryKey key;
    private final ContentTypeKey type;
    private final String title;
    private int left;

    private Shown(BytesRef stored) {
        in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
        space = new SpaceId(text());
        key = new EntryKey(text());
        type = ContentTypeKey.parse(text());
        title = text();
        left = in.readVInt();
    }

    static BytesRef write(SpaceId space, SearchEntry entry, List<Leaf> leaves) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeString(space.value());
            out.writeString(entry.key().value());
            out.writeString(entry.type().toString());
            out.writeString(entry.title());
            out.writeVInt(leaves.size());
            for (Leaf leaf : leaves) {
                write(out, leaf);
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @SuppressWarnings("EnumOrdinal") // the index is thrown away with its format, never read by another version
    private static void write(ByteBuffersDataOutput out, Leaf leaf) throws IOException {
        out.writeString(leaf.path());
        out.writeString(leaf.locale().value());
        out.writeByte((byte) leaf.part().ordinal());
        Charset charset = charset(leaf.text());
        out.writeByte((byte) (LATIN.equals(charset) ? 0 : 1));
        byte[] bytes = leaf.text().getBytes(charset);
        out.writeVInt(bytes.length);
        out.writeBytes(bytes, bytes.length);
    }

    /** Reads from {@code stored} as long as leaves are taken: it must not change meanwhile. */
    static Shown read(BytesRef stored) {
        return new Shown(stored);
    }

    SpaceId space() {
        return space;
    }

    EntryKey key() {
        return key;
    }

    ContentTypeKey type() {
        return type;
    }

    String title() {
        return title;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public Leaf next() {
        if (left <= 0) {
            throw new NoSuchElementException();
        }
        left--;
        String path = text();
        LocaleCode locale = new LocaleCode(text());
        Part part = PARTS.get(in.readByte());
        Charset charset = in.readByte() == 0 ? LATIN : StandardCharsets.UTF_8;
        return new Leaf(path, locale, part, text(charset));
    }

    private String text() {
        return text(StandardCharsets.UTF_8);
    }

    private String text(Charset charset) {
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        return new String(bytes, charset);
    }

    /** Long texts are most of the work of a query, and in Latin letters they need not be decoded. */
    private static Charset charset(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > 0xFF) {
                return StandardCharsets.UTF_8;
            }
        }
        return LATIN;
    }
}
