package org.govah.keep.internal.items;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeHeader;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgePayload;
import org.govah.core.age.AgeRecipient;
import org.govah.core.age.FileKey;
import org.govah.keep.archive.AgeKind;

/// To whom something of an archive is sealed, and how it is sealed to the newest recipient alone.
///
/// @param identities open what was sealed to the group
/// @param newest the group's newest recipient
record Sealings(List<AgeIdentity> identities, AgeRecipient newest, RandomGenerator random) {
    Sealings {
        identities = List.copyOf(identities);
    }

    /// Whether a header is sealed to the newest recipient and to nobody else.
    boolean isNewest(AgeHeader header) {
        List<AgeIdentity> own =
                identities.stream().filter(i -> AgeKind.recipientOf(i).equals(newest)).toList();
        return header.recipients() == 1 && key(header, own).isPresent();
    }

    /// The same of a file that begins with its header.
    boolean isNewest(byte[] file) {
        return header(file).filter(this::isNewest).isPresent();
    }

    static Optional<AgeHeader> header(byte[] file) {
        try {
            return Optional.of(AgeHeader.read(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The key that an envelope holds, where one of the identities opens it and it is whole.
    Optional<byte[]> key(byte[] envelope) {
        return header(envelope)
                .filter(h -> Arrays.equals(h.bytes(), envelope))
                .flatMap(h -> key(h, identities));
    }

    private static Optional<byte[]> key(AgeHeader header, List<AgeIdentity> identities) {
        try (FileKey key = header.open(identities)) {
            return Optional.of(key.bytes());
        } catch (AgeException e) {
            return Optional.empty();
        }
    }

    /// An envelope with the same key for the newest recipient.
    byte[] envelope(byte[] key) {
        try (FileKey same = FileKey.of(key)) {
            return AgeHeader.seal(same, List.of(newest), random).bytes();
        }
    }

    /// Whether a key opens the beginning of a payload.
    ///
    /// @throws IOException if the payload cannot be read
    static boolean opens(byte[] key, InputStream payload) throws IOException {
        try (FileKey same = FileKey.of(key);
                InputStream in = AgePayload.opening(same, payload)) {
            return in.read() >= -1;
        } catch (AgeException e) {
            return false;
        }
    }
}
