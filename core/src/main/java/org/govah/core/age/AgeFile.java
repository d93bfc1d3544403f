package org.govah.core.age;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;

/// Whole age files: header and payload in one stream, as every age tool reads and writes them.
public final class AgeFile {
    /// First character of an armored file; a binary one starts with `a`.
    private static final char ARMOR_START = '-';

    private static final int BUFFER = 1 << 16;

    private AgeFile() {}

    /// Seals what is written under a new file key; closing writes the last chunk and closes the
    /// sink. For an armored file hand in [Armor#writing].
    ///
    /// @param random cryptographically strong
    /// @throws IllegalArgumentException as [AgeHeader#seal] has it
    /// @throws IOException as the sink throws it
    public static OutputStream seal(
            List<? extends AgeRecipient> recipients, OutputStream sink, RandomGenerator random)
            throws IOException {
        try (FileKey key = FileKey.random(random)) {
            sink.write(AgeHeader.seal(key, recipients, random).bytes());
            return AgePayload.sealing(key, sink, random);
        }
    }

    /// Opens a file, armored or not: what starts, after white space, with a dash is armored.
    /// Reading throws [AgeException] of kind PAYLOAD or ARMOR as [AgePayload#opening] has it.
    ///
    /// @param in closed with the result
    /// @throws AgeException if it cannot be opened
    public static InputStream open(List<? extends AgeIdentity> identities, InputStream in)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        return openBinary(identities, isArmored(buffered) ? Armor.reading(buffered) : buffered);
    }

    /// A file made in one go.
    public static byte[] sealBytes(
            List<? extends AgeRecipient> recipients, byte[] plain, RandomGenerator random) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = seal(recipients, file, random)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return file.toByteArray();
    }

    /// A file opened in one go: all of it, or nothing.
    ///
    /// @throws AgeException if it cannot be opened
    public static byte[] openBytes(List<? extends AgeIdentity> identities, byte[] file)
            throws AgeException {
        try (InputStream in = open(identities, new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        } catch (AgeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    private static InputStream openBinary(List<? extends AgeIdentity> identities, InputStream in)
            throws IOException {
        AgeHeader header = AgeHeader.read(in);
        try (FileKey key = header.open(identities)) {
            return AgePayload.opening(key, in);
        }
    }

    private static boolean isArmored(BufferedInputStream in) throws IOException {
        in.mark(BUFFER);
        int next = in.read();
        for (int space = 0; space < BUFFER - 1 && isSpace(next); space++) {
            next = in.read();
        }
        in.reset();
        return next == ARMOR_START;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
