package org.govah.link.internal.names;

/// Counts what is to be known of a column's names.
final class NameCounts {
    private final NameColumn column;
    private final int from;
    private final int[] times;

    private NameCounts(NameColumn column, int from) {
        this.column = column;
        this.from = from;
        times = new int[column.distinctForms()];
        for (int record = from; record < column.size(); record++) {
            for (int k = 0; k < column.forms(record); k++) {
                times[column.form(record, k)]++;
            }
        }
    }

    /// The column's knowledge, and what its records from this one on add.
    static NameKnowledge of(NameColumn column, int from) {
        return new NameCounts(column, from).counted();
    }

    private NameKnowledge counted() {
        NameKnowledge known = column.knowledge();
        int[] byRole = known.byRole();
        int[] soundByRole = known.soundByRole();
        long[] slots = known.slots();
        Tokens tokens = column.tokens();
        for (int form = 0; form < times.length; form++) {
            int length = column.length(form);
            for (int k = 0; k < length; k++) {
                int token = column.token(form, k);
                int role = NameKnowledge.role(k, length);
                int script = tokens.isArabic(token) ? 0 : NameKnowledge.ROLES + 1;
                byRole[NameKnowledge.ROLES * token + role] += times[form];
                soundByRole[NameKnowledge.ROLES * tokens.skeleton(token) + role] += times[form];
                slots[script + role] += times[form];
            }
            int script = column.isArabic(form) ? 0 : NameKnowledge.ROLES + 1;
            slots[script + NameKnowledge.ROLES] += times[form];
        }
        NameKnowledge named = known.counting(byRole, soundByRole, slots);
        return named.with(new TokenAligner(named).ofRecords(column, from));
    }
}
