package org.govah.link.internal.names;

/// Likeness of two short strings from 0 to 1 (Jaro 1989; Winkler 1990: shared beginnings of up to 4
/// letters count a tenth each of what is missing to 1).
public final class JaroWinkler {
    private static final int MAX_PREFIX = 4;
    private static final double PREFIX_SCALE = 0.1;

    /// Letters past this one are not compared; so one `long` holds which were taken.
    private static final int MAX_LENGTH = 64;

    private JaroWinkler() {}

    /// The likeness; 1 for equal strings, 0 where no letter is shared.
    public static double of(String a, String b) {
        int la = Math.min(a.length(), MAX_LENGTH);
        int lb = Math.min(b.length(), MAX_LENGTH);
        if (la == 0 || lb == 0) {
            return la == lb ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(la, lb) / 2 - 1);
        long takenA = 0;
        long takenB = 0;
        for (int i = 0; i < la; i++) {
            int to = Math.min(lb - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                if (((takenB >> j) & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    takenA |= 1L << i;
                    takenB |= 1L << j;
                    break;
                }
            }
        }
        int shared = Long.bitCount(takenA);
        if (shared == 0) {
            return 0;
        }
        double half = transposed(a, b, takenA, takenB) / 2.0;
        double jaro = ((double) shared / la + (double) shared / lb + (shared - half) / shared) / 3;
        return jaro + prefix(a, b) * PREFIX_SCALE * (1 - jaro);
    }

    private static int transposed(String a, String b, long takenA, long takenB) {
        int count = 0;
        long left = takenB;
        for (long rest = takenA; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            int j = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            count += a.charAt(i) == b.charAt(j) ? 0 : 1;
        }
        return count;
    }

    private static int prefix(String a, String b) {
        int most = Math.min(MAX_PREFIX, Math.min(a.length(), b.length()));
        int shared = 0;
        while (shared < most && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
