package org.govah.core.age;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Debian's age, npm's age-encryption and Jagged open what we seal, and we what they seal.
final class OtherProgramsTest {
    private static final int[] LENGTHS = {0, 1, 65_535, 65_536, 65_537, 200_000};
    private static final String WORDS = "a pass phrase";

    private final SplittableRandom random = new SplittableRandom(20);

    @TempDir private Path folder;

    /// To standard output: for an empty payload Debian's 1.1.1 makes no file.
    @Test
    void debiansAgeWithX25519BothWays() throws IOException {
        needAge();
        X25519Identity identity = AgeKeys.generateX25519(random);
        Files.writeString(folder.resolve("key"), identity.secretText() + "\n");
        for (int length : LENGTHS) {
            byte[] plain = bytes(length);
            for (String armor : List.of("", "-a ")) {
                byte[] ours = AgeFile.sealBytes(List.of(identity.recipient()), plain, random);
                Files.write(folder.resolve("ours"), armor.isEmpty() ? ours : armored(ours));
                Files.write(folder.resolve("plain"), plain);
                shell("", "age -d -i key ours > back");
                assertThat(folder.resolve("back")).hasBinaryContent(plain);
                String to = identity.recipient().text();
                shell("", "age " + armor + "-r " + to + " -o theirs plain");
                byte[] theirs = Files.readAllBytes(folder.resolve("theirs"));
                assertThat(AgeFile.openBytes(List.of(identity), theirs)).isEqualTo(plain);
            }
        }
    }

    /// It reads a passphrase from a terminal only; `script` gives it one.
    @Test
    void debiansAgeWithAPassphraseBothWays() throws IOException {
        needAge();
        Assumptions.assumeTrue(
                Program.exists("script"), "no script(1): Debian's age was not given a passphrase");
        byte[] plain = bytes(70_000);
        byte[] ours =
                AgeFile.sealBytes(
                        List.of(new ScryptRecipient(WORDS.toCharArray(), 12)), plain, random);
        Files.write(folder.resolve("ours"), ours);
        Files.write(folder.resolve("plain"), plain);
        shell(WORDS + "\n", "script -qec 'age -d -o back ours' /dev/null");
        assertThat(folder.resolve("back")).hasBinaryContent(plain);
        String twice = WORDS + "\n" + WORDS + "\n";
        shell(twice, "script -qec 'age -p -o theirs plain' /dev/null");
        byte[] theirs = Files.readAllBytes(folder.resolve("theirs"));
        List<AgeIdentity> us = List.of(new ScryptIdentity(WORDS.toCharArray()));
        assertThat(AgeFile.openBytes(us, theirs)).isEqualTo(plain);
    }

    @Test
    void npmsAgeEncryptionOfEveryKindBothWays() throws IOException {
        Path npm = NpmAge.folder();
        X25519Identity one = AgeKeys.generateX25519(random);
        HybridIdentity two = AgeKeys.generateHybrid(random);
        char[] words = WORDS.toCharArray();
        List<AgeIdentity> all = List.of(one, two, new ScryptIdentity(words));
        List<AgeRecipient> to =
                List.of(one.recipient(), two.recipient(), new ScryptRecipient(words, 12));
        List<String> keys =
                List.of(
                        one.secretText() + " " + one.recipient().text(),
                        two.secretText() + " " + two.recipient().text(),
                        "passphrase");
        StringBuilder jobs = new StringBuilder();
        for (int kind = 0; kind < to.size(); kind++) {
            for (int length : LENGTHS) {
                byte[] plain = bytes(length);
                String name = kind + "-" + length;
                byte[] ours = AgeFile.sealBytes(List.of(to.get(kind)), plain, random);
                Files.write(folder.resolve(name + ".plain"), plain);
                Files.write(folder.resolve(name + ".ours"), ours);
                Files.write(folder.resolve(name + ".ours.txt"), armored(ours));
                jobs.append(name).append(' ').append(keys.get(kind)).append('\n');
            }
        }
        Files.writeString(folder.resolve("jobs"), jobs);
        NpmAge.run(npm, folder, WORDS);
        for (int kind = 0; kind < to.size(); kind++) {
            for (int length : LENGTHS) {
                String name = kind + "-" + length;
                byte[] plain = Files.readAllBytes(folder.resolve(name + ".plain"));
                for (String form : List.of(".back", ".back.txt")) {
                    assertThat(folder.resolve(name + form)).hasBinaryContent(plain);
                }
                for (String form : List.of(".theirs", ".theirs.txt")) {
                    byte[] theirs = Files.readAllBytes(folder.resolve(name + form));
                    assertThat(AgeFile.openBytes(List.of(all.get(kind)), theirs))
                            .as(name + form)
                            .isEqualTo(plain);
                }
            }
        }
    }

    @Test
    void jaggedWithX25519BothWays() throws IOException, GeneralSecurityException {
        X25519Identity identity = AgeKeys.generateX25519(random);
        var reader =
                X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity.secretText());
        var writer =
                X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                        identity.recipient().text());
        for (int length : LENGTHS) {
            byte[] plain = bytes(length);
            byte[] ours = AgeFile.sealBytes(List.of(identity.recipient()), plain, random);
            var opening =
                    new StandardDecryptingChannelFactory()
                            .newDecryptingChannel(
                                    Channels.newChannel(new ByteArrayInputStream(ours)),
                                    List.of(reader));
            assertThat(Channels.newInputStream(opening).readAllBytes()).isEqualTo(plain);
            ByteArrayOutputStream theirs = new ByteArrayOutputStream();
            try (WritableByteChannel sealing =
                    new StandardEncryptingChannelFactory()
                            .newEncryptingChannel(Channels.newChannel(theirs), List.of(writer))) {
                sealing.write(ByteBuffer.wrap(plain));
            }
            assertThat(AgeFile.openBytes(List.of(identity), theirs.toByteArray())).isEqualTo(plain);
        }
    }

    private static void needAge() {
        Assumptions.assumeTrue(
                Program.exists("age"),
                "Debian's age is not installed (apt-get install age): not compared with it");
    }

    private void shell(String input, String command) throws IOException {
        Program.run(folder, input, List.of("sh", "-c", "rm -f back theirs; " + command))
                .requireDone();
    }

    private static byte[] armored(byte[] file) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (OutputStream out = Armor.writing(text)) {
            out.write(file);
        }
        return text.toByteArray();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
