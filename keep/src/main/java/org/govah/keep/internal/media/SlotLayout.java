package org.govah.keep.internal.media;

import java.util.ArrayList;
import java.util.List;

/// How the 256 bits of a hash are cut into slots, and how many bits of a slot may differ for the
/// search to look there. None is missed within 31 bits while the sum over the slots of (radius + 1)
/// is 32 or more: a hash that differs by more than the radius in every slot differs by 32 or more
/// (Norouzi, Punjani, Fleet 2014, section 3.1).
public final class SlotLayout {
    /// 16 slots of 16 bits, radius 1: 272 places to look, 4 MB beside the numbers.
    public static final SlotLayout SIXTEEN =
            new SlotLayout(
                    List.of(new Slot(16, 1), new Slot(16, 1), new Slot(16, 1), new Slot(16, 1)));

    /// 12 slots: in each word 22 and 21 bits with radius 2, and 21 bits with radius 1. 2,032 places
    /// to look and 134 MB beside the numbers, but a sixth of the hashes to compare: of ten million
    /// some 7,300 instead of 41,500, and each costs a look into memory.
    public static final SlotLayout TWELVE =
            new SlotLayout(List.of(new Slot(22, 2), new Slot(21, 2), new Slot(21, 1)));

    private static final int WORDS = 4;

    private record Slot(int bits, int radius) {}

    private final List<Slot> inWord;
    private final List<int[]> flips;

    private SlotLayout(List<Slot> inWord) {
        this.inWord = inWord;
        this.flips = inWord.stream().map(s -> flips(s.bits(), s.radius())).toList();
    }

    /// The value itself, then all that differ by one bit, then by two.
    private static int[] flips(int bits, int radius) {
        List<Integer> all = new ArrayList<>();
        all.add(0);
        for (int one = 0; one < bits; one++) {
            all.add(1 << one);
        }
        for (int one = 0; radius == 2 && one < bits; one++) {
            for (int two = 0; two < one; two++) {
                all.add(1 << one | 1 << two);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    int slots() {
        return WORDS * inWord.size();
    }

    int bits(int slot) {
        return inWord.get(slot % inWord.size()).bits();
    }

    int radius(int slot) {
        return inWord.get(slot % inWord.size()).radius();
    }

    /// The first bit of a slot; a slot lies in one word of 64 bits.
    int from(int slot) {
        int from = slot / inWord.size() * Long.SIZE;
        for (int before = 0; before < slot % inWord.size(); before++) {
            from += inWord.get(before).bits();
        }
        return from;
    }

    /// What is done to a slot's value to get every value to look for; not to be changed.
    int[] flips(int slot) {
        return flips.get(slot % flips.size());
    }
}
