package org.govah.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.score.Floor;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// A learned model that scores patterns, on any machine with the very same numbers.
public final class PairModel {
    private final List<String> comparisons;
    private final List<List<String>> levels;
    private final Model model;
    private final Floor floor;

    private PairModel(List<String> comparisons, List<List<String>> levels, Model model) {
        this.comparisons = List.copyOf(comparisons);
        this.levels = List.copyOf(levels);
        this.model = model;
        this.floor = new Floor(model);
    }

    static PairModel of(Model model) {
        return new PairModel(
                model.comparisons().stream().map(Comparison::name).toList(),
                model.comparisons().stream().map(c -> List.copyOf(c.levels())).toList(),
                model);
    }

    /// The model over the comparisons of a shard.
    Model model(List<Comparison> declared) {
        return new Model(
                Shard.named(declared, comparisons),
                model.m(),
                model.u(),
                model.weights(),
                model.crossPrior(),
                model.innerPrior(),
                model.table());
    }

    /// Names of the comparisons that make its patterns.
    public List<String> comparisons() {
        return comparisons;
    }

    /// What it learned; u is the chance of the level where the value has none of its own.
    ///
    /// @param candidatePairs pairs that were compared
    /// @param matchShare share of them estimated to be one person
    public LinkModel told(long candidatePairs, double matchShare) {
        List<LinkModel.Comparison> told = new ArrayList<>();
        for (int c = 0; c < comparisons.size(); c++) {
            List<LinkModel.Level> of = new ArrayList<>();
            for (int l = 0; l < levels.get(c).size(); l++) {
                of.add(new LinkModel.Level(levels.get(c).get(l), model.m()[c][l], model.u()[c][l]));
            }
            told.add(new LinkModel.Comparison(comparisons.get(c), of));
        }
        return new LinkModel(
                candidatePairs, matchShare, model.crossBits(), model.innerBits(), told);
    }

    /// The match weight of a pattern in natural logarithms, without the prior.
    public double evidence(long pattern) {
        return model.evidence(pattern);
    }

    /// Whether a pair with this evidence is likely enough to be kept.
    ///
    /// @param inner whether both records are of one list
    public boolean keeps(double evidence, boolean inner) {
        return floor.keeps(evidence, inner);
    }

    /// Natural log odds that a pair with this evidence is one person.
    public float logOdds(double evidence, boolean inner) {
        return floor.logOdds(evidence, inner);
    }

    /// The same before it is rounded.
    ///
    /// @param pattern of [Shard.Comparing#pattern]
    public double exactLogOdds(long pattern, boolean inner) {
        return model.logOdds(pattern, inner);
    }

    /// As bytes, for [#of(byte[])].
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ArrayWriter out = new ArrayWriter(bytes);
            out.texts(comparisons);
            for (int c = 0; c < comparisons.size(); c++) {
                out.texts(levels.get(c));
                out.reals(model.m()[c]);
                out.reals(model.u()[c]);
                out.reals(model.weights()[c]);
            }
            out.real(model.crossPrior());
            out.real(model.innerPrior());
            out.reals(model.table());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot refuse bytes", e);
        }
        return bytes.toByteArray();
    }

    /// Reads what [#bytes] gave.
    ///
    /// @throws IllegalArgumentException if that is not a model
    public static PairModel of(byte[] bytes) {
        try {
            ArrayReader in = new ArrayReader(ByteBuffer.wrap(bytes));
            List<String> names = in.texts();
            double[][] m = new double[names.size()][];
            double[][] u = new double[names.size()][];
            double[][] weights = new double[names.size()][];
            List<List<String>> levels = new ArrayList<>();
            for (int c = 0; c < names.size(); c++) {
                levels.add(List.copyOf(in.texts()));
                m[c] = in.reals();
                u[c] = in.reals();
                weights[c] = in.reals();
            }
            Model model = new Model(List.of(), m, u, weights, in.real(), in.real(), in.reals());
            return new PairModel(names, levels, model);
        } catch (IOException e) {
            throw new IllegalArgumentException("these bytes are not a model", e);
        }
    }
}
