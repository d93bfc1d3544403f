package org.govah.app.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.govah.app.internal.signed.JdkSignatures;
import org.govah.app.internal.signed.NoteKey;
import org.govah.app.internal.signed.Signatures;
import org.govah.app.internal.signed.SignedNote;

/// Keys that decisions are signed with. The private one lies in its file in clear, for its owner
/// only, until there is an archive whose keys have a passphrase.
final class ReviewKey {
    /// What the name of the file with the public key ends in.
    static final String PUBLIC = ".pub";

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private ReviewKey() {}

    /// Makes a key: the private one in a file, the public one in a second beside it.
    static void make(Screen screen, String name, Path file) throws Refusal {
        if (!NoteKey.isName(name)) {
            throw Refusal.unreadable("app.review-bad-key-name", name);
        }
        Path beside = file.resolveSibling(file.getFileName() + PUBLIC);
        new NewFile(file).requireNew();
        new NewFile(beside).requireNew();
        Signatures.Pair pair = new JdkSignatures().newPair();
        NoteKey key = NoteKey.ofPublic(name, pair.publicKey());
        writePrivate(file, key.asPrivate(pair.seed()) + "\n");
        new NewFile(beside).write((key.asPublic() + "\n").getBytes(StandardCharsets.UTF_8));
        screen.say("app.review-key-made", file.toString(), beside.toString());
    }

    private static void writePrivate(Path file, String text) throws Refusal {
        try {
            boolean posix = Files.getFileStore(parent(file)).supportsFileAttributeView("posix");
            FileAttribute<?>[] rights =
                    posix
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(OWNER_ONLY)
                            }
                            : new FileAttribute<?>[0];
            Files.createFile(file, rights);
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Refusal.unreadable("app.file-unwritable", file.toString());
        }
    }

    private static Path parent(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    /// The text with its signature below.
    static byte[] sign(byte[] csv, Path file) throws Refusal {
        NoteKey key;
        try {
            key =
                    NoteKey.privateKey(Files.readString(file).strip())
                            .orElseThrow(() -> Refusal.unreadable("app.bad-key", file.toString()));
        } catch (IOException e) {
            throw Refusal.unreadable("app.bad-key", file.toString());
        }
        String text = new String(csv, StandardCharsets.UTF_8);
        return SignedNote.signed(text, key, new JdkSignatures());
    }
}
