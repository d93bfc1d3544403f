package org.govah.keep.internal.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import org.govah.core.age.AgeHeader;
import org.govah.core.age.AgePayload;
import org.govah.core.age.AgeRecords;
import org.govah.core.age.FileKey;
import org.govah.core.log.CardField;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.Hash;
import org.govah.core.log.Slice;
import org.govah.core.words.Message;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.sources.Refused;
import org.govah.keep.internal.sources.SourceFile;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.media.MediaType;

/// Seals files: large ones each as an object of its own, small ones together in packs with a key
/// each. Several threads may seal at once.
final class Sealing {
    /// Below this a file goes into a pack: an object and an envelope of its own would cost more
    /// than it is long.
    static final long SMALL = 1 << 16;

    /// Bytes in a pack at most: what is rewritten when one slice is erased.
    static final int PACK = 1 << 22;

    private final Contribution by;
    private final Storage storage;
    private final CardSigning signing;
    private final Looking looking;
    private final List<EntryId> about;

    /// @param about entries that each new entry speaks of
    Sealing(Contribution by, Storage storage, Looking looking, List<EntryId> about) {
        this.by = by;
        this.storage = storage;
        this.looking = looking;
        this.about = List.copyOf(about);
        this.signing = new CardSigning(by);
    }

    /// Seals one large file, or several small ones of at most a pack together.
    Ready.Batch seal(List<SourceFile> files, EntryType type, List<CardField> more)
            throws IOException {
        return files.size() == 1 && files.get(0).length() >= SMALL
                ? whole(files.get(0), type, more)
                : pack(files, type, more);
    }

    private Ready.Batch whole(SourceFile file, EntryType type, List<CardField> more)
            throws IOException {
        try (FileKey key = FileKey.random(by.random())) {
            SealedFile sealed = SealedFile.seal(file, key, keyed(), storage, by.random());
            byte[] header = AgeHeader.seal(key, by.recipients(), by.random()).bytes();
            storage.write(ArchivePaths.envelope(sealed.object(), Digests.sha256(header)), header);
            List<CardField> fields = fields(file, sealed.fingerprint(), sealed.type(), more);
            fields.addAll(looking.at(file, sealed.type()));
            Slice slice = Slice.whole(sealed.object(), sealed.length());
            return new Ready.Batch(
                    List.of(ready(file, slice, fields, sealed.fingerprint(), type)), List.of());
        } catch (SealedFile.ChangedException e) {
            return refused(file, Message.of("keep.source-changed"));
        } catch (java.nio.file.NoSuchFileException | java.nio.file.AccessDeniedException e) {
            if (file.path().toString().equals(e.getFile())) {
                return refused(file, unreadable(e));
            }
            throw e;
        }
    }

    private static Ready.Batch refused(SourceFile file, Message why) {
        return new Ready.Batch(List.of(), List.of(new Refused(file.name(), why)));
    }

    private static Message unreadable(IOException e) {
        return Message.of("keep.source-unreadable", e.getClass().getSimpleName());
    }

    private record Part(
            SourceFile file,
            int offset,
            int length,
            Hash sha256,
            List<CardField> fields,
            Optional<Fingerprint> fingerprint) {}

    /// Sealed parts one behind the other.
    private static final class Pack {
        private final byte[] bytes;
        private final MessageDigest digest = Digests.sha256();
        private int length;

        private Pack(byte[] bytes) {
            this.bytes = bytes;
        }

        static Pack of(List<SourceFile> files) {
            long length = files.stream().mapToLong(f -> AgePayload.sealedLength(f.length())).sum();
            return new Pack(new byte[Math.toIntExact(length)]);
        }

        /// Shorter than what was made room for where a file could not be read.
        byte[] bytes() {
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        }

        Hash hashFrom(int offset) {
            digest.update(bytes, offset, length - offset);
            return Hash.of(digest.digest());
        }
    }

