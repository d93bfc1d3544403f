package org.govah.link.internal.pairs;

/// What a comparison found for one pair, as one small number: nothing (a value is missing), or a
/// level and, where the level's chance depends on the value (a rare name, a quiet day), that
/// chance.
///
/// Chances are held as half bits, `-2 log2(chance)`, rounded, 1 to 127; 0 means that the level has
/// no chance of its own and the model's u holds.
public final class Outcome {
    /// A value is missing on either side.
    public static final int MISSING = -1;

    /// Chance steps a level may have: 63.5 bits in half bits, and none.
    public static final int STEPS = 128;

    private static final double STEPS_A_BIT = 2;
    private static final double LN2 = Math.log(2);

    private Outcome() {}

    /// A level whose chance is the model's.
    public static int of(int level) {
        return level * STEPS;
    }

    /// A level with its own chance.
    ///
    /// @param chance that two different people agree this much on this value, over 0 to 1
    public static int of(int level, double chance) {
        return level * STEPS + steps(chance);
    }

    /// A level with its own chance, worked out before.
    ///
    /// @param steps half bits as [#steps(double)] gives them
    public static int ofSteps(int level, int steps) {
        return level * STEPS + steps;
    }

    /// A chance in half bits, 1 to 127, which a byte holds.
    ///
    /// @param chance over 0 to 1
    public static int steps(double chance) {
        long step = Math.round(-STEPS_A_BIT * Math.log(chance) / LN2);
        return (int) Math.clamp(step, 1, STEPS - 1L);
    }

    /// The level, from 0.
    public static int level(int outcome) {
        return outcome / STEPS;
    }

    /// Half bits of its own chance; 0 where it has none.
    public static int steps(int outcome) {
        return outcome % STEPS;
    }

    /// The natural logarithm of a chance, 0 or less.
    ///
    /// @param steps half bits
    public static double logChance(int steps) {
        return -steps / STEPS_A_BIT * LN2;
    }
}
