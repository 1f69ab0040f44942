package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.diff.Alignment;
import dev.larder.diff.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Merges texts: HTML by its outermost blocks (lists and tables by what is in them), text of several lines by its lines. A
 * block that nobody touched keeps its bytes; a text of one line is one value.
 */
final class TextMerge {
    private static final int TELLING = 4;
    private static final double PART_OF = 0.6;

    private final Place place;
    private final boolean html;
    private final List<BlockEdits.Block> base;
    private final BlockEdits mine;
    private final BlockEdits theirs;
    private final List<Merged> parts = new ArrayList<>();

    private TextMerge(Place place, boolean html, String base, String mine, String theirs) {
        this.place = place;
        this.html = html;
        this.base = blocks(base);
        this.mine = BlockEdits.between(this.base, blocks(mine));
        this.theirs = BlockEdits.between(this.base, blocks(theirs));
    }

    static Merged merge(Place place, Place.Sides sides) {
        String base = sides.base().asText("");
        String mine = sides.mine().asText("");
        String theirs = sides.theirs().asText("");
        boolean html = HtmlBlocks.isHtml(base) || HtmlBlocks.isHtml(mine) || HtmlBlocks.isHtml(theirs);
        boolean lines = (base.strip() + mine.strip() + theirs.strip()).indexOf('\n') >= 0;
        if ((!html && !lines) || base.isBlank()) {
            return place.overlap(MergePlan.Overlap.Kind.VALUE, sides);
        }
        TextMerge merge = new TextMerge(place, html, base, mine, theirs);
        return merge.movesOverlap()
                ? place.overlap(MergePlan.Overlap.Kind.VALUE, sides)
                : new Merged.Text(merge.merged(), html ? "" : "\n");
    }

    private List<BlockEdits.Block> blocks(String text) {
        if (html) {
            return HtmlBlocks.of(text).stream().map(BlockEdits.Block::ofHtml).toList();
        }
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n", -1))
                        .map(BlockEdits.Block::ofLine)
                        .toList();
    }

