package org.govah.link.internal.names;

import java.util.concurrent.atomic.AtomicLongArray;

/// How alike two tokens are, as a grade, and how likely that grade is by chance. May be used by
/// several threads at once.
public final class TokenLikeness {
    /// Not alike.
    public static final int NONE = 0;

    /// Long skeletons that differ a little, or letters somewhat alike.
    public static final int NEAR = 1;

    /// An initial, and a token that begins with it.
    public static final int INITIAL = 2;

    /// The same skeleton.
    public static final int SOUND = 3;

    /// Letters that differ a little, or write one another, by the learned letters.
    public static final int CLOSE = 4;

    /// One name by the learned table.
    public static final int TABLE = 5;

    /// The same letters.
    public static final int EXACT = 6;

    static final int GRADES = 7;

    /// Jaro-Winkler from which spelling alone may be the difference: Hassan and Hasan .95; but also
    /// حسن and حسین .93, which is why the grade's chance is counted, not assumed.
    private static final double CLOSE_AT = 0.9;

    /// Likeness by letters at which two tokens are one name: on the 26,989 names of the field's
    /// paired columns 96 of 100 pairs across scripts reach it, and under 1 of 100 random ones, most
    /// of which are the same name.
    private static final double LETTERS_AT = 0.55;

    /// The same between Latin letters, where unrelated tokens reach it once in 10,000.
    private static final double ROMANISED_AT = 0.45;

    /// Likeness by letters that unrelated tokens seldom reach.
    private static final double NEAR_AT = 0.3;

    /// A skeleton shorter than this has too few letters to differ in one.
    private static final int NEAR_LENGTH = 4;

    /// Shorter skeletons are put together by accident.
    private static final int MIN_JOINED = 3;

    /// A slip of a name is this much rarer than the name.
    private static final int SLIP_TIMES = 20;

    /// Some twelve letters begin most names.
    private static final double INITIAL_CHANCE = 0.08;

    /// Slots for remembered grades: 2^20 longs are 8 MiB.
    private static final int SLOTS = 1 << 20;

    private static final int LENGTH = 0xFF;
    private static final int WRITTEN = 8;
    private static final int HEARD = 16;
    private static final long ARABIC = 1;
    private static final long INITIALS = 2;

    /// What is known of a token lies together: its consonants; its letters; its flags, the lengths
    /// of itself and its skeleton, and the token it spells; which partners the table may have.
    private static final int MASKS = 4;

    private static final int LETTERS = 1;
    private static final int FLAGS = 2;
    private static final int PARTNERS = 3;

    private final NameKnowledge known;
    private final Tokens tokens;
    private final LetterModel across;
    private final LetterModel romanisers;
    private final SpellingTable table;
    private final AtomicLongArray remembered = new AtomicLongArray(SLOTS);
    private final double[][] factor;
    private final long[] masks;

    /// From what is known of a column's names.
    ///
    /// @param seed for the sample of random pairs of tokens
    public TokenLikeness(NameKnowledge known, long seed) {
        this.known = known;
        tokens = known.tokens();
        LetterLearning learning = new LetterLearning(known);
        across = learning.across();
        SpellingTable first = SpellingTable.of(known, across, LetterModel.ofRomanisers());
        romanisers = learning.romanisers(first);
        table = SpellingTable.of(known, across, romanisers);
        int n = tokens.size();
        masks = new long[n * MASKS];
        for (int t = 0; t < n; t++) {
            masks[t * MASKS] = tokens.consonants(t);
            masks[t * MASKS + LETTERS] = tokens.letters(t);
            masks[t * MASKS + FLAGS] =
                    (tokens.isArabic(t) ? ARABIC : 0) | (isInitial(t) ? INITIALS : 0);
            masks[t * MASKS + FLAGS] |= (long) tokens.text(t).length() << WRITTEN;
            masks[t * MASKS + FLAGS] |= (long) tokens.skeletonText(t).length() << HEARD;
            masks[t * MASKS + FLAGS] |= (long) table.spells(t) << Integer.SIZE;
        }
        table.markPartners(masks, MASKS, PARTNERS);
        factor = TokenChances.factors(this, known, seed);
    }

    /// How many pairs of tokens are known to write one name.
    public int tableSize() {
        return table.size();
    }

