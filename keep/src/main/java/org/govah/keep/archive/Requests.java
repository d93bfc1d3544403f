package org.govah.keep.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.SplitView;
import org.govah.core.log.Tree;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.custody.CustodyType;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.internal.keeping.CardSigning;
import org.govah.keep.internal.keys.KeyRing;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;

/// What other groups erased and this archive holds too. Their tombstone is a request: nothing is
/// done by itself, two persons of one's own group grant it ([Archive#forget]) or decline it.
public final class Requests {
    private static final String DECLINED = "declined ";

    private final Archive archive;

    private Requests(Archive archive) {
        this.archive = archive;
    }

    /// Those to an archive.
    public static Requests of(Archive archive) {
        return new Requests(archive);
    }

    /// What became of a request.
    public enum State {
        /// Nobody decided yet.
        OPEN,
        /// The item was erased here too.
        GRANTED,
        /// Two persons of one's own group said no.
        DECLINED
    }

    /// One item that another group erased and that lies here.
    ///
    /// @param origin the other group's log
    /// @param tombstone its entry in that log
    /// @param day the day it gives
    /// @param code its reason code
    /// @param item the item here
    public record Request(
            String origin,
            EntryId tombstone,
            LocalDate day,
            String code,
            EntryId item,
            State state) {
        /// How entries of this log cite the tombstone.
        String cited() {
            return origin + " " + tombstone.hex();
        }
    }

