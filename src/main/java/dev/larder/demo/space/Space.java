package dev.larder.demo.space;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The one space a server holds, in memory and on disk. Reads take {@link #now()} and need no lock; changes
 * reach the disk before they show.
 */
public final class Space {
    private static final int MOST_REMEMBERED = 100;
    private static final String FOLDER = "space";

    private final Path data;
    private final Seed seed;
    private final Stamps stamps;
    private final Deque<Past> past = new ArrayDeque<>();
    private Duration remembered = Duration.ZERO;
    private volatile Snapshot now;
    private SpaceFiles files;
    private long highestId;

    /** What the space held until a moment. */
    private record Past(Instant until, Snapshot snapshot) {}

    /** Opens the space in a data folder, pouring in the seed if there is none yet. */
    public Space(Path data, Seed seed, Stamps stamps) throws IOException {
        this.data = data;
        this.seed = seed;
        this.stamps = stamps;
        if (!Files.isDirectory(folder())) {
            pour();
        }
        SpaceReader.Loaded loaded = SpaceReader.read(folder());
        this.now = loaded.snapshot();
        this.highestId = loaded.highestId();
        this.files = new SpaceFiles(folder(), now.blueprint().defaultLocale(), true);
    }

    /** Fills a new folder aside and then gives it its name, so that a half-filled space is never opened. */
    private void pour() throws IOException {
        Path fresh = data.resolve(FOLDER + ".new");
        Path source = data.resolve(FOLDER + ".seed");
        Disk.delete(fresh);
        Disk.delete(source);
        seed.copyTo(source);
        Snapshot poured = Pouring.pour(SpaceReader.read(source).snapshot());
        Files.createDirectories(fresh);
        for (String kept : new String[] {"space.json", "media.json", "media"}) {
            if (Files.exists(source.resolve(kept))) {
                Disk.copy(source.resolve(kept), fresh.resolve(kept));
            }
        }
        for (String type : poured.schemas().pages().keySet()) {
            Files.createDirectories(fresh.resolve("pages").resolve(FileNames.of(type)));
        }
        new SpaceFiles(fresh, poured.blueprint().defaultLocale(), false).writeAll(poured);
        Disk.delete(source);
        Files.move(fresh, folder());
    }

    /** Back to the seed. */
    public synchronized void reset() throws IOException {
        Path old = data.resolve(FOLDER + ".old");
        Disk.delete(old);
        Files.move(folder(), old);
        pour();
        Disk.delete(old);
        SpaceReader.Loaded loaded = SpaceReader.read(folder());
        past.clear();
        now = loaded.snapshot();
        highestId = loaded.highestId();
        files = new SpaceFiles(folder(), now.blueprint().defaultLocale(), true);
    }

    private Path folder() {
        return data.resolve(FOLDER);
    }

    public Path mediaFolder() {
        return folder().resolve("media");
    }

    public Snapshot now() {
        return now;
    }

    /** What the space held some time ago, as far as that is remembered. */
    public synchronized Snapshot before(Duration age) {
        Instant moment = stamps.now().minus(age);
        return past.stream()
                .filter(was -> was.until().isAfter(moment))
                .findFirst()
                .map(Past::snapshot)
                .orElse(now);
    }

    /** How far back {@link #before} shall be able to look; costs memory per write. */
    public synchronized void remember(Duration age) {
        remembered = age;
        if (age.isZero()) {
            past.clear();
        }
    }

    private void show(Snapshot next) {
        if (!remembered.isZero()) {
            Instant moment = stamps.now();
            past.addLast(new Past(moment, now));
            past.removeIf(was -> was.until().isBefore(moment.minus(remembered)));
            if (past.size() > MOST_REMEMBERED) {
                past.removeFirst();
            }
        }
        now = next;
    }

    public synchronized long nextItemId() {
        highestId = Math.max(highestId, 1000) + 1;
        return highestId;
    }

    /** An id promised before the last stop must not be given again. */
    public synchronized void keepClear(long id) {
        highestId = Math.max(highestId, id);
    }

    public synchronized void save(Page page) throws IOException {
        files.write(page, now.page(page.key()));
        show(now.with(page));
    }

    public synchronized void delete(Page page) throws IOException {
        files.delete(page);
        show(now.without(page.key()));
    }

    public synchronized void save(Item item) throws IOException {
        files.write(item, now.item(item.collection(), item.id()));
        show(now.with(item));
    }

    public synchronized void delete(Item item) throws IOException {
        files.delete(item);
        show(now.withoutItem(item.collection(), item.id()));
    }

    /** Saves a post, possibly under a new slug, and whatever people and labels it brings along. */
    public synchronized void save(Post post, String oldSlug) throws IOException {
        People people = now.people().including(post.versions().newest());
        if (!people.equals(now.people())) {
            files.write(people);
        }
        files.write(post, now.post(post.slug()));
        Snapshot next = now.with(people).with(post);
        if (!oldSlug.equals(post.slug())) {
            files.deletePost(oldSlug);
            next = next.withoutPost(oldSlug);
        }
        show(next);
    }

    public synchronized void deletePost(String slug) throws IOException {
        files.deletePost(slug);
        show(now.withoutPost(slug));
    }

    public synchronized void saveLink(String id, String url) throws IOException {
        files.writeLink(id, url);
        show(now.with(now.media().withLink(id, url)));
    }
}
