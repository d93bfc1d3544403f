package org.govah.keep.internal.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.govah.core.log.Hash;
import org.junit.jupiter.api.Test;

final class HashTableTest {
    @Test
    void itHoldsWhatAMapHolds() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        HashTable table = new HashTable(2);
        Map<Hash, Long> map = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            // Few first words, so that places collide; and hashes that come again.
            Hash hash = new Hash(random.nextInt(500), random.nextInt(20), 0, 0);
            boolean added = table.put(hash, i, -i);
            assertThat(added)
                    .as("seed 11, %d", i)
                    .isEqualTo(map.putIfAbsent(hash, (long) i) == null);
            assertThat(table.contains(new Hash(i, i, 1, 1))).isFalse();
        }
        assertThat(table.size()).isEqualTo(map.size());
        for (Map.Entry<Hash, Long> each : map.entrySet()) {
            int place = table.find(each.getKey());
            assertThat(table.beside(place, 0)).isEqualTo(each.getValue());
            assertThat(table.beside(place, 1)).isEqualTo(-each.getValue());
        }
        HashTable again = new HashTable(2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        again.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(again.size()).isEqualTo(map.size());
        for (Map.Entry<Hash, Long> each : map.entrySet()) {
            assertThat(again.beside(again.find(each.getKey()), 1)).isEqualTo(-each.getValue());
        }
    }
}
