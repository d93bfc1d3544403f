package org.govah.keep.internal.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.keep.intake.UnreadableListException;
import org.junit.jupiter.api.Test;

/// Rows cut from bytes, held against a CSV library and against Java's own decoder.
final class TextRowsTest {
    private static final long SEED = 20_160_926;
    private static final int ROUNDS = 30_000;
    private static final List<String> PARTS =
            List.of(
                    "\"",
                    "\"\"",
                    ",",
                    "ab",
                    " ",
                    "آ",
                    "\u3000",
                    "\uD83D\uDE00",
                    "\u0000",
                    "\t",
                    ";",
                    "\",\"",
                    "'",
                    "\u200c",
                    "\u2003x\u2003");
    private static final byte[] BYTES = {
        'a',
        '\n',
        (byte) 0xC2,
        (byte) 0x80,
        (byte) 0xBF,
        (byte) 0xE0,
        (byte) 0xA0,
        (byte) 0xED,
        (byte) 0x9F,
        (byte) 0xEF,
        (byte) 0xF0,
        (byte) 0x90,
        (byte) 0xF4,
        (byte) 0x8F,
        (byte) 0xFF
    };

    private static String some(SplittableRandom random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private static RawRow row(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        Utf8Text utf8 = new Utf8Text(bytes, 0, bytes.length, "UTF-8", new int[0], List.of());
        TextRows rows = new TextRows(utf8, new Separator(',', 2));
        assertThat(rows.next()).isTrue();
        return rows.row().raw();
    }

    private static Optional<List<String>> library(String text) {
        try {
            return Optional.of(
                    CsvReader.builder().skipEmptyLines(false).ofSingleCsvRecord(text).getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    @Test
    void aRowHasTheCellsThatACsvLibraryFinds() {
        SplittableRandom random = new SplittableRandom(SEED);
        int sound = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = some(random, 8);
            RawRow row = row(text);
            if (row.damage().isEmpty()) {
                sound++;
                assertThat(Optional.of(row.cells()))
                        .as("seed %d round %d", SEED, round)
                        .isEqualTo(library(text));
            } else {
                assertThat(library(text).isEmpty() || hasOpenQuote(text))
                        .as("damaged: seed %d round %d", SEED, round)
                        .isTrue();
            }
        }
        assertThat(sound).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    /// Then the library takes a line break and what follows it into the last cell.
    private static boolean hasOpenQuote(String text) {
        return library(text + "\nz").filter(cells -> cells.getLast().endsWith("\nz")).isPresent();
    }

    @Test
    void whiteSpaceIsTakenOffAsJavaDoes() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String text = some(random, 5);
            byte[] bytes = text.getBytes(UTF_8);
            int start = Blanks.start(bytes, 0, bytes.length);
            int end = Blanks.end(bytes, start, bytes.length);
            assertThat(new String(bytes, start, end - start, UTF_8))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(text.strip());
        }
    }

    @Test
    void soundUtf8IsWhatJavaDecodes() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(14)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = BYTES[random.nextInt(BYTES.length)];
            }
            boolean sound = Utf8.isSound(bytes, 0, bytes.length);
            assertThat(sound).as("seed %d round %d", SEED, round).isEqualTo(decodes(bytes));
            if (sound) {
                assertThat(Utf8.chars(bytes, 0, bytes.length))
                        .isEqualTo(new String(bytes, UTF_8).length());
            }
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void theRowsOfATableCanBeReadTwice() throws UnreadableListException {
        Table table = TableReader.open("name,age\nArman S,23\n".getBytes(UTF_8));
        for (int time = 0; time < 2; time++) {
            try (RowCursor rows = table.rows()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isTrue();
                assertThat(rows.row().texts()).containsExactly("Arman S", "23");
                assertThat(rows.next()).isFalse();
                assertThat(rows.done()).isEqualTo(rows.total());
            }
        }
    }
}
