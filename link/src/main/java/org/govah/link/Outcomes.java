package org.govah.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govah.core.Progress;
import org.govah.link.internal.copies.CopyFinder;

/// What follows from the persons: copies of lists, rows that repeat a person.
final class Outcomes {
    private Outcomes() {}

    /// Which lists derive from which.
    static List<Copy> copies(Roster roster, int[] groups, double copyShare, Progress progress) {
        progress.at("link.stage-copies", 0, 1);
        List<Copy> out =
                new CopyFinder(
                                roster.written(),
                                roster.listOfEach(),
                                roster.statements(),
                                groups,
                                copyShare)
                        .find();
        progress.at("link.stage-copies", 1, 1);
        return out;
    }

    /// Rows of each list that repeat a person who is already on it.
    static List<InnerDuplicates> duplicates(Roster roster, int[] persons) {
        int lists = roster.lists().size();
        int[] repeated = new int[lists];
        long[] seen = new long[persons.length];
        for (int i = 0; i < persons.length; i++) {
            seen[i] = ((long) persons[i] << Integer.SIZE) | roster.listOf(i);
        }
        Arrays.sort(seen);
        for (int i = 1; i < seen.length; i++) {
            repeated[(int) seen[i]] += seen[i] == seen[i - 1] ? 1 : 0;
        }
        List<InnerDuplicates> out = new ArrayList<>();
        for (int l = 0; l < lists; l++) {
            out.add(new InnerDuplicates(roster.lists().get(l).name(), repeated[l]));
        }
        return out;
    }
}
