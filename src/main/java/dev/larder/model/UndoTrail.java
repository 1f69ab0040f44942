package dev.larder.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps by which an entry was edited, for undo and redo over all of its locales. Those up to {@code position} are
 * done. {@code open} tells whether typing may still be added to the last one. Cannot be changed; pure.
 */
public record UndoTrail(List<UndoStep> steps, long position, boolean open) {
    static final int MOST_STEPS = 500;
    static final int MOST_SIZE = 4 << 20;

    /** A pause in typing that ends a step. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** A step of typing ends with the next word once it is this long. */
    static final int LONG_STEP = 60;

    private static final UndoTrail EMPTY = new UndoTrail(List.of(), 0, false);

    public UndoTrail {
        steps = List.copyOf(steps);
    }

    public static UndoTrail empty() {
        return EMPTY;
    }

    /** What an undo or a redo leads to. */
    public record Move(UndoTrail trail, Content content, UndoStep step) {}

    public boolean canUndo() {
        return done() > 0;
    }

    public boolean canRedo() {
        return done() < steps.size();
    }

    /** The edit that was made last. */
    public Optional<UndoEdit> last() {
        int done = done();
        return done == 0
                ? Optional.empty()
                : steps.get(done - 1).edits().stream().findFirst();
    }

    private int done() {
        int count = 0;
        while (count < steps.size() && steps.get(count).number() <= position) {
            count++;
        }
        return count;
    }

    /** With one more edit of typing, which joins the last step where it goes on with the same. */
    public UndoTrail typed(UndoEdit edit, Instant at) {
        if (open && !canRedo() && canUndo()) {
            UndoStep last = steps.get(steps.size() - 1);
            Optional<UndoStep> longer = joined(last, edit, at);
            if (longer.isPresent()) {
                List<UndoStep> changed = new ArrayList<>(steps);
                changed.set(changed.size() - 1, longer.get());
                return new UndoTrail(changed, position, true);
            }
        }
        return added(List.of(edit), at, true);
    }

    /** With one more step that stands alone. */
    public UndoTrail step(List<UndoEdit> edits, Instant at) {
        return added(edits, at, false);
    }

    private UndoTrail added(List<UndoEdit> edits, Instant at, boolean goesOn) {
        List<UndoStep> kept = new ArrayList<>(steps.subList(0, done()));
        long number = kept.isEmpty() ? position + 1 : kept.get(kept.size() - 1).number() + 1;
        kept.add(new UndoStep(number, at, edits));
        return new UndoTrail(bounded(kept), number, goesOn);
    }

    /** The last step stays however large it is. */
    private static List<UndoStep> bounded(List<UndoStep> all) {
        int size = 0;
        int first = all.size();
        while (first > 0 && all.size() - first < MOST_STEPS) {
            size += all.get(first - 1).size();
            if (size > MOST_SIZE && first < all.size()) {
                break;
            }
            first--;
        }
        return all.subList(first, all.size());
    }

    private static Optional<UndoStep> joined(UndoStep last, UndoEdit edit, Instant at) {
        boolean paused = !at.isBefore(last.at().plus(PAUSE));
        if (paused || last.edits().size() != 1 || !(edit instanceof UndoEdit.Splice next)) {
            return Optional.empty();
        }
        UndoEdit before = last.edits().get(0);
        if (!before.spot().equals(next.spot()) || !before.path().equals(next.path())) {
            return Optional.empty();
        }
        return joined(before, next).map(both -> new UndoStep(last.number(), at, List.of(both)));
    }

    private static Optional<UndoEdit> joined(UndoEdit before, UndoEdit.Splice next) {
        if (before instanceof UndoEdit.Splice splice) {
            return splice.hashAfter() == next.hashBefore() && !beginsAWord(splice.cut(), next.cut())
                    ? splice.cut()
                            .with(next.cut())
                            .map(cut -> new UndoEdit.Splice(
                                    splice.spot(), splice.path(), cut, splice.hashBefore(), next.hashAfter()))
                    : Optional.empty();
        }
        // The first key in a field that had no text yet.
        UndoEdit.Replace replace = (UndoEdit.Replace) before;
        return next.redo(replace.after())
                .filter(after -> replace.after().textValue().length() < LONG_STEP)
                .map(after -> new UndoEdit.Replace(replace.spot(), replace.path(), replace.before(), after));
    }

    private static boolean beginsAWord(Cut before, Cut next) {
        return before.inserted().length() >= LONG_STEP
                && next.inserted().isBlank()
                && !next.inserted().isEmpty();
    }

    /** One step back; nothing where there is none, or where the content is not what the step made. */
    public Optional<Move> undo(Content content) {
        if (!canUndo()) {
            return Optional.empty();
        }
        UndoStep step = steps.get(done() - 1);
        return step.undone(content)
                .map(before -> new Move(new UndoTrail(steps, step.number() - 1, false), before, step));
    }

    /** One step forward. */
    public Optional<Move> redo(Content content) {
        if (!canRedo()) {
            return Optional.empty();
        }
        UndoStep step = steps.get(done());
        return step.redone(content).map(after -> new Move(new UndoTrail(steps, step.number(), false), after, step));
    }

    /** Only the steps that still fit a content that others may have changed; those on untouched fields stay. */
    public UndoTrail fitting(Content content) {
        int done = done();
        List<UndoStep> behind = new ArrayList<>();
        Walk back = new Walk(content);
        for (int index = done - 1; index >= 0; index--) {
            if (back.takes(steps.get(index), false)) {
                behind.add(steps.get(index));
            }
        }
        Collections.reverse(behind);
        Walk forth = new Walk(content);
        List<UndoStep> kept = new ArrayList<>(behind);
        for (int index = done; index < steps.size(); index++) {
            if (forth.takes(steps.get(index), true)) {
                kept.add(steps.get(index));
            }
        }
        return new UndoTrail(kept, position, false);
    }

    /** Goes from step to step; a spot where one did not fit is left alone from then on. */
    private static final class Walk {
        private final Set<EditSpot> foreign = new HashSet<>();
        private Content content;

        Walk(Content content) {
            this.content = content;
        }

        boolean takes(UndoStep step, boolean forward) {
            boolean known = step.edits().stream().map(UndoEdit::spot).noneMatch(foreign::contains);
            Optional<Content> next = known ? (forward ? step.redone(content) : step.undone(content)) : Optional.empty();
            next.ifPresentOrElse(
                    moved -> content = moved, () -> step.edits().forEach(edit -> foreign.add(edit.spot())));
            return next.isPresent();
        }
    }

    /** What is to be written for a store that holds {@code stored}. */
    public TrailPatch since(UndoTrail stored) {
        long first = steps.isEmpty() ? position + 1 : steps.get(0).number();
        int there = stored.indexOf(first);
        int same = 0;
        while (same < steps.size()
                && there >= 0
                && there + same < stored.steps.size()
                && steps.get(same).equals(stored.steps.get(there + same))) {
            same++;
        }
        List<UndoStep> changed = steps.subList(same, steps.size());
        long from = same == 0 ? first : steps.get(same - 1).number() + 1;
        return new TrailPatch(first, from, changed, position);
    }

    private int indexOf(long number) {
        for (int index = 0; index < steps.size(); index++) {
            if (steps.get(index).number() == number) {
                return index;
            }
        }
        return -1;
    }
}
