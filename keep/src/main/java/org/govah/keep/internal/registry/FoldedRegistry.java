package org.govah.keep.internal.registry;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.Progress;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.KeyStanding;
import org.govah.keep.internal.items.ItemReader;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.store.Storage;

/// The registry of a log, folded as far as its checkpoint goes. It lies in memory until it is
/// closed.
public final class FoldedRegistry implements AutoCloseable {
    private final Database database;
    private final From from;
    private final boolean rebuilt;
    private final long began;
    private final boolean gaps;
    private final boolean erasedSome;

    private FoldedRegistry(
            Database database,
            From from,
            boolean rebuilt,
            long began,
            boolean gaps,
            boolean erasedSome) {
        this.database = database;
        this.from = from;
        this.rebuilt = rebuilt;
        this.began = began;
        this.gaps = gaps;
        this.erasedSome = erasedSome;
    }

    /// What it is folded from, and by whose keys.
    ///
    /// @param identities open the archive
    /// @param tombstoneHolds which tombstones count
    /// @param persons keys of those whose decisions and consents count
    /// @param standing where they count
    /// @param groupNote hash of the group's note
    public record From(
            Storage storage,
            Journal journal,
            List<AgeIdentity> identities,
            java.util.function.Predicate<org.govah.core.log.Entry> tombstoneHolds,
            java.util.Set<VerifierKey> persons,
            KeyStanding standing,
            Hash groupNote) {
        /// Copies the lists.
        public From {
            identities = List.copyOf(identities);
            persons = java.util.Set.copyOf(persons);
        }
    }

    /// The registry of a log: from `registry.age` as far as that is ours and of this log, then
    /// folded on.
    ///
    /// @param secret of the group
    /// @throws IOException if the log cannot be read
    public static FoldedRegistry open(From from, byte[] secret, Progress progress)
            throws IOException {
        try {
            Optional<Saved> saved =
                    Saved.load(from.storage(), from.identities(), secret)
                            .filter(s -> fits(s, from));
            if (saved.isPresent()) {
                Database database = Database.of(saved.get().database());
                return fold(from, database, saved.get().size(), false, progress);
            }
            return fold(from, Database.empty(), 0, true, progress);
        } catch (SQLException e) {
            throw new IOException("the registry could not be folded", e);
        }
    }

    private static boolean fits(Saved saved, From from) {
        try {
            return saved.fits(from.journal(), from.groupNote());
        } catch (LogFormatException e) {
            return false;
        }
    }

    private static FoldedRegistry fold(
            From from, Database database, long first, boolean rebuilt, Progress progress)
            throws IOException, SQLException {
        long size = from.journal().checkpoint().size();
        try (Rows rows = new Rows(database)) {
            Folding folding =
                    new Folding(
                            database,
                            rows,
                            new Folding.Sources(
                                    from.journal(),
                                    Pages.in(from.storage(), size),
                                    new ItemReader(from.storage(), from.identities()),
                                    from.identities(),
                                    from.tombstoneHolds(),
                                    from.persons(),
                                    from.standing()));
            folding.run(first, progress);
            if (rebuilt || first < size) {
                Deriving.run(database);
            }
            database.commit();
            return new FoldedRegistry(
                    database, from, rebuilt, first, hasGaps(database), folding.erasedSome());
        } catch (SQLException | IOException e) {
            database.close();
            throw e;
        }
    }

    private static boolean hasGaps(Database database) throws SQLException {
        return database.list("SELECT why FROM gaps", row -> row.getString(1)).stream()
                .anyMatch(why -> Gap.of(why).isRepairable());
    }

    /// Whether there is anything to save or to destroy.
    public boolean hasNews() {
        return rebuilt || erasedSome || began < from.journal().checkpoint().size();
    }

    /// Seals it beside the log. Where rows were erased, the file before it is destroyed first;
    /// where something could not be read that another time may be, nothing is saved.
    ///
    /// @throws IOException if it cannot be written: it is folded again next time
    public void save(List<AgeRecipient> recipients, byte[] secret, RandomGenerator random)
            throws IOException {
        try {
            if (erasedSome) {
                from.storage().destroy(Saved.PATH);
            }
            if (gaps) {
                return;
            }
            new Saved(
                            from.journal().checkpoint().size(),
                            from.journal().checkpoint().root(),
                            from.groupNote(),
                            database.bytes(erasedSome))
                    .save(from.storage(), recipients, secret, random);
        } catch (SQLException e) {
            throw new IOException("the registry could not be saved", e);
        }
    }

    /// Whether it was folded from the first entry on.
    public boolean rebuilt() {
        return rebuilt;
    }

    /// Entries that were folded now.
    public long foldedNow() {
        return from.journal().checkpoint().size() - began;
    }

    /// What it can be asked.
    public Questions questions() {
        return new Questions(database);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a database in memory did not close", e);
        }
    }
}
