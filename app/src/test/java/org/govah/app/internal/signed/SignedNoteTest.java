package org.govah.app.internal.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.govah.app.internal.signed.SignedNote.Trust;
import org.junit.jupiter.api.Test;

/// Signed notes as others write and check them.
final class SignedNoteTest {
    /// From the documentation of golang.org/x/mod/sumdb/note.
    private static final String VERIFIER =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNED =
            TEXT
                    + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final Signatures ed25519 = new JdkSignatures();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Trust trust(String note, String key) {
        return SignedNote.read(bytes(note))
                .orElseThrow()
                .trust(List.of(NoteKey.publicKey(key).orElseThrow()), ed25519);
    }

    @Test
    void thePublishedNoteIsSignedAndChecked() {
        NoteKey signer = NoteKey.privateKey(SIGNER).orElseThrow();
        assertThat(new String(SignedNote.signed(TEXT, signer, ed25519), StandardCharsets.UTF_8))
                .isEqualTo(SIGNED);
        assertThat(trust(SIGNED, VERIFIER)).isEqualTo(Trust.SIGNED);
        assertThat(NoteKey.publicKey(VERIFIER).orElseThrow().asPublic()).isEqualTo(VERIFIER);
    }

    /// RFC 8032, section 7.1, test 2.
    @Test
    void oneByteIsSignedAsThePublishedVectorHasIt() {
        HexFormat hex = HexFormat.of();
        byte[] seed =
                hex.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] publicKey =
                hex.parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] signature = ed25519.sign(seed, new byte[] {0x72});
        assertThat(hex.formatHex(signature))
                .isEqualTo(
                        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(ed25519.verifies(publicKey, new byte[] {0x72}, signature)).isTrue();
        assertThat(ed25519.verifies(publicKey, new byte[] {0x73}, signature)).isFalse();
    }

    @Test
    void everyChangedLetterOfTheTextIsSeen() {
        for (int at = 0; at < TEXT.length() - 1; at++) {
            String changed = SIGNED.substring(0, at) + '#' + SIGNED.substring(at + 1);
            assertThat(trust(changed, VERIFIER)).as("letter %d", at).isEqualTo(Trust.CHANGED);
        }
    }

    @Test
    void aKeyOfAnotherNameOrAnotherKeySaysNothing() {
        Signatures.Pair pair = ed25519.newPair();
        String other = NoteKey.ofPublic("PeterNeumann", pair.publicKey()).asPublic();
        assertThat(trust(SIGNED, other)).isEqualTo(Trust.UNKNOWN);
        assertThat(NoteKey.publicKey(VERIFIER.replace("Peter", "Petra")))
                .as("the hash is of another name")
                .isEmpty();
    }

    @Test
    void aNewKeySignsAndItsPublicHalfChecks() {
        Signatures.Pair pair = ed25519.newPair();
        NoteKey verifier = NoteKey.ofPublic("example.org/گواه", pair.publicKey());
        NoteKey signer = NoteKey.privateKey(verifier.asPrivate(pair.seed())).orElseThrow();
        String note =
                new String(SignedNote.signed("a\n\nb\n", signer, ed25519), StandardCharsets.UTF_8);
        assertThat(SignedNote.read(bytes(note)).orElseThrow().text()).isEqualTo("a\n\nb\n");
        assertThat(trust(note, verifier.asPublic())).isEqualTo(Trust.SIGNED);
    }

    @Test
    void whatIsNoNoteIsRefused() {
        for (String text :
                List.of(
                        TEXT,
                        SIGNED.strip(),
                        SIGNED + "more\n",
                        SIGNED.replace("— P", "- P"),
                        SIGNED.replace("x08go", "x08g!"),
                        SIGNED.replace("then", "\tthen"),
                        "a\n\n— name\n")) {
            assertThat(SignedNote.read(bytes(text))).as(text).isEmpty();
        }
        byte[] broken = bytes(SIGNED);
        broken[3] = (byte) 0xFF;
        assertThat(SignedNote.read(broken)).as("no UTF-8").isEmpty();
    }
}
