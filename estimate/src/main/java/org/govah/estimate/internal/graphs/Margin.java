package org.govah.estimate.internal.graphs;

/// The table summed over all lists but those of one set `A`, under the hyper-Dirichlet prior (Dawid
/// and Lauritzen 1993): the marginal of a flat Dirichlet is a flat Dirichlet with `delta_A = delta
/// 2^(J - |A|)` a cell.
///
/// Its log probability is `lnG(T) - lnG(N + T) + sum over cells a of lnG(n_A(a) + delta_A) -
/// lnG(delta_A)`, with `T = delta 2^J` and n0 more people in the cell of those on no list of `A`.
/// Empty cells cancel, so only cells with people are ever touched.
///
/// @param constant the part that does not depend on n0
/// @param zero people seen on no list of `A`, and `delta_A`
/// @param rest what is missing from `zero` to all people seen and `T`: people on lists of `A`, and
///   `T - delta_A`
/// @param coarse its values at the points of [CoarsePoints]
record Margin(double constant, double zero, double rest, CoarsePoints.Values coarse) {
    /// The margin with its coarse values computed.
    static Margin of(double constant, double zero, double rest) {
        CoarsePoints.Values coarse =
                CoarsePoints.values(unseen -> constant - GammaRatio.log(zero + unseen, rest));
        return new Margin(constant, zero, rest, coarse);
    }

    /// Its log probability with `unseen` people on no list at all.
    double at(double unseen) {
        return constant - GammaRatio.log(zero + unseen, rest);
    }

    /// The derivative of [#at].
    double slope(double unseen) {
        return -GammaRatio.slope(zero + unseen, rest);
    }
}
