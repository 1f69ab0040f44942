package dev.larder.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the program owes: for each field the newest word it showed as saved, or had for longer than it may take. */
final class Ledger {
    private final long grace;
    private final Map<String, List<String>> typed = new HashMap<>();
    private final Map<String, Integer> owed = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> givenUp = new HashSet<>();
    private int words;
    private int acknowledged;
    private int overdue;

    /** {@code grace}: how long a word may stay off the disk, in nanoseconds. */
    Ledger(long grace) {
        this.grace = grace;
    }

    void take(List<Session.Line> lines, long killed) {
        for (Session.Line line : lines) {
            String[] said = line.words();
            switch (said[0]) {
                case "typed" -> typed(said, killed - line.nanos() > grace);
                case "saved" -> {
                    acknowledged++;
                    owe(said[1] + " " + said[2], said[3]);
                }
                case "created" -> made.add(said[2]);
                case "deleting" -> giveUp(said[1]);
                default -> {
                    // of no debt
                }
            }
        }
    }

    private void typed(String[] said, boolean longAgo) {
        words++;
        String field = said[1] + " " + said[2];
        typed.computeIfAbsent(field, none -> new ArrayList<>()).add(said[3]);
        if (longAgo) {
            overdue++;
            owe(field, said[3]);
        }
    }

    private void owe(String field, String word) {
        owed.merge(field, typed.getOrDefault(field, List.of()).lastIndexOf(word), Math::max);
    }

    /** The entry is wanted no more: nothing of it is owed. */
    void giveUp(String key) {
        givenUp.add(key);
        owed.keySet().removeIf(field -> field.startsWith(key + " "));
    }

    /** Somebody else wrote over the entry at the service: what had been sent is not owed any more. */
    void overwritten(String key, Set<String> stillHere) {
        owed.entrySet()
                .removeIf(each -> each.getKey().startsWith(key + " ")
                        && typed.get(each.getKey()).stream().noneMatch(stillHere::contains));
    }

    /** The first field of which neither the word owed nor a newer one is anywhere. */
    Optional<String> missing(Set<String> found) {
        return owed.entrySet().stream()
                .filter(each -> !givenUp.contains(each.getKey().split(" ")[0]))
                .filter(each -> {
                    List<String> all = typed.get(each.getKey());
                    return all.subList(Math.max(0, each.getValue()), all.size()).stream()
                            .noneMatch(found::contains);
                })
                .map(each -> each.getKey() + " owes " + typed.get(each.getKey()).get(Math.max(0, each.getValue())))
                .findFirst();
    }

    Set<String> made() {
        return Set.copyOf(made);
    }

    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        typed.keySet().forEach(field -> keys.add(field.split(" ")[0]));
        keys.removeAll(givenUp);
        return keys;
    }

    String summary() {
        return words + " words typed, " + acknowledged + " shown as saved before a kill, " + overdue
                + " older than allowed at a kill, " + made.size() + " entries begun";
    }
}
