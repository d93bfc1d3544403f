package org.govah.link.internal.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govah.link.Redirect;

/// Person ids that stay: adding a list or some rows does not rename anybody.
///
/// An id stays with the group that holds most of its records (of equals the one with the lowest
/// record). Where a group is home to several ids the one with most records in it survives (of
/// equals the lower id) and the others redirect to it. A group that is home to none has a new id.
///
/// @param idOf the person id of each record, from 1
/// @param next the id that the next new person will have; ids are never given twice
/// @param redirects ids given up, ascending; each leads straight to an id that is in use
/// @param retired ids none of whose records are left, ascending: they lead nowhere
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record PersonIds(int[] idOf, int next, List<Redirect> redirects, List<Integer> retired) {
    /// Copies the lists.
    public PersonIds {
        redirects = List.copyOf(redirects);
        retired = List.copyOf(retired);
    }

    /// The ids of a first run: 1, 2, ... by the lowest record.
    ///
    /// @param groups the group of each record, named by its lowest record
    public static PersonIds first(int[] groups) {
        int[] none = new int[groups.length];
        return new PersonIds(none, 1, List.of(), List.of()).carriedTo(none, groups);
    }

    /// The ids after a new run.
    ///
    /// @param before for each record of the new run the id that it had in this one; 0 where it is
    ///   new. Records may have other numbers than before
    /// @param groups the new group of each record, named by its lowest record
    /// @throws IllegalArgumentException if an id was never given
    public PersonIds carriedTo(int[] before, int[] groups) {
        int[] held = new int[next];
        int[] home = homes(before, groups, held);
        int[] survivor = new int[groups.length];
        // Ids ascend: of equals the lower one came first and stays.
        for (int id = 1; id < next; id++) {
            int group = home[id];
            if (group >= 0 && (survivor[group] == 0 || held[id] > held[survivor[group]])) {
                survivor[group] = id;
            }
        }
        int[] ids = new int[groups.length];
        int fresh = next;
        for (int i = 0; i < ids.length; i++) {
            if (groups[i] == i && survivor[i] == 0) {
                survivor[i] = fresh++;
            }
            ids[i] = survivor[groups[i]];
        }
        return told(ids, fresh, home, survivor);
    }

    private PersonIds told(int[] ids, int fresh, int[] home, int[] survivor) {
        SortedMap<Integer, Integer> leads = new TreeMap<>();
        for (int id = 1; id < next; id++) {
            if (home[id] >= 0 && survivor[home[id]] != id) {
                leads.put(id, survivor[home[id]]);
            }
        }
        SortedSet<Integer> gone = new TreeSet<>(retired);
        for (int id : idOf) {
            if (id > 0 && home[id] < 0) {
                gone.add(id);
            }
        }
        for (Redirect old : redirects) {
            int to = leads.getOrDefault(old.to(), old.to());
            if (gone.contains(to)) {
                gone.add(old.from());
            } else {
                leads.put(old.from(), to);
            }
        }
        List<Redirect> all = new ArrayList<>();
        leads.forEach((from, to) -> all.add(new Redirect(from, to)));
        return new PersonIds(ids, fresh, all, List.copyOf(gone));
    }

    /// For each id the group that holds most of its records, under 0 where none is left.
    ///
    /// @param held receives how many it holds
    private int[] homes(int[] before, int[] groups, int[] held) {
        long[] seen = new long[before.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] >= next || before[i] < 0) {
                throw new IllegalArgumentException("an id that was never given: " + before[i]);
            }
            seen[i] = ((long) before[i] << Integer.SIZE) | groups[i];
        }
        Arrays.sort(seen);
        int[] home = new int[next];
        Arrays.fill(home, -1);
        int from = 0;
        for (int to = 1; to <= seen.length; to++) {
            if (to == seen.length || seen[to] != seen[from]) {
                int id = (int) (seen[from] >>> Integer.SIZE);
                // Groups ascend by their lowest record, so of equals the first one stays.
                if (id > 0 && to - from > held[id]) {
                    home[id] = (int) seen[from];
                    held[id] = to - from;
                }
                from = to;
            }
        }
        return home;
    }

    /// The id in use that an id, given at any time, leads to; 0 where none of its records is left.
    ///
    /// @throws IllegalArgumentException if the id was never given
    public int resolve(int id) {
        if (id < 1 || id >= next) {
            throw new IllegalArgumentException("an id that was never given: " + id);
        }
        int low = 0;
        int high = redirects.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (redirects.get(middle).from() < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low < redirects.size() && redirects.get(low).from() == id) {
            return redirects.get(low).to();
        }
        return java.util.Collections.binarySearch(retired, id) >= 0 ? 0 : id;
    }
}
