package org.govah.link.internal.join;

/// Moves single nodes to better groups until none gains, so that what an early join took from a
/// better place comes right.
final class Repair {
    /// Passes over all nodes; most components need two, the last of them to see that nothing moves.
    private static final int PASSES = 4;

    /// A gain below this is rounding.
    private static final double GAIN = 1e-3;

    private final Partition partition;

    private Repair(Partition partition) {
        this.partition = partition;
    }

    /// The improved groups, each named by its lowest node.
    static int[] solve(Component component, int[] groups, double least) {
        Repair repair = new Repair(new Partition(component, groups, least));
        boolean moved = true;
        for (int pass = 0; moved && pass < PASSES; pass++) {
            moved = false;
            for (int i = 0; i < component.size(); i++) {
                moved |= repair.move(i);
            }
        }
        return repair.partition.groups();
    }

    private boolean move(int i) {
        int home = partition.groupOf(i);
        if (partition.sizeOf(home) > Partition.LARGEST) {
            return false;
        }
        double whole = partition.score(home);
        partition.take(i);
        double stay = whole - partition.score(home);
        int best = partition.sizeOf(home) > 0 && stay < -GAIN ? partition.emptyGroup() : home;
        double gain = Math.max(stay, 0) + GAIN;
        Component component = partition.component();
        for (int at = component.from(i); at < component.from(i + 1); at++) {
            int g = partition.groupOf(component.end(at));
            double value = g == home ? stay : partition.scoreWith(g, i) - partition.score(g);
            if (value > gain) {
                gain = value;
                best = g;
            }
        }
        partition.put(i, best);
        return best != home;
    }
}
