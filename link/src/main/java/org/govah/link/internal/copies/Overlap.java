package org.govah.link.internal.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govah.core.model.Record;
import org.govah.core.model.VictimList;
import org.govah.link.internal.copies.RowLikeness.Agreement;

/// What one list has of another, word for word.
///
/// @param rows rows of the one
/// @param linked rows whose person is also on the other
/// @param wordForWord rows that stand in the other as they are, with more than a name to show it,
///   or with a name only where the order of rows shows it too
/// @param names linked rows with some spelling the same
/// @param dates linked rows with the same day of death
/// @param places linked rows with the same place as written
/// @param inOrder share of the linked rows that stand in the other's order, 0 to 1; 0 where the
///   order says nothing because a list is sorted by name
record Overlap(
        int rows, int linked, int wordForWord, int names, int dates, int places, double inOrder) {
    /// A value that this share of pairs of rows agree on by accident shows nothing.
    private static final double SAYS_NOTHING = 0.5;

    /// Rows in the same order: two who list independently do not write 90 of 100 in one order.
    static final double ORDER_SHOWS = 0.9;

    /// The share of one list's rows that stand in the other word for word, 0 to 1.
    double share() {
        return rows == 0 ? 0 : (double) wordForWord / rows;
    }

    /// The share of the linked rows that are alike word for word, 0 to 1.
    double alike() {
        return linked == 0 ? 0 : (double) wordForWord / linked;
    }

    /// Looks at one list against another.
    ///
    /// @param partners for each row of `one` the places in `other` of the same person's rows
    static Overlap of(VictimList one, VictimList other, int[][] partners) {
        boolean datesSay = says(other, r -> r.death().map(d -> d.days()));
        boolean placesSay = says(other, r -> r.place().name());
        List<RowLikeness> likeness = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            Record row = one.records().get(i);
            if (partners[i].length > 0) {
                int best = best(row, other, partners[i]);
                likeness.add(RowLikeness.of(row, other.records().get(best)));
                order.add(best);
            }
        }
        double inOrder = isSorted(one) || isSorted(other) ? 0 : longestRise(order);
        boolean nameIsEnough = inOrder >= ORDER_SHOWS;
        return new Overlap(
                one.records().size(),
                likeness.size(),
                count(
                        likeness,
                        l ->
                                l.wordForWord()
                                        && (nameIsEnough
                                                || l.saysMoreThanTheName(datesSay, placesSay))),
                count(likeness, RowLikeness::name),
                count(likeness, l -> l.date() == Agreement.SAME),
                count(likeness, l -> l.place() == Agreement.SAME),
                inOrder);
    }

    private static int best(Record row, VictimList other, int[] partners) {
        return Arrays.stream(partners)
                .filter(p -> RowLikeness.of(row, other.records().get(p)).wordForWord())
                .findFirst()
                .orElse(partners[0]);
    }

    private static int count(List<RowLikeness> all, Function<RowLikeness, Boolean> which) {
        return (int) all.stream().filter(which::apply).count();
    }

    private static boolean says(VictimList list, Function<Record, Optional<?>> value) {
        Map<Object, Integer> counts = new HashMap<>();
        int known = 0;
        for (Record row : list.records()) {
            Optional<?> there = value.apply(row);
            if (there.isPresent()) {
                counts.merge(there.get(), 1, Integer::sum);
                known++;
            }
        }
        double pairs = 0;
        for (int count : counts.values()) {
            pairs += (double) count * count;
        }
        return known > 0 && pairs / ((double) known * known) < SAYS_NOTHING;
    }

    private static boolean isSorted(VictimList list) {
        List<String> names = list.records().stream().map(r -> r.names().getFirst().text()).toList();
        int rises = 0;
        for (int i = 1; i < names.size(); i++) {
            rises += names.get(i - 1).compareTo(names.get(i)) <= 0 ? 1 : 0;
        }
        return rises >= ORDER_SHOWS * (names.size() - 1);
    }

    /// The length of the longest rising run of places, gaps allowed, as a share of all (Schensted
    /// 1961, by patience sorting).
    static double longestRise(List<Integer> places) {
        int[] ends = new int[places.size()];
        int length = 0;
        for (int place : places) {
            int at = Arrays.binarySearch(ends, 0, length, place);
            int slot = at < 0 ? -at - 1 : at;
            ends[slot] = place;
            length = Math.max(length, slot + 1);
        }
        return places.isEmpty() ? 0 : (double) length / places.size();
    }
}
