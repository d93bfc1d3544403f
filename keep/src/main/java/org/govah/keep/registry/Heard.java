package org.govah.keep.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govah.core.log.EntryId;

/// Whose word counts about one thing. Of each reviewer the latest does. Where reviewers differ,
/// somebody who is none of them settles it by pointing at decisions that differ: theirs then no
/// longer stand against it, and those of them that say the same support it. Nobody takes the place
/// of another's word in any other way.
///
/// @param live what stands
/// @param settled what a settlement took the place of
public record Heard<W extends Heard.Word>(List<W> live, List<W> settled) {
    /// One decision.
    public interface Word {
        /// Its public id.
        EntryId id();

        /// Who decided.
        String by();

        /// What they decided, as a code.
        String verdict();

        /// Decisions it points at.
        Set<EntryId> replaces();
    }

    /// Copies the lists.
    public Heard {
        live = List.copyOf(live);
        settled = List.copyOf(settled);
    }

    /// Whose word counts.
    ///
    /// @param words in the order of the log
    public static <W extends Word> Heard<W> of(List<W> words) {
        Map<String, W> live = new LinkedHashMap<>();
        List<W> settled = new ArrayList<>();
        for (W each : words) {
            List<W> others =
                    live.values().stream()
                            .filter(v -> each.replaces().contains(v.id()))
                            .filter(v -> !v.by().equals(each.by()))
                            .toList();
            if (!live.containsKey(each.by()) && differ(others)) {
                others.forEach(v -> live.remove(v.by()));
                settled.addAll(others);
            }
            live.put(each.by(), each);
        }
        return new Heard<>(List.copyOf(live.values()), settled);
    }

    private static boolean differ(List<? extends Word> words) {
        return words.stream().map(Word::verdict).distinct().count() > 1;
    }

    /// Those who say `verdict`, the settled among them.
    public List<W> agreeing(String verdict) {
        List<W> all = new ArrayList<>(live);
        all.addAll(settled);
        return all.stream().filter(w -> w.verdict().equals(verdict)).toList();
    }
}
