package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/// A hierarchical log-linear model: the sets of lists (bit sets) whose joint effect it holds, with
/// every subset of each, the empty set first.
///
/// The expected count of history x is `exp(sum of beta_t over the terms t inside x)`, so the people
/// on no list number `exp(beta_empty)`.
final class HierarchicalModel {
    private final int lists;
    private final int[] terms;
    private final BitSet held = new BitSet();

    private HierarchicalModel(int lists, int[] terms) {
        this.lists = lists;
        this.terms = terms;
        for (int term : terms) {
            held.set(term);
        }
    }

    /// The model with the empty set, every single list, and these joint terms.
    ///
    /// @param joint sets of two lists or more, with every subset of two or more of each
    /// @throws IllegalArgumentException if a joint term lacks one of its parts
    static HierarchicalModel of(int lists, List<Integer> joint) {
        List<Integer> all = new ArrayList<>();
        all.add(0);
        for (int list = 0; list < lists; list++) {
            all.add(1 << list);
        }
        joint.stream().sorted().forEach(all::add);
        HierarchicalModel model =
                new HierarchicalModel(lists, all.stream().mapToInt(Integer::intValue).toArray());
        for (int term : joint) {
            if (!model.holdsParts(term)) {
                throw new IllegalArgumentException("not hierarchical: " + joint);
            }
        }
        return model;
    }

    private boolean holdsParts(int term) {
        for (int bit = 1; bit <= term; bit <<= 1) {
            if ((term & bit) != 0 && !held.get(term & ~bit)) {
                return false;
            }
        }
        return true;
    }

    int lists() {
        return lists;
    }

    /// How many terms, the empty set among them.
    int size() {
        return terms.length;
    }

    /// The term at this place; place 0 is the empty set.
    int term(int place) {
        return terms[place];
    }

    /// The joint terms, two lists or more.
    List<Integer> joint() {
        return Arrays.stream(terms).filter(t -> Integer.bitCount(t) > 1).boxed().toList();
    }

    /// The model with one joint term more, or without it where it is there.
    HierarchicalModel toggled(int term) {
        List<Integer> joint = new ArrayList<>(joint());
        if (!joint.removeIf(t -> t == term)) {
            joint.add(term);
        }
        return of(lists, joint);
    }

    /// Whether every term of this model is one of the other's.
    boolean within(HierarchicalModel other) {
        for (int term : terms) {
            if (!other.holds(term)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it holds this term.
    boolean holds(int term) {
        return held.get(term);
    }

    /// The largest terms in words, such as `[EXH ABA OSCE] [EXH HRW] [OSCE HRW]`: larger ones
    /// first, then in the order of the lists.
    String inWords(List<String> names) {
        return Arrays.stream(terms)
                .filter(this::largest)
                .boxed()
                .sorted(HierarchicalModel::byReading)
                .map(t -> brackets(t, names))
                .collect(Collectors.joining(" "));
    }

    private boolean largest(int term) {
        for (int other : terms) {
            if (other != term && (other & term) == term) {
                return false;
            }
        }
        return term != 0;
    }

    private static int byReading(int left, int right) {
        int size = Integer.compare(Integer.bitCount(right), Integer.bitCount(left));
        return size != 0
                ? size
                : Integer.compareUnsigned(Integer.reverse(right), Integer.reverse(left));
    }

    private static String brackets(int term, List<String> names) {
        List<String> held = new ArrayList<>();
        for (int list = 0; list < names.size(); list++) {
            if ((term & 1 << list) != 0) {
                held.add(names.get(list));
            }
        }
        return "[" + String.join(" ", held) + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HierarchicalModel that
                && lists == that.lists
                && Arrays.equals(terms, that.terms);
    }

    @Override
    public int hashCode() {
        return 31 * lists + Arrays.hashCode(terms);
    }
}
