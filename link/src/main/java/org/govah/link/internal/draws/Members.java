package org.govah.link.internal.draws;

/// The records of each group: those of group `g` at `from(g)` to `from(g + 1)`, ascending.
final class Members {
    private final int[] groups;
    private final int[] from;
    private final int[] records;

    private Members(int[] groups, int[] from, int[] records) {
        this.groups = groups;
        this.from = from;
        this.records = records;
    }

    static Members of(int[] groups) {
        int[] from = new int[groups.length + 1];
        for (int g : groups) {
            from[g + 1]++;
        }
        for (int g = 0; g < groups.length; g++) {
            from[g + 1] += from[g];
        }
        int[] at = from.clone();
        int[] records = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            records[at[groups[i]]++] = i;
        }
        return new Members(groups.clone(), from, records);
    }

    int from(int group) {
        return from[group];
    }

    int record(int at) {
        return records[at];
    }

    int size(int group) {
        return from[group + 1] - from[group];
    }

    int group(int record) {
        return groups[record];
    }
}
