package org.govah.link.internal.join;

import java.util.Arrays;
import org.govah.link.internal.work.Workers;

/// Persons from scored pairs: the partition whose links are worth most (see [TreeScore]) once each
/// link is held to a least probability, under the rules and the decisions.
///
/// It is found exactly in components of up to [Subsets#MOST] nodes and between two lists; elsewhere
/// best pair first with mean linkage, then repaired. Each component is solved by itself, so that
/// what does not touch it does not change it.
public final class Clusters {
    /// Components that a thread takes at a time.
    private static final int CHUNK = 1 << 10;

    private final Evidence evidence;
    private final double least;

    private Clusters(Evidence evidence, double sameAt) {
        this.evidence = evidence;
        this.least = ScoredPairs.logOdds(sameAt);
    }

    /// The group of each record, named by its lowest record.
    ///
    /// @param sameAt the least probability of a link, over 0, under 1
    public static int[] of(Evidence evidence, double sameAt) {
        Clusters clusters = new Clusters(evidence, sameAt);
        int[] out = new int[evidence.records()];
        Arrays.setAll(out, i -> i);
        Components components = Components.of(evidence, clusters.least);
        int chunks = (components.count() + CHUNK - 1) / CHUNK;
        // Each writes the places of its own nodes.
        Workers.run(
                chunks,
                () ->
                        chunk -> {
                            int end = Math.min(components.count(), (chunk + 1) * CHUNK);
                            for (int c = chunk * CHUNK; c < end; c++) {
                                clusters.solve(components, c, out);
                            }
                        });
        return clusters.withUnits(out);
    }

    /// The groups after some records or pairs changed: only components that hold such a record are
    /// solved again, and the result is that of a whole run wherever the rest did not change.
    ///
    /// @param old the groups before, by the same numbers; records added since stand at the end
    /// @param touched records that are new, changed, or in a pair or a decision that is new,
    ///   changed or gone
    public static int[] update(Evidence evidence, double sameAt, int[] old, int[] touched) {
        Clusters clusters = new Clusters(evidence, sameAt);
        Components components = Components.of(evidence, clusters.least);
        boolean[] open = new boolean[evidence.records()];
        for (int record : touched) {
            open[evidence.bindings().unitOf(record)] = true;
            // Its old companions are solved again too: what it leaves behind may fall apart.
            if (record < old.length) {
                open[old[record]] = true;
            }
        }
        for (int i = 0; i < old.length; i++) {
            open[i] |= open[old[i]];
        }
        int[] out = Arrays.copyOf(old, evidence.records());
        for (int i = 0; i < out.length; i++) {
            out[i] = i >= old.length || open[i] ? i : out[i];
        }
        for (int c = 0; c < components.count(); c++) {
            boolean any = false;
            for (int at = components.from()[c]; at < components.from()[c + 1]; at++) {
                any |= open[components.nodes()[at]];
            }
            if (any) {
                clusters.solve(components, c, out);
            }
        }
        return clusters.withUnits(out);
    }

    private void solve(Components components, int c, int[] out) {
        int first = components.lowest(c);
        if (components.size(c) == 2) {
            out[components.nodes()[components.from()[c] + 1]] = first;
            out[first] = first;
            return;
        }
        Component component = new Component(evidence, components.of(c), least);
        int[] groups = groups(component);
        for (int i = 0; i < groups.length; i++) {
            out[component.node(i)] = component.node(groups[i]);
        }
    }

    private int[] groups(Component component) {
        if (component.size() <= Subsets.MOST) {
            int[] out = new int[component.size()];
            for (int set : new Subsets(component, least).best()) {
                for (int left = set; left != 0; left &= left - 1) {
                    out[Integer.numberOfTrailingZeros(left)] = Integer.numberOfTrailingZeros(set);
                }
            }
            return out;
        }
        if (Assignment.fits(component)) {
            return Assignment.solve(component, least);
        }
        return Repair.solve(component, Greedy.solve(component, least), least);
    }

    /// All records of a unit stand where its lowest does.
    private int[] withUnits(int[] groups) {
        Bindings bindings = evidence.bindings();
        if (bindings.hasUnits()) {
            for (int unit : bindings.units()) {
                for (int record : bindings.members(unit)) {
                    groups[record] = groups[unit];
                }
            }
        }
        return groups;
    }
}