    /// Mirrors another group's log and the editions of its note under `peers/`.
    ///
    /// @param other that group's archive, or a copy of its `log`, `group` and `keys/group`
    /// @param given keys of logs that were handed over in person; needed the first time
    /// @return entries of that log
    /// @throws ArchiveException if the log is not known, not whole, or contradicts what it showed
    ///   before: then the proof of that is kept
    public long takeIn(Path other, List<VerifierKey> given) throws ArchiveException {
        Storage theirs = Archive.open(other, archive.around()).storage();
        Storage storage = archive.storage();
        try (AutoCloseable _ = archive.lock()) {
            Journal log = Journal.open(theirs);
            if (log.checkpoint().origin().equals(archive.journal().checkpoint().origin())) {
                throw ArchiveException.unreadable("keep.cosign-own");
            }
            Seen seen = Seen.of(storage, log.note(), given);
            requireWhole(seen, theirs, log);
            requireGoesOn(seen, log);
            seen.place().mirror(theirs, log);
            seen.remember();
            return log.checkpoint().size();
        } catch (LogFormatException e) {
            throw ArchiveException.unreadable("keep.request-log", other.toString());
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    private static void requireWhole(Seen seen, Storage theirs, Journal log)
            throws IOException, LogFormatException, ArchiveException {
        List<Group> editions = KeyRing.editions(theirs);
        List<Group> known =
                ForeignLog.isOne(seen.place())
                        ? KeyRing.editions(seen.place().inside())
                        : List.of();
        boolean same = editions.size() >= known.size();
        for (int i = 0; same && i < known.size(); i++) {
            same = editions.get(i).hash().equals(known.get(i).hash());
        }
        if (!same
                || !editions.getLast().logKeys().contains(seen.key())
                || !EditionsInLog.findings(log, editions).isEmpty()
                || !PeerLog.isWhole(theirs, log)) {
            throw ArchiveException.failed("keep.request-damaged", seen.origin());
        }
    }

    private static void requireGoesOn(Seen seen, Journal log)
            throws IOException, LogFormatException, ArchiveException {
        Optional<Note> last = seen.last();
        Optional<Checkpoint> before = last.flatMap(n -> Checkpoint.open(n, seen.key()));
        if (before.isEmpty() || before.get().size() == 0) {
            return;
        }
        long size = before.get().size();
        if (log.checkpoint().size() < size) {
            throw ArchiveException.failed(
                    "keep.cosign-rollback", seen.origin(), log.checkpoint().size(), size);
        }
        if (!Tree.root(size, log.hashes()).equals(before.get().root())) {
            Optional<SplitView> view =
                    SplitView.find(last.get(), log.note(), seen.key(), log.hashes());
            if (view.isPresent()) {
                seen.split(view.get());
            }
            throw ArchiveException.failed("keep.request-damaged", seen.origin());
        }
    }

    /// All of them, in the order of the other logs.
    ///
    /// @throws ArchiveException if the log cannot be read
    public List<Request> all() throws ArchiveException {
        try {
            return all(archive.storage(), archive.journal(), archive.group());
        } catch (IOException | LogFormatException e) {
            throw archive.writing(e);
        }
    }

    static List<Request> all(Storage storage, Journal journal, Group group)
            throws IOException, LogFormatException {
        List<ForeignLog> foreign = new ArrayList<>();
        for (PeerLog each : PeerLog.all(storage)) {
            ForeignLog.read(storage, each).ifPresent(foreign::add);
        }
        List<Request> all = new ArrayList<>();
        if (foreign.isEmpty()) {
            return all;
        }
        Own own = Own.of(journal, group);
        for (ForeignLog log : foreign) {
            for (ForeignLog.Erased erased : log.erased()) {
                Set<EntryId> items = new LinkedHashSet<>();
                for (Entry each : erased.about()) {
                    own.same(each).forEach(e -> items.add(e.id()));
                }
                for (EntryId item : items) {
                    all.add(own.request(log.origin(), erased.entry(), item));
                }
            }
        }
        return all;
    }

    /// What `verify` tells: requests that nobody decided.
    static List<Finding> open(Storage storage, Journal journal, Group group)
            throws IOException, LogFormatException {
        return all(storage, journal, group).stream()
                .filter(r -> r.state() == State.OPEN)
                .map(r ->
                        new Finding(
                                PeerLog.PEERS + r.origin() + "/log",
                                Message.of(
                                        "keep.request-open",
                                        r.item().hex(),
                                        r.day().toString(),
                                        r.code())))
                .toList();
    }

    /// A reason code with the open requests that its tombstone grants.
    String citing(EntryId item, String code) throws ArchiveException {
        StringBuilder text = new StringBuilder(code);
        for (Request each : all()) {
            if (each.item().equals(item) && each.state() != State.GRANTED) {
                text.append(" request ").append(each.cited());
            }
        }
        return text.toString();
    }

    /// Declines what others ask about an item; both persons sign, the reason is sealed.
    ///
    /// @param hex the beginning of the item's id
    /// @return requests that were declined
    /// @throws ArchiveException if none is open, or one person signs twice
    public List<Request> decline(Unlocked by, Unlocked second, String hex, String reason)
            throws ArchiveException {
        if (by.personId().equals(second.personId())) {
            throw ArchiveException.wouldLose("keep.forget-same-person");
        }
        try (AutoCloseable _ = archive.lock()) {
            Journal journal = archive.journal();
            EntryId item = ItemAccess.item(archive.view(journal), hex).id();
            List<Request> open =
                    all().stream()
                            .filter(r -> r.item().equals(item) && r.state() == State.OPEN)
                            .toList();
            if (open.isEmpty()) {
                throw ArchiveException.unreadable("keep.request-none", item.hex());
            }
            List<Entering.Said> said = new ArrayList<>();
            for (Request each : open) {
                said.add(declined(by, second, each, reason));
            }
            new Entering(archive.storage(), archive.around(), by).enter(journal, said);
            return open;
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    private Entering.Said declined(Unlocked by, Unlocked second, Request request, String reason) {
        Entering.Said event =
                Custody.of(archive).said(by, CustodyType.VALIDATION, List.of(request.item()));
        List<org.govah.core.log.CardField> fields = new ArrayList<>(event.fields());
        fields.add(CardSigning.text(CardNames.REASON, reason));
        return new Entering.Said(
                event.type(),
                fields,
                Optional.empty(),
                List.of(request.item()),
                e ->
                        e.saying(DECLINED + request.cited())
                                .signedOpenly(by.keyName(), by.personKey())
                                .signedOpenly(second.keyName(), second.personKey()));
    }

    /// The open side of one's own log, as requests are held against it.
    private record Own(LogView view, Map<Hash, List<Entry>> bySlice, List<Entry> no) {
        static Own of(Journal journal, Group group) throws IOException, LogFormatException {
            var holds = Tombstones.of(group);
            Own own =
                    new Own(
                            LogView.of(journal, Tombstones.of(group)),
                            new HashMap<>(),
                            new ArrayList<>());
            for (Entry each : own.view.entries()) {
                own.add(each, holds.test(each));
            }
            return own;
        }

        private void add(Entry entry, boolean twoSigned) {
            String text = entry.openText().orElse("");
            if (isItem(entry)) {
                entry.slice()
                        .ifPresent(s ->
                                bySlice.computeIfAbsent(s.sha256(), _ -> new ArrayList<>())
                                        .add(entry));
            } else if (twoSigned
                    && entry.typeCode() == EntryType.CUSTODY.code()
                    && text.startsWith(DECLINED)) {
                no.add(entry);
            }
        }

        private static boolean isItem(Entry entry) {
            return entry.typeCode() == EntryType.ITEM_KEPT.code()
                    || entry.typeCode() == EntryType.LIST_KEPT.code();
        }

        /// Items here that are what another log's entry speaks of: taken over under its id, or the
        /// same ciphertext. An item that was erased here before nobody asked is none.
        List<Entry> same(Entry theirs) {
            List<Entry> found = new ArrayList<>();
            view.index(theirs.id()).map(i -> view.entries().get(i)).ifPresent(found::add);
            theirs.slice()
                    .map(s -> bySlice.getOrDefault(s.sha256(), List.of()))
                    .ifPresent(found::addAll);
            return found.stream().filter(Own::isItem).distinct().toList();
        }

        Request request(String origin, Entry tombstone, EntryId item) {
            String cited = origin + " " + tombstone.id().hex();
            State state = State.OPEN;
            if (view.isErased(item)) {
                state = State.GRANTED;
            } else if (no.stream()
                    .anyMatch(e ->
                            e.refs().contains(item)
                                    && e.openText().equals(Optional.of(DECLINED + cited)))) {
                state = State.DECLINED;
            }
            return new Request(
                    origin,
                    tombstone.id(),
                    tombstone.day(),
                    tombstone.openText().orElse("").split(" ", 2)[0],
                    item,
                    state);
        }
    }
}
