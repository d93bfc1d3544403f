package org.govah.link.internal.names;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// What must be known of all names to compare two: how often each token, and each skeleton, stands
/// first, last and between in a spelling; which tokens were seen to write one name; how many pairs
/// share all but the first part.
///
/// A value: two parts are merged by adding, so the order of merging changes nothing but the numbers
/// of tokens, which mean nothing outside. What is learned from it (tables, letters, factors) is
/// worked out by [TokenLikeness] from the sums alone.
public final class NameKnowledge {
    /// The part of a spelling that a token is: the first, one between, the last.
    static final int FIRST = 0;

    static final int MIDDLE = 1;
    static final int LAST = 2;

    /// Any of them.
    static final int ANY = 3;

    static final int ROLES = 3;

    /// The role of a part of a spelling.
    ///
    /// @param k its place, from 0
    /// @param length parts of the spelling
    static int role(int k, int length) {
        return k == 0 ? FIRST : k == length - 1 ? LAST : MIDDLE;
    }

    private static final double THOUSAND = 1000;

    private final Tokens tokens;
    private final int[] byRole;
    private final int[] soundByRole;
    private final long[] slots;
    private final TokenPairs pairs;
    private final long[] kin;

    /// Pairs at which one pair of kin is expected before any is counted.
    private static final double PAIRS_OF_ONE_KIN = 1000;

    /// @param tokens the dictionary
    /// @param byRole `byRole[3 t + r]`: spellings with token `t` in role `r`
    /// @param soundByRole the same for the numbers of skeletons
    /// @param slots tokens in Arabic letters by role, then spellings in them, then the same for
    ///   others
    /// @param pairs tokens seen as two writings of one name
    /// @param kin of random pairs of records, those that share most parts but not the first; those
    ///   that share most parts, the first among them; all; and for the first two the sum of 1 over
    ///   the chance of their parts together, in thousandths
    NameKnowledge(
            Tokens tokens,
            int[] byRole,
            int[] soundByRole,
            long[] slots,
            TokenPairs pairs,
            long[] kin) {
        this.tokens = tokens;
        this.byRole = Arrays.copyOf(byRole, ROLES * tokens.size());
        this.soundByRole = Arrays.copyOf(soundByRole, ROLES * tokens.skeletons());
        this.slots = slots.clone();
        this.pairs = pairs;
        this.kin = kin.clone();
    }

    /// Nothing known.
    public static NameKnowledge none() {
        return new NameKnowledge(
                new Tokens(),
                new int[0],
                new int[0],
                new long[2 * (ROLES + 1)],
                TokenPairs.none(),
                new long[5]);
    }

    /// Of kin, that there are none: parts are drawn one by one.
    public static NameKnowledge certain() {
        return none().withKin(new long[] {0, 0, Integer.MAX_VALUE, 0, 0});
    }

    /// The sum of two.
    public NameKnowledge merge(NameKnowledge other) {
        Tokens all = Tokens.of(tokens.texts());
        int[] numberOf = other.tokens.texts().stream().mapToInt(all::number).toArray();
        int[] roles = Arrays.copyOf(byRole, ROLES * all.size());
        int[] sounds = Arrays.copyOf(soundByRole, ROLES * all.skeletons());
        boolean[] added = new boolean[other.tokens.skeletons()];
        for (int t = 0; t < numberOf.length; t++) {
            add(other.byRole, t, roles, numberOf[t]);
            int skeleton = other.tokens.skeleton(t);
            if (!added[skeleton]) {
                added[skeleton] = true;
                add(other.soundByRole, skeleton, sounds, all.skeleton(numberOf[t]));
            }
        }
        return new NameKnowledge(
                all,
                roles,
                sounds,
                sum(slots, other.slots),
                pairs.plus(other.pairs.renumbered(all, numberOf)),
                sum(kin, other.kin));
    }

    private static void add(int[] from, int at, int[] into, int to) {
        for (int role = 0; role < ROLES; role++) {
            into[ROLES * to + role] += from[ROLES * at + role];
        }
    }

    /// The same knowledge over a dictionary that holds more tokens, which it never saw.
    ///
    /// @param larger begins with the same tokens
    NameKnowledge over(Tokens larger) {
        return new NameKnowledge(larger, byRole, soundByRole, slots, pairs, kin);
    }

