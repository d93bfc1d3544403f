package org.govah.app.internal;

import org.govah.link.Linked;

/// The records person by person.
final class PersonOrder {
    private PersonOrder() {}

    /// Numbers of records, those of person 1 first; within a person ascending.
    static int[] of(Linked linked) {
        int[] from = firsts(linked);
        int[] out = new int[linked.roster().records()];
        for (int record = 0; record < out.length; record++) {
            out[from[linked.personOf(record)]++] = record;
        }
        return out;
    }

    /// Where each person begins in that order, by the person's number; the last entry is the end.
    static int[] firsts(Linked linked) {
        int[] from = new int[linked.lastPerson() + 2];
        for (int record = 0; record < linked.roster().records(); record++) {
            from[linked.personOf(record) + 1]++;
        }
        for (int person = 1; person < from.length; person++) {
            from[person] += from[person - 1];
        }
        return from;
    }
}
