package org.govah.link.internal.names;

/// What is known of how names are written in Latin letters, before any list is read: which Latin
/// sounds an Arabic letter is written with in Persian, Arabic and Kurdish (UNGEGN and ALA-LC
/// tables, and the spellings of passports), and which Latin letters two romanisers exchange.
/// Commonest first; `-` is "not written".
final class Romanisation {
    private static final int N = Sounds.COUNT;

    private static final String[] ACROSS = {
        "ا a-eoiu", "ب bp", "پ p", "ت t", "ث sTt", "ج jgdC", "چ Cc", "ح h-", "خ Xkhx", "د d",
                "ذ zDd",
        "ر r", "ز zs", "ژ Jjz", "س sc", "ش ScC", "ص s", "ض dzD", "ط t", "ظ zDd", "ع -aoei", "غ qg",
        "ف fvp", "ق qkgc", "ک kcq", "گ gj", "ل l", "م mn", "ن n", "و uvow-", "ه heat-", "ی iyea-",
    };

    private static final String[] LATIN = {
        "a eoi-", "b p", "c ksC", "d DtzT", "e iay-", "f vp", "g jqk", "h -X", "i eya-", "j gJzy",
        "k qcX", "l -", "m n", "n m", "o ua-", "p bf", "q kgX", "r -", "s czTS", "t Td", "u owa-",
        "v wfuo", "w vuo", "x XkS", "y ie-", "z sDJd", "X khx", "S sxC", "C cSj", "J jzg", "T ts",
        "D dz",
    };

    /// Weight of the commonest, the next, ...: each half of the one before.
    private static final double FALL = 0.5;

    /// Two romanisers mostly write the same letter.
    private static final double SAME = 0.85;

    /// Every step is possible.
    private static final double FLOOR = 2e-6;

    /// Vowels that Arabic letters leave out: this share of all steps.
    private static final double VOWELS = 0.28;

    private static final String UNWRITTEN = "aeoiuyhw";

    private Romanisation() {}

    static double[] acrossScripts() {
        double[] out = floor();
        for (String row : ACROSS) {
            spread(out, Sounds.ARABIC.indexOf(row.charAt(0)), row, 1, 2);
        }
        double each = VOWELS * ACROSS.length;
        for (int i = 0; i < UNWRITTEN.length(); i++) {
            each *= FALL + (i < 3 ? 0.15 : 0);
            out[N * (N + 1) + Sounds.LATIN.indexOf(UNWRITTEN.charAt(i))] += each;
        }
        return out;
    }

    /// The same from either side.
    static double[] ofRomanisers() {
        double[] half = floor();
        for (String row : LATIN) {
            int x = Sounds.LATIN.indexOf(row.charAt(0));
            half[x * (N + 1) + x] += SAME;
            spread(half, x, row, 1 - SAME, 2);
        }
        half[Sounds.OTHER * (N + 1) + Sounds.OTHER] += SAME;
        double[] out = new double[half.length];
        for (int i = 0; i <= N; i++) {
            for (int j = 0; j <= N; j++) {
                out[i * (N + 1) + j] = half[i * (N + 1) + j] + half[j * (N + 1) + i];
            }
        }
        return out;
    }

    private static double[] floor() {
        double[] out = new double[(N + 1) * (N + 1)];
        java.util.Arrays.fill(out, FLOOR * N);
        return out;
    }

    private static void spread(double[] into, int x, String row, double mass, int from) {
        double sum = 0;
        for (int i = from; i < row.length(); i++) {
            sum += Math.pow(FALL, i);
        }
        for (int i = from; i < row.length(); i++) {
            int y = row.charAt(i) == '-' ? N : Sounds.LATIN.indexOf(row.charAt(i));
            into[x * (N + 1) + y] += mass * Math.pow(FALL, i) / sum;
        }
    }
}