    private Ready.Batch pack(List<SourceFile> files, EntryType type, List<CardField> more)
            throws IOException {
        Pack pack = Pack.of(files);
        List<Part> parts = new ArrayList<>(files.size());
        List<Refused> refused = new ArrayList<>();
        Optional<Mac> keyed = keyed();
        AgeRecords records = new AgeRecords();
        for (SourceFile file : files) {
            byte[] plain;
            try {
                plain = Files.readAllBytes(file.path());
            } catch (IOException e) {
                refused.add(new Refused(file.name(), unreadable(e)));
                continue;
            }
            if (plain.length != file.length()) {
                refused.add(new Refused(file.name(), Message.of("keep.source-changed")));
                continue;
            }
            parts.add(part(file, plain, keyed, records, pack, more));
        }
        if (parts.isEmpty()) {
            return new Ready.Batch(List.of(), refused);
        }
        byte[] bytes = pack.bytes();
        Hash object = Digests.sha256(bytes);
        storage.write(ArchivePaths.object(object), bytes);
        return new Ready.Batch(ready(parts, object, type), refused);
    }

    /// The parts of a pack are entered together: one signature for each sixteen of them.
    private List<Ready> ready(List<Part> parts, Hash object, EntryType type) {
        List<Slice> slices =
                parts.stream()
                        .map(p -> new Slice(object, p.offset(), p.length(), p.sha256()))
                        .toList();
        List<CardSigning.Wanted> wanted = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            wanted.add(new CardSigning.Wanted(parts.get(i).fields(), Optional.of(slices.get(i))));
        }
        List<CardSigning.Made> made = signing.sign(type, wanted, about);
        List<Ready> ready = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            ready.add(
                    new Ready(
                            part.file(),
                            slices.get(i),
                            part.fields(),
                            part.fingerprint(),
                            signed(made.get(i))));
        }
        return ready;
    }

    private static Ready.Signed signed(CardSigning.Made made) {
        return new Ready.Signed(made.entry().id(), made.entry().encode(), made.card().encode());
    }

    private Part part(
            SourceFile file,
            byte[] plain,
            Optional<Mac> keyed,
            AgeRecords records,
            Pack pack,
            List<CardField> more) {
        Optional<Fingerprint> fingerprint =
                keyed.map(mac -> new Fingerprint(Hash.of(mac.doFinal(plain))));
        MediaType type = MediaType.of(plain);
        List<CardField> fields = fields(file, fingerprint, type, more);
        try (FileKey key = FileKey.random(by.random())) {
            int offset = pack.length;
            records.seal(key, plain, by.random(), pack.bytes, offset);
            pack.length += (int) AgePayload.sealedLength(plain.length);
            Hash sha256 = pack.hashFrom(offset);
            fields.add(CardField.of(CardNames.PAYLOAD_KEY, key.bytes()));
            fields.addAll(looking.at(plain, file, type));
            return new Part(file, offset, pack.length - offset, sha256, fields, fingerprint);
        }
    }

    private Optional<Mac> keyed() {
        return by.groupSecret().map(secret -> Digests.keyed(secret.bytes()));
    }

    private static List<CardField> fields(
            SourceFile file,
            Optional<Fingerprint> fingerprint,
            MediaType type,
            List<CardField> more) {
        List<CardField> fields = new ArrayList<>(more);
        fields.add(CardSigning.text(CardNames.NAME, file.name()));
        fields.add(CardSigning.text(CardNames.LENGTH, Long.toString(file.length())));
        fields.add(CardSigning.text(CardNames.MODIFIED, Long.toString(file.modifiedNanos())));
        fields.add(CardSigning.text(CardNames.CHANGED, Long.toString(file.changedNanos())));
        fields.add(CardSigning.text(CardNames.MEDIA_TYPE, type.mime()));
        fingerprint.ifPresent(
                f -> fields.add(CardField.of(CardNames.FINGERPRINT, f.keyed().bytes())));
        return fields;
    }

    /// Enters a file: its entry and card, signed.
    Ready ready(
            SourceFile file,
            Slice slice,
            List<CardField> fields,
            Optional<Fingerprint> fingerprint,
            EntryType type) {
        CardSigning.Made made = signing.sign(type, fields, Optional.of(slice), about);
        return new Ready(file, slice, fields, fingerprint, signed(made));
    }
}
