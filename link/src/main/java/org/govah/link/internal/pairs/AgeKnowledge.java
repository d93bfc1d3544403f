package org.govah.link.internal.pairs;

import java.io.IOException;
import java.util.List;
import org.govah.core.model.Age;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.govah.link.internal.values.Frequencies;

/// How common each age is, ages being ranges of years.
public final class AgeKnowledge {
    private static final int AGES = Age.MAX + 1;

    private final Frequencies ages;
    private final long[] youngest = new long[AGES];
    private final long[] oldest = new long[AGES];

    private AgeKnowledge(Frequencies ages) {
        this.ages = ages;
        for (int i = 0; i < ages.size(); i++) {
            youngest[(int) (ages.key(i) / AGES)] += ages.countAt(i);
            oldest[(int) (ages.key(i) % AGES)] += ages.countAt(i);
        }
        for (int age = 1; age < AGES; age++) {
            youngest[age] += youngest[age - 1];
            oldest[age] += oldest[age - 1];
        }
    }

    /// A range of ages as one number.
    static long key(int youngest, int oldest) {
        return (long) youngest * AGES + oldest;
    }

    /// From counts of ranges by [#key].
    static AgeKnowledge of(Frequencies ages) {
        return new AgeKnowledge(ages);
    }

    /// What several parts know together.
    public static AgeKnowledge merged(List<AgeKnowledge> parts) {
        return of(Frequencies.merged(parts.stream().map(p -> p.ages).toList()));
    }

    /// The chance that another person's range meets this one.
    double chanceOfMeeting(int from, int to) {
        return ages.chanceOf(meeting(from, to));
    }

    /// The chance that it lies one year beside this one.
    double chanceBeside(int from, int to) {
        return ages.chanceOf(meeting(from - 1, to + 1) - meeting(from, to));
    }

    private long meeting(int from, int to) {
        long begun = youngest[Math.clamp(to, 0, Age.MAX)];
        return from <= 0 ? begun : begun - oldest[Math.min(from, AGES) - 1];
    }

    /// Writes itself for [#read].
    public void write(ArrayWriter out) throws IOException {
        ages.write(out);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException if that is not how common ages are
    public static AgeKnowledge read(ArrayReader in) throws IOException {
        Frequencies ages = Frequencies.read(in);
        for (int i = 0; i < ages.size(); i++) {
            Stored.check(ages.key(i) >= 0 && ages.key(i) < AGES * AGES);
        }
        return of(ages);
    }
}
