package org.govah.estimate.internal.latentclass;

/// Exponentials of whole arrays in additions and multiplications alone, so that the compiler can
/// take several at once.
///
/// `e^x = (e^(x/512))^512`: a Taylor polynomial, then nine squarings. Relative error below 1e-12
/// for |x| up to 40, where the sampler lives; farther out it stays positive and loses digits, and
/// it ends at infinity.
final class Exponential {
    private static final double PART = 1.0 / 512;
    private static final double C2 = 1.0 / 2;
    private static final double C3 = 1.0 / 6;
    private static final double C4 = 1.0 / 24;
    private static final double C5 = 1.0 / 120;
    private static final double C6 = 1.0 / 720;
    private static final double C7 = 1.0 / 5_040;
    private static final double C8 = 1.0 / 40_320;

    /// Beyond, `e^-s` is 0 beside any share.
    static final double MOST = 600;

    private Exponential() {}

    /// `e^x` of every value.
    static void of(double[] values, double[] to) {
        for (int i = 0; i < values.length; i++) {
            double x = values[i] * PART;
            double e =
                    1
                            + x
                                    * (1
                                            + x
                                                    * (C2
                                                            + x
                                                                    * (C3
                                                                            + x
                                                                                    * (C4
                                                                                            + x
                                                                                                    * (C5
                                                                                                            + x
                                                                                                                    * (C6
                                                                                                                            + x
                                                                                                                                    * (C7
                                                                                                                                            + x
                                                                                                                                                    * C8)))))));
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            to[i] = e * e;
        }
    }

    /// `1 - e^x` of values from -[#MOST] to 0; small values keep their digits.
    static void gone(double[] values, double[] to) {
        for (int i = 0; i < values.length; i++) {
            double x = values[i] * PART;
            double e =
                    x
                            * (1
                                    + x
                                            * (C2
                                                    + x
                                                            * (C3
                                                                    + x
                                                                            * (C4
                                                                                    + x
                                                                                            * (C5
                                                                                                    + x
                                                                                                            * (C6
                                                                                                                    + x
                                                                                                                            * (C7
                                                                                                                                    + x
                                                                                                                                            * C8)))))));
            e *= 2 + e;
            e *= 2 + e;
            e *= 2 + e;
            e *= 2 + e;
            e *= 2 + e;
            e *= 2 + e;
            e *= 2 + e;
            e *= 2 + e;
            to[i] = -e * (2 + e);
        }
    }
}
