package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A log that Tessera wrote, at each of its sizes from 0 to 15.
final class TesseraLogTest {
    private static final String LOG = "tessera/testdata/log/";
    private static final int LAST = 15;

    @Test
    void everyCheckpointIsSignedByTheLog() throws LogFormatException {
        for (int size = 0; size <= LAST; size++) {
            Checkpoint checkpoint = checkpoint(size);
            assertThat(checkpoint.size()).isEqualTo(size);
            assertThat(note(size).encode()).isEqualTo(Vectors.bytes(LOG + "checkpoint." + size));
        }
    }

    @Test
    void everyRootIsFoundFromTheEntriesAndFromTheTiles() throws LogFormatException {
        for (int size = 0; size <= LAST; size++) {
            Hash root = checkpoint(size).root();
            TileBuilder builder = TileBuilder.empty((tile, bytes) -> {});
            for (byte[] entry : entries(size)) {
                builder.add(entry);
            }
            assertThat(builder.root()).as("from entries, size %d", size).isEqualTo(root);
            assertThat(Tree.root(size, new TileHashes(size, TesseraLogTest::stored)))
                    .as("from tiles, size %d", size)
                    .isEqualTo(root);
            assertThat(Tree.root(size, new TileHashes(LAST, TesseraLogTest::stored)))
                    .as("from the last tiles, size %d", size)
                    .isEqualTo(root);
        }
    }

    @Test
    void growingTheLogFromAnySizeWritesTheTilesThatTesseraWrote() throws LogFormatException {
        List<byte[]> entries = entries(LAST);
        for (int from = 0; from <= LAST; from++) {
            for (int to = Math.max(1, from); to <= LAST; to++) {
                Map<Tile, byte[]> written = new HashMap<>();
                TileBuilder builder = TileBuilder.onto(from, TesseraLogTest::stored, written::put);
                entries.subList(from, to).forEach(builder::add);
                builder.finish();
                assertThat(builder.root()).isEqualTo(checkpoint(to).root());
                assertThat(written).hasSize(2);
                written.forEach((tile, bytes) -> assertThat(bytes).isEqualTo(stored(tile)));
            }
        }
    }

    @Test
    void everySizeIsTheBeginningOfEveryLaterOne() throws LogFormatException {
        HashReader hashes = new TileHashes(LAST, TesseraLogTest::stored);
        for (int from = 0; from <= LAST; from++) {
            for (int to = from; to <= LAST; to++) {
                List<Hash> proof = from == 0 ? List.of() : Tree.proveConsistency(from, to, hashes);
                assertThat(checkpoint(from).isBeginningOf(checkpoint(to), proof)).isTrue();
            }
        }
    }

    @Test
    void everyEntryIsProvedAtEverySize() throws LogFormatException {
        HashReader hashes = new TileHashes(LAST, TesseraLogTest::stored);
        List<byte[]> entries = entries(LAST);
        for (int size = 1; size <= LAST; size++) {
            for (int i = 0; i < size; i++) {
                List<Hash> proof = Tree.proveInclusion(i, size, hashes);
                Hash leaf = Tree.leafHash(entries.get(i));
                Hash root = checkpoint(size).root();
                assertThat(Tree.checkInclusion(leaf, i, size, root, proof)).isTrue();
                assertThat(Tree.checkInclusion(leaf, (i + 1) % LAST, size, root, proof)).isFalse();
            }
        }
    }

    private static Checkpoint checkpoint(int size) throws LogFormatException {
        return Checkpoint.open(note(size), key()).orElseThrow();
    }

    private static Note note(int size) throws LogFormatException {
        return Note.parse(Vectors.bytes(LOG + "checkpoint." + size));
    }

    private static VerifierKey key() throws LogFormatException {
        String script =
                new String(Vectors.bytes("tessera/testdata/build_log.sh"), StandardCharsets.UTF_8);
        Matcher m = Pattern.compile("LOG_PUBLIC_KEY=\"([^\"]+)\"").matcher(script);
        assertThat(m.find()).isTrue();
        return VerifierKey.parse(m.group(1));
    }

    private static List<byte[]> entries(int size) throws LogFormatException {
        return size == 0
                ? new ArrayList<>()
                : EntryTile.decode(stored(new Tile(Tile.ENTRIES, 0, size)));
    }

    private static byte[] stored(Tile tile) {
        return Vectors.bytes(LOG + tile.path());
    }
}
