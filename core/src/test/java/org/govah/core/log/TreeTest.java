package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TreeTest {
    @Test
    void seventyThousandEntriesHaveTheTilesThatTheSpecificationCounts() {
        Map<Tile, byte[]> tiles = new HashMap<>();
        LogExamples.builder(70_000, 0, tiles).finish();
        Set<Tile> names = tiles.keySet();
        assertThat(names.stream().filter(t -> t.level() == 0 && t.isFull())).hasSize(273);
        assertThat(names)
                .contains(
                        new Tile(0, 273, 112),
                        new Tile(1, 0, 256),
                        new Tile(1, 1, 17),
                        new Tile(2, 0, 1),
                        new Tile(Tile.ENTRIES, 273, 112))
                .hasSize(273 + 4 + 274);
    }

    @Test
    void aTilesPathIsThatOfTheSpecificationAndIsReadBack() throws LogFormatException {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(Tile.ENTRIES, 5, 7).path()).isEqualTo("tile/entries/005.p/7");
        assertThat(Tile.parse("tile/3/x001/000.p/255")).isEqualTo(new Tile(3, 1000, 255));
        for (String wrong :
                List.of(
                        "tile/0/1",
                        "tile/00/001",
                        "tile/0/x000/001",
                        "tile/0/001.p/256",
                        "tile/0/001.p/0",
                        "tile/8/001",
                        "tile/entries/001.p/01",
                        "tile/0/001/002")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Tile.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(LogFormatException.class);
        }
    }

    @Test
    void rootsAndProofsAgreeAcrossTileBordersAndAChangedBitFails() {
        int size = 600;
        HashReader hashes = LogExamples.hashes(size, 0);
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            int to = 1 + random.nextInt(size);
            int from = 1 + random.nextInt(to);
            int leaf = random.nextInt(to);
            Hash root = LogExamples.builder(to, 0, new HashMap<>()).root();
            Hash old = LogExamples.builder(from, 0, new HashMap<>()).root();
            assertThat(Tree.root(to, hashes)).as("seed 11, size %d", to).isEqualTo(root);
            List<Hash> path = Tree.proveInclusion(leaf, to, hashes);
            Hash hash = Tree.leafHash(LogExamples.leaf(leaf));
            assertThat(Tree.checkInclusion(hash, leaf, to, root, path)).isTrue();
            List<Hash> proof = Tree.proveConsistency(from, to, hashes);
            assertThat(Tree.checkConsistency(from, old, to, root, proof)).isTrue();
            if (!path.isEmpty()) {
                assertThat(Tree.checkInclusion(hash, leaf, to, root, changed(path, random)))
                        .isFalse();
            }
            if (!proof.isEmpty()) {
                assertThat(Tree.checkConsistency(from, old, to, root, changed(proof, random)))
                        .isFalse();
            }
        }
    }

    @Test
    void aLogThatGrowsInBatchesHasTheTilesOfOneThatGrewAtOnce() throws LogFormatException {
        Map<Tile, byte[]> atOnce = new HashMap<>();
        LogExamples.builder(1_000, 0, atOnce).finish();
        Map<Tile, byte[]> kept = new HashMap<>();
        SplittableRandom random = new SplittableRandom(12);
        int size = 0;
        while (size < 1_000) {
            TileBuilder builder = TileBuilder.onto(size, LogExamples.reader(kept), kept::put);
            int next = Math.min(1_000, size + 1 + random.nextInt(300));
            for (; size < next; size++) {
                builder.add(LogExamples.leaf(size));
            }
            builder.finish();
        }
        assertThat(kept.keySet()).as("seed 12").containsAll(atOnce.keySet());
        atOnce.forEach((tile, bytes) -> assertThat(kept.get(tile)).isEqualTo(bytes));
    }

    @Test
    void aBitOfAStoredTileChangedIsSeenFromTheRoot() {
        int size = 300;
        Map<Tile, byte[]> tiles = new HashMap<>();
        TileBuilder builder = LogExamples.builder(size, 0, tiles);
        builder.finish();
        SplittableRandom random = new SplittableRandom(13);
        for (int round = 0; round < 50; round++) {
            byte[] wrong =
                    LogExamples.flipped(LogExamples.reader(tiles).read(new Tile(0, 1, 44)), random);
            HashReader hashes =
                    new TileHashes(
                            size,
                            t ->
                                    t.level() == 0 && t.index() == 1
                                            ? wrong
                                            : LogExamples.reader(tiles).read(t));
            assertThat(Tree.root(size, hashes)).as("seed 13").isNotEqualTo(builder.root());
        }
    }

    private static List<Hash> changed(List<Hash> proof, SplittableRandom random) {
        List<Hash> copy = new java.util.ArrayList<>(proof);
        int at = random.nextInt(copy.size());
        copy.set(at, Hash.of(LogExamples.flipped(copy.get(at).bytes(), random)));
        return copy;
    }
}