    /// The grade of two tokens, [#NONE] to [#EXACT]; symmetric.
    public int grade(int x, int y) {
        if (x == y) {
            return EXACT;
        }
        if (isPlainlyOther(x, y)) {
            return isOneName(x, y) ? TABLE : NONE;
        }
        long a = Math.min(x, y);
        long b = Math.max(x, y);
        long key = (a << 34) | (b << 4);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 44);
        long held = remembered.getPlain(slot);
        if ((held & ~15L) == key && held != 0) {
            return (int) (held & 15) - 1;
        }
        int grade = work((int) a, (int) b);
        remembered.setOpaque(slot, key | (grade + 1));
        return grade;
    }

    /// Whether no grade but that of the table is possible, by masks and lengths alone: most pairs
    /// end here. A grade asks for two thirds of the letters or consonants of one to be shared;
    /// beyond that, letters put right have the same mask, and so have equal skeletons, and of all
    /// other grades the masks bound what they ask for.
    private boolean isPlainlyOther(int x, int y) {
        int atX = x * MASKS;
        int atY = y * MASKS;
        long flagsX = masks[atX + FLAGS];
        long flagsY = masks[atY + FLAGS];
        long cx = masks[atX];
        long cy = masks[atY];
        long lx = masks[atX + LETTERS];
        long ly = masks[atY + LETTERS];
        if (((flagsX | flagsY) & INITIALS) != 0 || cx == cy || lx == ly) {
            return false;
        }
        boolean oneScript = ((flagsX ^ flagsY) & ARABIC) == 0;
        boolean written = oneScript && shareLetters(lx, ly);
        if (!written && !shareLetters(cx, cy)) {
            return true;
        }
        boolean bothArabic = (flagsX & flagsY & ARABIC) != 0;
        if (!bothArabic && canBeAlike(cx, cy)) {
            return false;
        }
        int heardX = (int) (flagsX >>> HEARD) & LENGTH;
        int heardY = (int) (flagsY >>> HEARD) & LENGTH;
        if (Math.min(heardX, heardY) >= NEAR_LENGTH && canBeClose(cx, cy, heardX, heardY)) {
            return false;
        }
        int lengthX = (int) (flagsX >>> WRITTEN) & LENGTH;
        int lengthY = (int) (flagsY >>> WRITTEN) & LENGTH;
        return !written || !canBeClose(lx, ly, lengthX, lengthY);
    }

    /// Whether two words can reach [#CLOSE_AT] by Jaro-Winkler: `j + 0.4 (1 - j) >= 0.9` asks for
    /// `j >= 5/6`, so for `m/a + m/b >= 3/2`, and a letter that only one has is not among the `m`.
    private static boolean canBeClose(long x, long y, int lengthX, int lengthY) {
        int most = Math.min(lengthX - Long.bitCount(x & ~y), lengthY - Long.bitCount(y & ~x));
        return 2 * most * (lengthX + lengthY) >= 3 * lengthX * lengthY;
    }

    private static boolean shareLetters(long x, long y) {
        return 3 * Long.bitCount(x & y) >= 2 * Math.min(Long.bitCount(x), Long.bitCount(y));
    }

    /// Whether the table has them as one name; most have no partner there, which their masks say.
    private boolean isOneName(int x, int y) {
        long flagsX = masks[x * MASKS + FLAGS];
        long flagsY = masks[y * MASKS + FLAGS];
        if (flagsX >> Integer.SIZE == flagsY >> Integer.SIZE) {
            return true;
        }
        boolean possible = (masks[x * MASKS + PARTNERS] & SpellingTable.partner(y)) != 0;
        return possible && table.holds(TokenPairs.key(tokens, x, y));
    }

    private int work(int a, int b) {
        boolean oneScript = tokens.isArabic(a) == tokens.isArabic(b);
        if (oneScript && tokens.repaired(a) == tokens.repaired(b)) {
            return EXACT;
        }
        if (table.oneName(tokens, a, b)) {
            return TABLE;
        }
        if (isInitial(a) || isInitial(b)) {
            return initial(a, b);
        }
        boolean oneSound = tokens.skeleton(a) == tokens.skeleton(b);
        if (oneScript && isClose(a, b)) {
            return CLOSE;
        }
        double letters = canBeAlike(a, b) ? letters(a, b) : 0;
        if (letters >= (oneScript ? ROMANISED_AT : LETTERS_AT)) {
            return CLOSE;
        }
        String sa = tokens.skeletonText(a);
        String sb = tokens.skeletonText(b);
        if (oneSound) {
            return sa.isEmpty() ? (letters >= NEAR_AT ? NEAR : NONE) : SOUND;
        }
        boolean longEnough = Math.min(sa.length(), sb.length()) >= NEAR_LENGTH;
        boolean near =
                (longEnough && JaroWinkler.of(sa, sb) >= CLOSE_AT) || (oneScript && isSlip(a, b));
        return near || (!oneScript && letters >= NEAR_AT) ? NEAR : NONE;
    }

    /// Whether one is a slip of the pen for the other: one letter too many, too few, wrong, or two
    /// exchanged, and the slip is a rare word where the name is a common one. In short words that
    /// is too much of the letters for Jaro and Winkler.
    private boolean isSlip(int a, int b) {
        int one = known.count(a);
        int other = known.count(b);
        return Math.max(one, other) >= SLIP_TIMES * Math.max(1, Math.min(one, other))
                && OneSlip.between(tokens.text(a), tokens.text(b));
    }

    private boolean isInitial(int token) {
        return tokens.text(token).length() == 1;
    }

    private int initial(int a, int b) {
        boolean oneScript = tokens.isArabic(a) == tokens.isArabic(b);
        byte[] x = first(a);
        byte[] y = first(b);
        if (x.length == 0 || y.length == 0) {
            return NONE;
        }
        return (oneScript ? x[0] == y[0] : letters(a, x, b, y) > NEAR_AT) ? INITIAL : NONE;
    }

    private byte[] first(int token) {
        byte[] all = tokens.sounds(token);
        return all.length == 0 ? all : new byte[] {all[0]};
    }

    /// Words that share under two thirds of their letters hardly reach .9: most pairs end here.
    private boolean isClose(int a, int b) {
        return shareLetters(tokens.letters(a), tokens.letters(b))
                && JaroWinkler.of(tokens.text(a), tokens.text(b)) >= CLOSE_AT;
    }

    /// Skeletons that share under two thirds of the consonants of one, or half of the other's, are
    /// no spellings of one name.
    private boolean canBeAlike(int a, int b) {
        return !(tokens.isArabic(a) && tokens.isArabic(b))
                && canBeAlike(tokens.consonants(a), tokens.consonants(b));
    }

    private static boolean canBeAlike(long x, long y) {
        int shared = Long.bitCount(x & y);
        return 3 * shared >= 2 * Math.min(Long.bitCount(x), Long.bitCount(y))
                && 2 * shared >= Math.max(Long.bitCount(x), Long.bitCount(y));
    }

    private double letters(int a, int b) {
        return letters(a, tokens.sounds(a), b, tokens.sounds(b));
    }

    private double letters(int a, byte[] x, int b, byte[] y) {
        if (tokens.isArabic(a) == tokens.isArabic(b)) {
            return romanisers.likeness(x, y);
        }
        return tokens.isArabic(a) ? across.likeness(x, y) : across.likeness(y, x);
    }

    /// The chance that a random spelling has a token this much like either of two, over 0 to 1.
    ///
    /// @param role of both in their spellings, as in [NameKnowledge]
    double chance(int grade, int a, int b, int role) {
        if (grade == NONE) {
            return 1;
        }
        if (grade == INITIAL) {
            return INITIAL_CHANCE;
        }
        // A grade's factor says how much likelier than the base it is by accident; under 1 it would
        // only say that other grades take their share, which the level's m already says.
        int relation = TokenChances.relation(tokens, a, b);
        return Math.min(1, Math.max(1, factor[relation][grade]) * base(grade, a, b, role));
    }

    /// The chance of a grade for two parts at their places: the role counts where they share it.
    ///
    /// @param k place of the first in a spelling of `length` parts
    /// @param l place of the other in a spelling of `lengthOfOther`
    public double chance(int grade, int a, int k, int length, int b, int l, int lengthOfOther) {
        int role = NameKnowledge.role(k, length);
        boolean shared = role == NameKnowledge.role(l, lengthOfOther);
        return chance(grade, a, b, shared ? role : NameKnowledge.ANY);
    }

    /// The grade of a part and of two neighbours written as one word: [#EXACT], [#SOUND] or
    /// [#NONE].
    public int joinedGrade(int whole, int first, int second) {
        int at = whole * MASKS;
        int one = first * MASKS;
        int two = second * MASKS;
        if (masks[at] != (masks[one] | masks[two])
                && masks[at + LETTERS] != (masks[one + LETTERS] | masks[two + LETTERS])) {
            return NONE;
        }
        boolean oneScript = tokens.isArabic(whole) == tokens.isArabic(first);
        if (oneScript && tokens.repaired(whole) == tokens.repaired(first, second)) {
            return EXACT;
        }
        boolean longEnough = tokens.skeletonText(whole).length() >= MIN_JOINED;
        return longEnough && tokens.heard(whole) == tokens.heard(first, second) ? SOUND : NONE;
    }

    /// What the grade's chance is a multiple of.
    double base(int grade, int a, int b, int role) {
        if (grade == SOUND || grade == NEAR) {
            return Math.max(known.chanceOfSound(a, role), known.chanceOfSound(b, role));
        }
        if (tokens.isArabic(a) != tokens.isArabic(b)) {
            return known.chanceOfEither(a, b, role);
        }
        double letters = Math.max(known.chance(a, role), known.chance(b, role));
        if (grade != TABLE) {
            return letters;
        }
        return Math.max(
                letters,
                Math.max(known.chance(table.spells(a), role), known.chance(table.spells(b), role)));
    }
}