    /// The same with more pairs of tokens seen as one name.
    NameKnowledge with(TokenPairs more) {
        return new NameKnowledge(tokens, byRole, soundByRole, slots, pairs.plus(more), kin);
    }

    /// The dictionary.
    public Tokens tokens() {
        return tokens;
    }

    /// Tokens seen as two writings of one name.
    TokenPairs pairs() {
        return pairs;
    }

    /// How many spellings were counted.
    public long spellings() {
        return slots[ROLES] + slots[2 * ROLES + 1];
    }

    /// Spellings with the token, in any role.
    int count(int token) {
        return byRole[ROLES * token] + byRole[ROLES * token + 1] + byRole[ROLES * token + 2];
    }

    /// The chance that a random spelling in this token's script has it in a role, over 0 to 1; one
    /// unseen spelling is added, so that nothing is impossible.
    ///
    /// @param role [#FIRST], [#MIDDLE], [#LAST] or [#ANY]
    double chance(int token, int role) {
        int script = tokens.isArabic(token) ? 0 : ROLES + 1;
        long seen = role == ANY ? count(token) : byRole[ROLES * token + role];
        return (seen + 1.0) / (slots[script + role] + 1.0);
    }

    /// The chance that a random spelling in either script has one of two tokens, which write one
    /// name, in a role: where one script is rare its own shares would say nothing.
    double chanceOfEither(int a, int b, int role) {
        long seen =
                role == ANY
                        ? (long) count(a) + count(b)
                        : (long) byRole[ROLES * a + role] + byRole[ROLES * b + role];
        return Math.min(1, (seen + 1.0) / (slots[role] + slots[ROLES + 1 + role] + 1.0));
    }

    /// The chance that a random spelling has a token that sounds like this one in a role.
    double chanceOfSound(int token, int role) {
        int at = ROLES * tokens.skeleton(token);
        long seen =
                role == ANY
                        ? (long) soundByRole[at] + soundByRole[at + 1] + soundByRole[at + 2]
                        : soundByRole[at + role];
        return Math.min(1, (seen + 1.0) / (slots[role] + slots[ROLES + 1 + role] + 1.0));
    }

    /// The share of pairs of two people who share most parts of a name but not the first, as
    /// brothers do, and fathers and sons.
    public double kin() {
        return (kin[0] + 1.0) / (kin[2] + PAIRS_OF_ONE_KIN);
    }

    /// The share of pairs of two people who share most parts of a name, the first among them.
    public double allButOne() {
        return (kin[1] + 1.0) / (kin[2] + PAIRS_OF_ONE_KIN);
    }

    /// How many times likelier than by the parts drawn one by one two people share most parts but
    /// not the first; at least 1.
    public double kinTimes() {
        return Math.max(1, kin[3] / THOUSAND / (kin[2] + 1.0));
    }

    /// The same for most parts, the first among them.
    public double allButOneTimes() {
        return Math.max(1, kin[4] / THOUSAND / (kin[2] + 1.0));
    }

    /// The same with other counts of tokens.
    NameKnowledge counting(int[] roles, int[] sounds, long[] ofSlots) {
        return new NameKnowledge(tokens, roles, sounds, ofSlots, pairs, kin);
    }

    /// The same with more random pairs counted.
    ///
    /// @param seen as in the constructor
    public NameKnowledge withKin(long[] seen) {
        long[] more = sum(kin, seen);
        return new NameKnowledge(tokens, byRole, soundByRole, slots, pairs, more);
    }

    private static long[] sum(long[] a, long[] b) {
        long[] out = a.clone();
        Arrays.setAll(out, i -> a[i] + b[i]);
        return out;
    }

    long[] slots() {
        return slots.clone();
    }

    int[] byRole() {
        return byRole.clone();
    }

    int[] soundByRole() {
        return soundByRole.clone();
    }

    /// Writes it.
    public void store(ArrayWriter out) throws IOException {
        out.texts(tokens.texts());
        out.ints(byRole);
        out.ints(soundByRole);
        out.longs(slots);
        pairs.store(out);
        out.longs(kin);
    }

    /// Reads what [#store] wrote.
    public static NameKnowledge load(ArrayReader in) throws IOException {
        List<String> texts = in.texts();
        return new NameKnowledge(
                Tokens.of(texts),
                in.ints(),
                in.ints(),
                in.longs(),
                TokenPairs.load(in),
                in.longs());
    }
}
