package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.List;

/// Every model that is tried: for three and four lists all hierarchical models with all main
/// effects but the saturated one (8 and 113), for five and six all with two-way terms only (1,024
/// and 32,768).
final class ModelCatalogue {
    /// Up to so many lists terms of any order are tried; the count explodes after (6,893 at five).
    static final int ANY_ORDER_LISTS = 4;

    /// Up to so many lists every model is tried; two-way models of seven lists are two million.
    static final int EXHAUSTIVE_LISTS = 6;

    private ModelCatalogue() {}

    /// All models for this many lists, the one with main effects only first.
    ///
    /// @throws IllegalArgumentException if the lists are not 2 to [#EXHAUSTIVE_LISTS]
    static List<HierarchicalModel> of(int lists) {
        if (lists < 2 || lists > EXHAUSTIVE_LISTS) {
            throw new IllegalArgumentException("not every model can be tried: " + lists + " lists");
        }
        int highest = lists <= ANY_ORDER_LISTS ? lists - 1 : 2;
        List<Integer> joint = jointTerms(lists, highest);
        List<HierarchicalModel> models = new ArrayList<>();
        for (int choice = 0; choice < 1 << joint.size(); choice++) {
            List<Integer> chosen = chosen(joint, choice);
            if (highest == 2 || hierarchical(chosen, lists)) {
                models.add(HierarchicalModel.of(lists, chosen));
            }
        }
        return models;
    }

    /// All sets of 2 to `highest` lists, ascending as bit sets.
    static List<Integer> jointTerms(int lists, int highest) {
        List<Integer> terms = new ArrayList<>();
        for (int set = 1; set < 1 << lists; set++) {
            int size = Integer.bitCount(set);
            if (size >= 2 && size <= highest) {
                terms.add(set);
            }
        }
        return terms;
    }

    private static List<Integer> chosen(List<Integer> terms, int choice) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if ((choice & 1 << i) != 0) {
                chosen.add(terms.get(i));
            }
        }
        return chosen;
    }

    /// Whether every part of two lists or more of each term is there too.
    private static boolean hierarchical(List<Integer> joint, int lists) {
        boolean[] held = new boolean[1 << lists];
        joint.forEach(term -> held[term] = true);
        for (int term : joint) {
            for (int bit = 1; bit <= term; bit <<= 1) {
                int part = term & ~bit;
                if (Integer.bitCount(part) > 1 && !held[part]) {
                    return false;
                }
            }
        }
        return true;
    }
}