    /**
     * Whether a block that one side moved was touched by the other, or both put the same in at two places. It would stand
     * twice in the text, or again after it was taken away: that is for a person to see.
     */
    private boolean movesOverlap() {
        Map<String, Integer> own = newTexts(mine);
        Map<String, Integer> their = newTexts(theirs);
        boolean putInTwice = own.entrySet().stream()
                .anyMatch(each ->
                        !their.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()));
        Map<Integer, Integer> ownMoves = moves(mine, own);
        Map<Integer, Integer> theirMoves = moves(theirs, their);
        boolean bothMoved = !ownMoves.isEmpty() && !theirMoves.isEmpty() && !ownMoves.equals(theirMoves);
        return putInTwice
                || bothMoved
                || movedAndTouched(ownMoves, theirMoves)
                || movedAndTouched(theirMoves, ownMoves);
    }

    private boolean movedAndTouched(Map<Integer, Integer> moves, Map<Integer, Integer> others) {
        return moves.entrySet().stream()
                .filter(move -> !move.getValue().equals(others.get(move.getKey())))
                .map(Map.Entry::getKey)
                .anyMatch(block -> mine.changed(block) && theirs.changed(block) && !sameEditAt(block));
    }

    /** The blocks that a side moved, and where to. */
    private Map<Integer, Integer> moves(BlockEdits side, Map<String, Integer> newTexts) {
        Map<Integer, Integer> moves = new HashMap<>();
        for (int i = 0; i < base.size(); i++) {
            if (side.changed(i)) {
                int block = i;
                Optional.ofNullable(newTexts.get(base.get(i).text())).ifPresent(place -> moves.put(block, place));
            }
        }
        return moves;
    }

    /** The texts of some length that a side put in or made of others, and where: gaps count up from 0, blocks down from -1. */
    private Map<String, Integer> newTexts(BlockEdits side) {
        Map<String, Integer> texts = new HashMap<>();
        for (int i = 0; i <= base.size(); i++) {
            for (BlockEdits.Block block : side.putInBefore(i)) {
                note(texts, block, i);
            }
            if (i < base.size() && side.holds(i) && side.changed(i)) {
                note(texts, side.became(i), -1 - i);
            }
        }
        return texts;
    }

    private static void note(Map<String, Integer> texts, BlockEdits.Block block, int place) {
        if (block.words().strip().length() >= TELLING) {
            texts.put(block.text(), place);
        }
    }

    private List<Merged> merged() {
        List<BlockEdits.Block> ownGap = mine.putInBefore(0);
        List<BlockEdits.Block> theirGap = theirs.putInBefore(0);
        for (int i = 0; i < base.size(); i++) {
            List<BlockEdits.Block> ownNext = mine.putInBefore(i + 1);
            List<BlockEdits.Block> theirNext = theirs.putInBefore(i + 1);
            if (!overlapsAt(i)) {
                gap(i, ownGap, theirGap);
                block(i);
            } else {
                Stretch own = stretch(i, mine, ownGap, ownNext);
                Stretch their = stretch(i, theirs, theirGap, theirNext);
                gap(i, ownGap, theirGap);
                overlap(i, own, their);
            }
            ownGap = ownNext;
            theirGap = theirNext;
        }
        gap(base.size(), ownGap, theirGap);
        return parts;
    }

    private boolean overlapsAt(int block) {
        boolean bothGone = !mine.holds(block) && !theirs.holds(block);
        return mine.changed(block) && theirs.changed(block) && !bothGone && !sameEditAt(block);
    }

    private boolean sameEditAt(int block) {
        return mine.holds(block) && theirs.holds(block) && mine.became(block).isSame(theirs.became(block));
    }

    private void block(int i) {
        if (!mine.holds(i) || !theirs.holds(i)) {
            return;
        }
        boolean untouchedByMine = mine.became(i).source().equals(base.get(i).source());
        boolean ofTheirs = untouchedByMine || (theirs.changed(i) && !mine.changed(i));
        keep(ofTheirs ? theirs.became(i) : mine.became(i));
    }

    private void keep(BlockEdits.Block block) {
        parts.add(new Merged.Fixed(TextNode.valueOf(block.source())));
    }

    /** What was put in at one place: the same once, of one side only as it is, else it is to be decided. */
    private void gap(int block, List<BlockEdits.Block> own, List<BlockEdits.Block> their) {
        List<String> ownTexts = own.stream().map(BlockEdits.Block::text).toList();
        List<String> theirTexts = their.stream().map(BlockEdits.Block::text).toList();
        for (Alignment.Run run : Alignment.of(ownTexts, theirTexts)) {
            List<BlockEdits.Block> ownRun = own.subList(run.from(), run.to());
            List<BlockEdits.Block> theirRun = their.subList(run.otherFrom(), run.otherTo());
            if (run.same() || theirRun.isEmpty()) {
                ownRun.forEach(this::keep);
            } else if (ownRun.isEmpty()) {
                theirRun.forEach(this::keep);
            } else {
                Place.Sides sides = new Place.Sides(MissingNode.getInstance(), joined(ownRun), joined(theirRun));
                parts.add(place.then("¶" + (block + 1) + "+").overlap(kind(), sides));
            }
        }
    }

    /** What became of a block on one side, with pieces of it that stand beside it now. */
    private record Stretch(List<BlockEdits.Block> blocks) {}

    /** Takes the pieces out of the gaps, so that they are not kept beside the other side's version of the block. */
    private Stretch stretch(int i, BlockEdits side, List<BlockEdits.Block> before, List<BlockEdits.Block> after) {
        List<BlockEdits.Block> blocks = new ArrayList<>();
        if (side.holds(i)) {
            while (!before.isEmpty() && isPieceOf(base.get(i), before.get(before.size() - 1))) {
                blocks.add(0, before.remove(before.size() - 1));
            }
            blocks.add(side.became(i));
            while (!after.isEmpty() && isPieceOf(base.get(i), after.get(0))) {
                blocks.add(after.remove(0));
            }
        }
        return new Stretch(blocks);
    }

    private static boolean isPieceOf(BlockEdits.Block whole, BlockEdits.Block piece) {
        return Likeness.containedIn(piece.words(), whole.words()) >= PART_OF;
    }

    private void overlap(int i, Stretch own, Stretch their) {
        Place here = place.then("¶" + (i + 1));
        Place.Sides sides = new Place.Sides(joined(List.of(base.get(i))), joined(own.blocks()), joined(their.blocks()));
        parts.add(inside(here, sides).orElseGet(() -> here.overlap(kind(), sides)));
    }

    /** A list or table that both sides edited is merged by what is in it, if all three are in the same frame. */
    private Optional<Merged> inside(Place here, Place.Sides sides) {
        if (!html || sides.mine().isMissingNode() || sides.theirs().isMissingNode()) {
            return Optional.empty();
        }
        Optional<HtmlBlocks.Container> old = HtmlBlocks.container(sides.base().asText());
        Optional<HtmlBlocks.Container> own = HtmlBlocks.container(sides.mine().asText());
        Optional<HtmlBlocks.Container> their =
                HtmlBlocks.container(sides.theirs().asText());
        boolean oneFrame = old.isPresent()
                && own.map(HtmlBlocks.Container::opening).equals(old.map(HtmlBlocks.Container::opening))
                && their.map(HtmlBlocks.Container::opening).equals(old.map(HtmlBlocks.Container::opening));
        if (!oneFrame || old.get().inner().isBlank()) {
            return Optional.empty();
        }
        TextMerge inner = new TextMerge(
                here, true, old.get().inner(), own.get().inner(), their.get().inner());
        if (inner.movesOverlap()) {
            return Optional.empty();
        }
        List<Merged> whole = new ArrayList<>();
        whole.add(new Merged.Fixed(TextNode.valueOf(own.get().opening())));
        whole.addAll(inner.merged());
        whole.add(new Merged.Fixed(TextNode.valueOf(own.get().closing())));
        return Optional.of(new Merged.Text(whole, ""));
    }

    private MergePlan.Overlap.Kind kind() {
        return html ? MergePlan.Overlap.Kind.BLOCKS : MergePlan.Overlap.Kind.LINES;
    }

    private JsonNode joined(List<BlockEdits.Block> blocks) {
        return blocks.isEmpty()
                ? MissingNode.getInstance()
                : TextNode.valueOf(
                        blocks.stream().map(BlockEdits.Block::source).collect(Collectors.joining(html ? "" : "\n")));
    }
}
