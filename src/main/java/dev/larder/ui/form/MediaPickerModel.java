package dev.larder.ui.form;

import dev.larder.model.MediaFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** State of the choice of a media file: what is there, what is sought, what is picked out. Knows no controls. */
public final class MediaPickerModel {
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(State.LOADING, List.of()));
    private final ReadOnlyIntegerWrapper picked = new ReadOnlyIntegerWrapper(0);
    private List<MediaFile> all = List.of();
    private State state = State.LOADING;
    private String sought = "";

    /** How far the files have come. */
    public enum State {
        LOADING,
        READY,
        FAILED
    }

    /** The files that the search lets through. */
    public record Shown(State state, List<MediaFile> files) {
        public Shown {
            files = List.copyOf(files);
        }
    }

    public void loaded(List<MediaFile> files) {
        all = List.copyOf(files);
        state = State.READY;
        filter();
    }

    public void failed() {
        state = State.FAILED;
        filter();
    }

    /** Every word has to be in the file's name, its text or its address. */
    void seek(String text) {
        sought = text.strip();
        picked.set(0);
        filter();
    }

    private void filter() {
        String[] words = sought.toLowerCase(Locale.ROOT).split("\\s+");
        shown.set(new Shown(
                state, all.stream().filter(file -> matches(file, words)).toList()));
        pick(picked.get());
    }

    private static boolean matches(MediaFile file, String[] words) {
        String hay = (file.name() + "\n" + file.alt() + "\n" + file.url()).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!hay.contains(word)) {
                return false;
            }
        }
        return true;
    }

    void pick(int index) {
        int last = shown.get().files().size() - 1;
        picked.set(Math.max(0, Math.min(last, index)));
    }

    void move(int step) {
        pick(picked.get() + step);
    }

    /** What pressing Enter takes: the file picked out, or an address that was typed and stands nowhere yet. */
    Optional<MediaFile> choice() {
        List<MediaFile> files = shown.get().files();
        if (!files.isEmpty()) {
            return Optional.of(files.get(picked.get()));
        }
        return MediaFile.isWebAddress(sought) ? Optional.of(new MediaFile(sought, "")) : Optional.empty();
    }

    /** The address that was typed, where no file has it. */
    Optional<String> address() {
        return shown.get().files().isEmpty() && MediaFile.isWebAddress(sought) ? Optional.of(sought) : Optional.empty();
    }

    int count() {
        return all.size();
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty picked() {
        return picked.getReadOnlyProperty();
    }
}
