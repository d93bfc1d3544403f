package org.govah.keep.internal.items;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeFile;
import org.govah.core.log.Entry;
import org.govah.core.log.Hash;
import org.govah.core.log.Slice;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.store.Storage;

/// What is sealed apart from the payloads: the envelopes of one object, or the pages of cards that
/// begin with one entry. There is one file of each, more only where a run was cut, something was
/// brought back from a copy, or one was damaged.
sealed interface SealedTo {
    /// What a file holds, opened; empty where it does not open.
    Optional<byte[]> opened(byte[] file);

    /// The same sealed to the newest recipient.
    byte[] sealed(byte[] content);

    /// Its path.
    String path(byte[] sealed);

    /// Whether these contents are all that was ever in files of this name, so that one that does
    /// not open can go.
    ///
    /// @throws IOException if the archive cannot be read
    boolean suffice(List<byte[]> contents) throws IOException;

    /// The envelopes of one object.
    record Envelopes(Storage storage, Sealings sealings, LogView log, Hash hash)
            implements SealedTo {
        @Override
        public Optional<byte[]> opened(byte[] file) {
            return sealings.key(file);
        }

        @Override
        public byte[] sealed(byte[] content) {
            return sealings.envelope(content);
        }

        @Override
        public String path(byte[] sealed) {
            return ArchivePaths.envelope(hash, Digests.sha256(sealed));
        }

        /// An object that no entry names is of a run that was cut: nobody misses its envelope.
        @Override
        public boolean suffice(List<byte[]> contents) throws IOException {
            boolean named =
                    log.entries().stream()
                            .flatMap(e -> e.slice().stream())
                            .map(Slice::object)
                            .anyMatch(hash::equals);
            if (!named) {
                return true;
            }
            for (byte[] each : contents) {
                if (storage.length(ArchivePaths.object(hash)).isPresent()
                        && Sealings.opens(each, storage.open(ArchivePaths.object(hash), 0))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Pages that begin with the same entry.
    ///
    /// @param next index of the entry that the next page begins with, or the log's size
    record Cards(Sealings sealings, LogView log, long first, long next) implements SealedTo {
        @Override
        public Optional<byte[]> opened(byte[] file) {
            try {
                return Optional.of(AgeFile.openBytes(sealings.identities(), file));
            } catch (AgeException e) {
                return Optional.empty();
            }
        }

        @Override
        public byte[] sealed(byte[] content) {
            return AgeFile.sealBytes(List.of(sealings.newest()), content, sealings.random());
        }

        @Override
        public String path(byte[] sealed) {
            return ArchivePaths.page(first, Digests.sha256(sealed));
        }

        @Override
        public boolean suffice(List<byte[]> contents) throws IOException {
            TreeSet<Long> there = new TreeSet<>();
            for (byte[] each : contents) {
                SortedMap<Long, byte[]> cards = Pages.cards(each);
                there.addAll(cards.keySet());
            }
            List<Entry> entries = log.entries();
            for (long i = first; i < Math.min(next, entries.size()); i++) {
                if (!there.contains(i) && !log.isErased(entries.get((int) i).id())) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Contents that differ.
    static List<byte[]> differing(List<byte[]> contents) {
        List<byte[]> all = new ArrayList<>();
        for (byte[] each : contents) {
            if (all.stream().noneMatch(other -> Arrays.equals(other, each))) {
                all.add(each);
            }
        }
        return all;
    }
}
