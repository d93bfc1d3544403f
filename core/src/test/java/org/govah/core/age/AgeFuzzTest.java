package org.govah.core.age;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Whatever the bytes are: opened, or refused as an age file, and nothing else. Run with
/// `JAZZER_FUZZ=1` to search; without it the seeds are read once.
class AgeFuzzTest {
    /// Of the specification's example; low work factors only, so that searching stays fast.
    private static final List<AgeIdentity> IDENTITIES =
            List.of(
                    AgeKeys.identity(
                                    "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX")
                            .orElseThrow(),
                    AgeKeys.identity(
                                    "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR")
                            .orElseThrow(),
                    new ScryptIdentity("password".toCharArray(), 4));

    @FuzzTest
    void aHeaderIsReadOrRefused(byte[] bytes) throws IOException {
        try {
            AgeHeader header = AgeHeader.read(new ByteArrayInputStream(bytes));
            byte[] again = header.bytes();
            if (!Arrays.equals(again, Arrays.copyOf(bytes, again.length))) {
                throw new AssertionError("the header was edited");
            }
            header.open(IDENTITIES).close();
        } catch (AgeException e) {
            requireKind(e);
        }
    }

    @FuzzTest
    void anArmorIsReadOrRefused(byte[] bytes) throws IOException {
        try {
            byte[] inside = Armor.reading(new ByteArrayInputStream(bytes)).readAllBytes();
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            try (var out = Armor.writing(again)) {
                out.write(inside);
            }
            String given = new String(bytes, StandardCharsets.ISO_8859_1);
            String written = again.toString(StandardCharsets.ISO_8859_1);
            if (!given.replace("\r\n", "\n").strip().equals(written.strip())) {
                throw new AssertionError("two armors for the same bytes");
            }
        } catch (AgeException e) {
            requireKind(e);
        }
    }

    @FuzzTest
    void aPayloadIsReadOrRefused(byte[] bytes) throws IOException {
        try (FileKey key = FileKey.of(new byte[FileKey.BYTES])) {
            boolean whole = true;
            try {
                AgePayload.opening(key, new ByteArrayInputStream(bytes)).readAllBytes();
            } catch (AgeException e) {
                whole = false;
            }
            if (whole != Ranges.readAll(key, bytes, new ByteArrayOutputStream())) {
                throw new AssertionError("streaming and seeking disagree");
            }
        }
    }

    @FuzzTest
    void aKeyIsReadOrNone(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        AgeKeys.identity(text);
        AgeKeys.recipient(text)
                .filter(recipient -> !recipient.toString().equalsIgnoreCase(text))
                .ifPresent(recipient -> {
                    throw new AssertionError("two texts for one key");
                });
    }

    private static void requireKind(AgeException e) {
        if (e.getMessage() == null || e.kind() == AgeException.Kind.PAYLOAD) {
            throw new AssertionError("a kind out of place", e);
        }
    }
}
