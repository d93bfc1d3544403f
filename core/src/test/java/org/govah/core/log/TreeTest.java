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

    /// The definition of the specification: the start is a multiple of the smallest power of two
    /// that is not less than the length.
    private static boolean isSubtreeByDefinition(long start, long end) {
        if (start < 0 || end <= start) {
            return false;
        }
        long power = 1;
        while (power < end - start) {
            power *= 2;
        }
        return start % power == 0;
    }

    @Test
    void aSubtreeBeginsAtAMultipleOfThePowerOfTwoThatHoldsIt() {
        for (long start = -2; start < 70; start++) {
            for (long end = -2; end < 140; end++) {
                assertThat(Tree.isSubtree(start, end))
                        .as("[%d, %d)", start, end)
                        .isEqualTo(isSubtreeByDefinition(start, end));
            }
        }
        assertThat(Tree.isSubtree(0, Tree.MAX_SIZE)).isTrue();
        assertThat(Tree.isSubtree(0, Tree.MAX_SIZE + 1)).isFalse();
        assertThat(Tree.isSubtree(Tree.MAX_SIZE / 2, Tree.MAX_SIZE)).isTrue();
    }

    @Test
    void whatIsNoSubtreeOrNoSizeIsRefusedBeforeAnyHashIsAsked() {
        HashReader hashes = LogExamples.hashes(8, 0);
        List<Runnable> wrong =
                List.of(
                        () -> Tree.root(-1, hashes),
                        () -> Tree.root(Tree.MAX_SIZE + 1, hashes),
                        () -> Tree.subtreeRoot(1, 3, hashes),
                        () -> Tree.subtreeRoot(4, 4, hashes),
                        () -> Tree.proveSubtreeInclusion(1, 1, 3, hashes),
                        () -> Tree.proveSubtreeInclusion(3, 4, 8, hashes),
                        () -> Tree.proveSubtreeInclusion(8, 4, 8, hashes),
                        () -> Tree.proveSubtreeConsistency(1, 3, 8, hashes),
                        () -> Tree.proveSubtreeConsistency(0, 8, 7, hashes),
                        () -> Tree.proveSubtreeConsistency(0, 8, Tree.MAX_SIZE + 1, hashes));
        for (int i = 0; i < wrong.size(); i++) {
            org.assertj.core.api.Assertions.assertThatThrownBy(wrong.get(i)::run)
                    .as("case %d", i)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Tree.proveSubtreeInclusion(4, 4, 8, hashes)).hasSize(2);
        assertThat(Tree.proveSubtreeInclusion(7, 4, 8, hashes)).hasSize(2);
        assertThat(Tree.proveSubtreeConsistency(0, 8, 8, hashes)).isEmpty();
        assertThat(Tree.root(0, hashes)).isEqualTo(Tree.EMPTY);
    }

    @Test
    void aSubtreesRootIsTheNodeOverItsHalves() {
        HashReader hashes = LogExamples.hashes(8, 0);
        Hash left = Tree.subtreeRoot(4, 6, hashes);
        Hash right = Tree.subtreeRoot(6, 8, hashes);
        assertThat(Tree.nodeHash(left, right)).isEqualTo(Tree.subtreeRoot(4, 8, hashes));
        assertThat(Tree.nodeHash(right, left)).isNotEqualTo(Tree.subtreeRoot(4, 8, hashes));
        assertThat(Tree.subtreeRoot(0, 8, hashes)).isEqualTo(Tree.root(8, hashes));
    }

    @Test
    void anEmptySubtreeIsPartOfEveryTreeAndOfNothingElse() {
        Hash root = Tree.root(8, LogExamples.hashes(8, 0));
        for (long at : new long[] {0, 3, 8}) {
            assertThat(Tree.checkSubtreeConsistency(at, at, Tree.EMPTY, 8, root, List.of()))
                    .isTrue();
        }
        assertThat(Tree.checkSubtreeConsistency(9, 9, Tree.EMPTY, 8, root, List.of())).isFalse();
        assertThat(Tree.checkSubtreeConsistency(-1, -1, Tree.EMPTY, 8, root, List.of())).isFalse();
        assertThat(Tree.checkSubtreeConsistency(3, 2, Tree.EMPTY, 8, root, List.of())).isFalse();
        assertThat(Tree.checkSubtreeConsistency(3, 3, root, 8, root, List.of())).isFalse();
        assertThat(Tree.checkSubtreeConsistency(3, 3, Tree.EMPTY, 8, root, List.of(root)))
                .isFalse();
        long beyond = Tree.MAX_SIZE + 1;
        assertThat(Tree.checkSubtreeConsistency(0, 0, Tree.EMPTY, beyond, root, List.of()))
                .isFalse();
        assertThat(Tree.checkSubtreeConsistency(0, 0, Tree.EMPTY, beyond - 1, root, List.of()))
                .isTrue();
    }

    @Test
    void everySubtreeOfATreeIsShownAndNoOtherRootIs() {
        int size = 13;
        HashReader hashes = LogExamples.hashes(size, 0);
        Hash root = Tree.root(size, hashes);
        for (long start = 0; start < size; start++) {
            for (long end = start + 1; end <= size; end++) {
                if (Tree.isSubtree(start, end)) {
                    Hash part = Tree.subtreeRoot(start, end, hashes);
                    List<Hash> proof = Tree.proveSubtreeConsistency(start, end, size, hashes);
                    assertThat(Tree.checkSubtreeConsistency(start, end, part, size, root, proof))
                            .as("[%d, %d)", start, end)
                            .isTrue();
                    assertThat(
                                    Tree.checkSubtreeConsistency(
                                            start, end, Tree.EMPTY, size, root, proof))
                            .isFalse();
                }
            }
        }
    }
}
