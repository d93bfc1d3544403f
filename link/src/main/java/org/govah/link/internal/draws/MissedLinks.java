package org.govah.link.internal.draws;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.govah.link.internal.join.Bindings;
import org.govah.link.internal.join.JoinRules;

/// Joins persons that are one though no kept pair says so: how many there are is estimated, which
/// they are is not known. Each is put between two lists as often as links were found between them,
/// and there between two persons of which each is on one of the lists and not on the other.
final class MissedLinks {
    /// Where so many draws of two persons meet a rule or a decision there is no room for more.
    private static final int TRIES = 100;

    private final JoinRules rules;
    private final Bindings bindings;
    private final int[][] onList;
    private final int[] linked;
    private final Members members;

    /// @param base the linkage at hand
    MissedLinks(JoinRules rules, Bindings bindings, int[] base) {
        this.rules = rules;
        this.bindings = bindings;
        members = Members.of(base);
        int[] listOf = rules.listOf();
        onList = new int[rules.several().length][];
        int[] size = new int[onList.length];
        Arrays.stream(listOf).forEach(l -> size[l]++);
        Arrays.setAll(onList, l -> new int[size[l]]);
        Arrays.fill(size, 0);
        IntRow found = new IntRow();
        for (int i = 0; i < listOf.length; i++) {
            onList[listOf[i]][size[listOf[i]]++] = i;
            if (members.size(base[i]) > 1) {
                found.add(i);
            }
        }
        linked = found.toArray();
    }

    /// Joins.
    ///
    /// @param groups of a draw, each named by its lowest record
    /// @param links how many to join
    /// @return records with the name of their new group, one after the other
    int[] join(int[] groups, long links, SplittableRandom random) {
        IntRow out = new IntRow();
        if (links <= 0 || rules.listOf().length < 2) {
            return out.toArray();
        }
        Members of = Members.of(groups);
        BitSet taken = new BitSet();
        for (long left = links; left > 0; left--) {
            for (int tries = 0; tries < TRIES && !one(groups, of, taken, out, random); ) {
                tries++;
            }
        }
        return out.toArray();
    }

    private boolean one(
            int[] groups, Members of, BitSet taken, IntRow out, SplittableRandom random) {
        int[] lists = lists(random);
        int one = groups[any(onList[lists[0]], random)];
        int two = groups[any(onList[lists[1]], random)];
        int low = Math.min(one, two);
        int high = Math.max(one, two);
        if (low == high || taken.get(low) || taken.get(high) || !may(of, low, high)) {
            return false;
        }
        taken.set(low);
        taken.set(high);
        for (int at = of.from(high); at < of.from(high + 1); at++) {
            out.add(of.record(at));
            out.add(low);
        }
        return true;
    }

    /// The lists of two records of one person, or of any two where nobody has two.
    private int[] lists(SplittableRandom random) {
        int[] listOf = rules.listOf();
        if (linked.length == 0) {
            return new int[] {listOf[random.nextInt(listOf.length)], random.nextInt(onList.length)};
        }
        int at = random.nextInt(linked.length);
        int record = linked[at];
        int group = members.group(record);
        int other = members.from(group) + random.nextInt(members.size(group) - 1);
        int partner = members.record(other);
        partner = partner == record ? members.record(members.from(group + 1) - 1) : partner;
        return new int[] {listOf[record], listOf[partner]};
    }

    private static int any(int[] records, SplittableRandom random) {
        return records[random.nextInt(records.length)];
    }

    /// Whether no rule and no decision stands between two groups.
    private boolean may(Members of, int one, int two) {
        int[] listOf = rules.listOf();
        for (int i = of.from(one); i < of.from(one + 1); i++) {
            for (int j = of.from(two); j < of.from(two + 1); j++) {
                int a = of.record(i);
                int b = of.record(j);
                if ((listOf[a] == listOf[b] && !rules.several()[listOf[a]])
                        || bindings.areDifferent(bindings.unitOf(a), bindings.unitOf(b))) {
                    return false;
                }
            }
        }
        return true;
    }
}
