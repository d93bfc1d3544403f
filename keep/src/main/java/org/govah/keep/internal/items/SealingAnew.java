package org.govah.keep.internal.items;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.govah.core.Progress;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeFile;
import org.govah.core.age.AgeHeader;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.store.Storage;

/// Seals to the group's newest recipient alone what is sealed to older ones: envelopes, pages of
/// cards, and what is derived. Payloads stay as they are, and so does the log, which names none of
/// these files. Each new file is durable before the old one is destroyed; a run that was cut is
/// ended by the next.
public final class SealingAnew {
    private static final String STAGE = "keep.stage-resealing";

    private final Storage storage;
    private final LogView log;
    private final Sealings sealings;
    private final Before before;
    private long envelopes;
    private long pages;
    private long newest;
    private final List<String> left = new ArrayList<>();
    private boolean begun;

    /// Run once, before the first file is changed.
    @FunctionalInterface
    public interface Before {
        /// What must be done first.
        ///
        /// @throws LogFormatException if the log cannot be read
        /// @throws IOException if it cannot be done: nothing is changed then
        void run() throws IOException, LogFormatException;
    }

    /// What was done.
    ///
    /// @param envelopes sealed anew
    /// @param pages sealed anew
    /// @param newest files that were sealed to the newest recipient alone before
    /// @param left paths that none of the group's keys opens, and that are needed
    public record Done(long envelopes, long pages, long newest, List<String> left) {
        /// Copies the list.
        public Done {
            left = List.copyOf(left);
        }
    }

    /// @param log as committed; the caller holds the lock and has destroyed pages of cut runs
    /// @param identities open what was sealed to the group
    /// @param recipient the group's newest
    public SealingAnew(
            Storage storage,
            LogView log,
            List<AgeIdentity> identities,
            AgeRecipient recipient,
            RandomGenerator random,
            Before before) {
        this.storage = storage;
        this.log = log;
        this.sealings = new Sealings(identities, recipient, random);
        this.before = before;
    }

    /// Seals all of an archive anew.
    ///
    /// @throws IOException if something cannot be written: every file opens as before or as after
    public Done run(Progress progress) throws IOException, LogFormatException {
        Map<String, List<String>> all = byOwner(storage.list(ArchivePaths.ENVELOPES));
        NavigableSet<Long> firsts = new TreeSet<>();
        all.values().forEach(p -> ArchivePaths.firstOf(p.getFirst()).ifPresent(firsts::add));
        long done = 0;
        for (List<String> paths : all.values()) {
            Optional<SealedTo> owner = owner(paths.getFirst(), firsts);
            if (owner.isEmpty()) {
                left.addAll(paths);
            } else {
                one(owner.get(), paths, true);
            }
            progress.at(STAGE, ++done, all.size());
        }
        derived();
        return new Done(envelopes, pages, newest, left);
    }

    /// The same for the envelopes of one object that the log may not name yet: none is destroyed
    /// that does not open.
    ///
    /// @throws IOException if something cannot be written
    public void object(Hash object) throws IOException, LogFormatException {
        List<String> paths = storage.list(ArchivePaths.envelopesOf(object));
        if (!paths.isEmpty()) {
            one(new SealedTo.Envelopes(storage, sealings, log, object), paths, false);
        }
    }

    private static Map<String, List<String>> byOwner(List<String> paths) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String path : paths) {
            String owner = path.substring(0, Math.max(0, path.lastIndexOf('-')));
            all.computeIfAbsent(owner, _ -> new ArrayList<>()).add(path);
        }
        return all;
    }

    private Optional<SealedTo> owner(String path, NavigableSet<Long> firsts) {
        Optional<Long> first = ArchivePaths.firstOf(path);
        if (first.isPresent()) {
            Long next = firsts.higher(first.get());
            return Optional.of(
                    new SealedTo.Cards(
                            sealings, log, first.get(), next == null ? log.size() : next));
        }
        int end = path.lastIndexOf('-');
        return ArchivePaths.hashIn(path.substring(0, Math.max(0, end)))
                .filter(_ -> ArchivePaths.hashIn(path).isPresent())
                .map(hex -> new SealedTo.Envelopes(storage, sealings, log, hash(hex)));
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }

    /// Files of one owner. Those that do not open go, if they may, where the others say all that
    /// was in them.
    private void one(SealedTo owner, List<String> paths, boolean mayGo)
            throws IOException, LogFormatException {
        List<byte[]> contents = new ArrayList<>();
        List<String> older = new ArrayList<>();
        List<byte[]> olderContents = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (String path : paths) {
            byte[] file = storage.read(path).orElse(new byte[0]);
            boolean isNewest = sealings.isNewest(file);
            if (isNewest && paths.size() == 1) {
                newest++;
                return;
            }
            Optional<byte[]> content = owner.opened(file);
            if (content.isEmpty()) {
                closed.add(path);
            } else if (isNewest) {
                newest++;
                contents.add(content.get());
            } else {
                older.add(path);
                olderContents.add(content.get());
            }
        }
        for (byte[] each : SealedTo.differing(olderContents)) {
            if (contents.stream().noneMatch(c -> Arrays.equals(c, each))) {
                write(owner, each);
                contents.add(each);
            }
        }
        destroy(older);
        if (mayGo && !closed.isEmpty() && owner.suffice(contents)) {
            destroy(closed);
        } else {
            left.addAll(closed);
        }
    }

    private void write(SealedTo owner, byte[] content) throws IOException, LogFormatException {
        begin();
        byte[] sealed = owner.sealed(content);
        // Durable before it has its name: half a file under it would be taken for damage.
        storage.replace(owner.path(sealed), sealed);
        switch (owner) {
            case SealedTo.Envelopes _ -> envelopes++;
            case SealedTo.Cards _ -> pages++;
        }
    }

    private void destroy(List<String> paths) throws IOException, LogFormatException {
        for (String each : paths) {
            begin();
            storage.destroy(each);
        }
    }

    private void begin() throws IOException, LogFormatException {
        if (!begun) {
            begun = true;
            before.run();
        }
    }

    /// What is derived may be missing for a moment. A registry counts for one edition of the
    /// group's note only, and is folded anew after the next.
    private void derived() throws IOException, LogFormatException {
        Optional<byte[]> known = storage.read(ArchivePaths.KNOWN);
        if (known.isPresent() && !sealings.isNewest(known.get())) {
            begin();
            storage.destroy(ArchivePaths.KNOWN);
            try {
                byte[] plain = AgeFile.openBytes(sealings.identities(), known.get());
                storage.replace(
                        ArchivePaths.KNOWN,
                        AgeFile.sealBytes(List.of(sealings.newest()), plain, sealings.random()));
            } catch (AgeException e) {
                // Made anew from the cards.
            }
        }
        if (storage.length(ArchivePaths.REGISTRY).isPresent() && !registryIsNewest()) {
            begin();
            storage.destroy(ArchivePaths.REGISTRY);
        }
    }

    private boolean registryIsNewest() throws IOException {
        try (InputStream in = storage.open(ArchivePaths.REGISTRY, 0)) {
            return sealings.isNewest(AgeHeader.read(in));
        } catch (AgeException e) {
            return false;
        }
    }
}
