package org.govah.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govah.link.internal.block.KeyIndex;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.join.PersonIds;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// What a run leaves behind so that a later one can add records without linking all again: the
/// columns, the keys, the model, the pairs and the persons.
///
/// It holds names as the lists do, and belongs where the lists are kept.
public final class LinkState {
    private static final long FORMAT = 3;

    private final Roster roster;
    private final KeyIndex keys;
    private final Result result;

    /// What was found.
    ///
    /// @param usedRules numbers of the rules that were used
    /// @param limit of a block
    /// @param comparisons names of what was compared
    /// @param m as in the model
    /// @param u as in the model
    /// @param priors across lists and inside a list, natural log odds
    /// @param pairs kept
    /// @param logOdds of each
    /// @param patterns what was found of each, see `Patterns`
    /// @param tally of the pairs, see [Described.Tally]
    /// @param groups of each record, named by its lowest record
    /// @param ids of the persons
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    record Result(
            int[] usedRules,
            int limit,
            List<String> comparisons,
            double[][] m,
            double[][] u,
            double[] priors,
            long[] pairs,
            float[] logOdds,
            long[] patterns,
            Described.Tally tally,
            int[] groups,
            PersonIds ids) {
        Model model(List<Comparison> declared) {
            List<Comparison> known =
                    comparisons.stream()
                            .map(name ->
                                    declared.stream()
                                            .filter(c -> c.name().equals(name))
                                            .findFirst()
                                            .orElseThrow())
                            .toList();
            return Model.of(known, m, u, priors[0], priors[1]);
        }
    }

    LinkState(Roster roster, KeyIndex keys, Result result) {
        this.roster = roster;
        this.keys = keys;
        this.result = result;
    }

    /// The records of the earlier run.
    public Roster roster() {
        return roster;
    }

    KeyIndex keys() {
        return keys;
    }

    Result result() {
        return result;
    }

    /// Writes what was found, all but the roster and the keys.
    static void write(Result result, OutputStream to) throws IOException {
        ArrayWriter out = new ArrayWriter(to);
        out.number(FORMAT);
        out.ints(result.usedRules);
        out.number(result.limit);
        out.texts(result.comparisons);
        for (int c = 0; c < result.m.length; c++) {
            out.reals(result.m[c]);
            out.reals(result.u[c]);
        }
        out.reals(result.priors);
        out.longs(result.pairs);
        out.ints(bits(result.logOdds));
        out.longs(result.patterns);
        result.tally.write(out);
        out.ints(result.groups);
        writeIds(result.ids, out);
        out.flush();
    }

    private static void writeIds(PersonIds ids, ArrayWriter out) throws IOException {
        out.ints(ids.idOf());
        out.number(ids.next());
        out.ints(ids.redirects().stream().mapToInt(Redirect::from).toArray());
        out.ints(ids.redirects().stream().mapToInt(Redirect::to).toArray());
        out.ints(ids.retired().stream().mapToInt(i -> i).toArray());
    }

    private static PersonIds ids(ArrayReader in) throws IOException {
        int[] idOf = in.ints();
        int next = Math.toIntExact(in.number());
        int[] from = in.ints();
        int[] to = in.ints();
        List<Redirect> redirects =
                IntStream.range(0, from.length)
                        .mapToObj(i -> new Redirect(from[i], to[i]))
                        .toList();
        return new PersonIds(idOf, next, redirects, Arrays.stream(in.ints()).boxed().toList());
    }

    private static int[] bits(float[] values) {
        int[] out = new int[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Float.floatToRawIntBits(values[i]);
        }
        return out;
    }

    /// Reads a state.
    ///
    /// @param roster as [Linked#writeRoster] wrote it
    /// @param keys as [Linked#writeKeys] wrote them, one after the other
    /// @param result as [Linked#writeResult] wrote it
    /// @throws IOException if a part is cut short or of another format
    public static LinkState read(ByteBuffer roster, List<ByteBuffer> keys, ByteBuffer result)
            throws IOException {
        List<ArrayReader> parts = new ArrayList<>();
        keys.forEach(k -> parts.add(new ArrayReader(k)));
        return new LinkState(
                Roster.read(new ArrayReader(roster)),
                KeyIndex.read(parts),
                result(new ArrayReader(result)));
    }

    private static Result result(ArrayReader in) throws IOException {
        if (in.number() != FORMAT) {
            throw new IOException("a run of another version of the format");
        }
        int[] usedRules = in.ints();
        int limit = Math.toIntExact(in.number());
        List<String> comparisons = in.texts();
        double[][] m = new double[comparisons.size()][];
        double[][] u = new double[comparisons.size()][];
        for (int c = 0; c < m.length; c++) {
            m[c] = in.reals();
            u[c] = in.reals();
        }
        double[] priors = in.reals();
        long[] pairs = in.longs();
        int[] bits = in.ints();
        float[] logOdds = new float[bits.length];
        IntStream.range(0, bits.length).forEach(i -> logOdds[i] = Float.intBitsToFloat(bits[i]));
        return new Result(
                usedRules,
                limit,
                comparisons,
                m,
                u,
                priors,
                pairs,
                logOdds,
                in.longs(),
                Described.Tally.read(in, comparisons.size()),
                in.ints(),
                ids(in));
    }

    /// Of a run that is done.
    static Result result(Linked.Kept kept, Model model, Linked linked) {
        return new Result(
                kept.usedRules().stream().mapToInt(r -> r).toArray(),
                kept.limit(),
                model.comparisons().stream().map(Comparison::name).toList(),
                model.m(),
                model.u(),
                new double[] {model.crossPrior(), model.innerPrior()},
                linked.keptPairs(),
                linked.keptLogOdds(),
                linked.keptPatterns(),
                kept.tally(),
                linked.groups().clone(),
                linked.ids());
    }
}
