package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// A small log of our own, and changes of one bit.
final class LogExamples {
    static final String ORIGIN = "govah.example/device-1";
    static final Instant TIME = Instant.ofEpochSecond(1_769_900_000);
    static final Ed25519SecretKey LOG_KEY = key(1);
    static final Ed25519SecretKey WITNESS_KEY = key(2);
    static final MlDsaSecretKey QUANTUM_KEY = MlDsaSecretKey.of(filled(3));
    static final VerifierKey LOG = VerifierKey.ed25519(ORIGIN, LOG_KEY.publicKey());
    static final Signer.Cosigner WITNESS =
            new Signer.Cosigner("group.example/w1", WITNESS_KEY, TIME);
    static final Signer.QuantumCosigner QUANTUM =
            new Signer.QuantumCosigner("group.example/q1", QUANTUM_KEY, TIME);
    static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    static final Slice SLICE = new Slice(new Hash(1, 2, 3, 4), 4096, 2048, new Hash(5, 6, 7, 8));
    static final CardSubject SUBJECT =
            CardSubject.of(EntryType.ITEM_KEPT, DAY, new EntryId(9, 10), Optional.of(SLICE));

    private LogExamples() {}

    static Ed25519SecretKey key(int fill) {
        return Ed25519SecretKey.of(filled(fill));
    }

    static byte[] filled(int fill) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) fill);
        return seed;
    }

    static List<CardField> fields() {
        List<CardField> fields = new ArrayList<>();
        for (String name : List.of("name", "exact-time", "contributor", "length", "zone")) {
            fields.add(CardField.of(name, ("value of " + name).getBytes(StandardCharsets.UTF_8)));
        }
        return fields;
    }

    static Card card() {
        return Card.signed(fields(), SUBJECT, key(4), filled(5));
    }

    static Entry entry() {
        return SUBJECT.entry(card().commitment());
    }

    static Note checkpoint(int size) {
        return Checkpoint.of(ORIGIN, size, builder(size, 0, new HashMap<>()).root()).sign(LOG_KEY);
    }

    static byte[] leaf(int index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    /// @param salt another history from the entry 5 on, where it is not 0
    static HashReader hashes(int size, int salt) {
        Map<Tile, byte[]> tiles = new HashMap<>();
        builder(size, salt, tiles).finish();
        return new TileHashes(size, reader(tiles));
    }

    static TileReader reader(Map<Tile, byte[]> tiles) {
        return tile -> Optional.ofNullable(tiles.get(tile)).orElseThrow();
    }

    static TileBuilder builder(int size, int salt, Map<Tile, byte[]> tiles) {
        TileBuilder builder = TileBuilder.empty(tiles::put);
        for (int i = 0; i < size; i++) {
            builder.add(i < 5 ? leaf(i) : leaf(i + salt));
        }
        return builder;
    }

    static byte[] flipped(byte[] bytes, SplittableRandom random) {
        byte[] copy = bytes.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return copy;
    }
}
