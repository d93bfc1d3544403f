package org.govah.app.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.govah.core.model.Person;
import org.govah.core.model.RecordId;
import org.govah.link.Linkage;
import org.govah.simulate.Truth;

/// How right a linkage is, over the pairs of records that its persons imply.
///
/// @param precision share of the pairs joined that are one person; 1 where none was joined
/// @param recall share of the true pairs that were joined; 1 where there is none
record LinkQuality(double precision, double recall) {
    static LinkQuality of(Linkage linkage, Truth truth) {
        Map<Integer, Long> trueSizes = new HashMap<>();
        long joined = 0;
        long right = 0;
        for (Person person : linkage.persons()) {
            Map<Integer, Long> parts = new HashMap<>();
            for (RecordId record : person.records()) {
                OptionalInt who = truth.person(record);
                if (who.isPresent()) {
                    parts.merge(who.getAsInt(), 1L, Long::sum);
                    trueSizes.merge(who.getAsInt(), 1L, Long::sum);
                }
            }
            joined += pairs(person.records().size());
            right += parts.values().stream().mapToLong(LinkQuality::pairs).sum();
        }
        long all = trueSizes.values().stream().mapToLong(LinkQuality::pairs).sum();
        return new LinkQuality(share(right, joined), share(right, all));
    }

    private static long pairs(long records) {
        return records * (records - 1) / 2;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
