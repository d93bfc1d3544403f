package org.govah.bench;

/// A rival's figure as recorded on a 2-core machine of the same kind in the field note
/// `estimation.md`, sections 3 and 7: R 4.2.2, CPU seconds; not run again here, because these
/// packages are in no registry the machine reaches.
///
/// @param table measured
/// @param what was measured
/// @param figure in CPU seconds, or effective draws per CPU second
/// @param wanted how many times better Govah is to be
record Rival(String table, What what, double figure, double wanted) {
    enum What {
        /// LCMCR 0.4.14, effective draws per CPU second, burn-in included.
        LCMCR_ESS,
        /// dga 2.0.2, CPU seconds, every integer to 30 n.
        DGA_SECONDS,
        /// MultipleSystemsEstimation and SparseMSE, CPU seconds of 1,000 re-selecting bootstraps.
        BOOTSTRAP_SECONDS
    }
}
