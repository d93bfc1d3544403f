package org.govah.keep.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.govah.core.Progress;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.registry.FoldedRegistry;
import org.govah.keep.internal.registry.Questions;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.registry.Axis;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.DecisionLine;
import org.govah.keep.registry.Flow;
import org.govah.keep.registry.ListLine;
import org.govah.keep.registry.PersonLine;
import org.govah.keep.registry.RecordRef;
import org.govah.keep.registry.Standing;

/// What the log of an archive says, folded: lists, records, persons, decisions, consent. It lies in
/// memory until it is closed, is saved only sealed (`registry.age`), and is folded again from the
/// log where that file is missing, not ours, or of another log.
public final class Registry implements AutoCloseable {
    private final FoldedRegistry folded;
    private final Questions questions;

    private Registry(FoldedRegistry folded) {
        this.folded = folded;
        this.questions = folded.questions();
    }

    /// Folds the registry as far as the log goes, and saves it where nobody else writes just now.
    ///
    /// @throws ArchiveException if the log cannot be read
    public static Registry of(Archive archive, Unlocked by, Progress progress)
            throws ArchiveException {
        Journal journal = archive.journal();
        byte[] secret = by.groupSecret();
        try {
            FoldedRegistry folded =
                    FoldedRegistry.open(from(archive, by, journal), secret, progress);
            save(archive, by, folded, secret);
            return new Registry(folded);
        } catch (IOException e) {
            throw archive.writing(e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static FoldedRegistry.From from(Archive archive, Unlocked by, Journal journal) {
        return new FoldedRegistry.From(
                archive.storage(),
                journal,
                by.reading(),
                Tombstones.of(by.group()),
                Set.copyOf(by.group().personKeys()),
                new KeyStanding(by.group()),
                by.group().hash());
    }

    /// A disk that cannot be written, or another process that writes, costs the next fold its time
    /// and nothing else.
    private static void save(Archive archive, Unlocked by, FoldedRegistry folded, byte[] secret) {
        if (!folded.hasNews()) {
            return;
        }
        try (AutoCloseable _ = archive.storage().lock()) {
            folded.save(by.recipients(), secret, archive.around().random());
        } catch (Storage.LockedException e) {
            return;
        } catch (IOException e) {
            return;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether it was folded from the first entry on.
    public boolean rebuilt() {
        return folded.rebuilt();
    }

    /// Entries that were folded now.
    public long foldedNow() {
        return folded.foldedNow();
    }

    /// What became of every row.
    public Flow flow() {
        return questions.flow();
    }

    /// Lists in the order they were kept.
    public List<ListLine> lists() {
        return questions.lists();
    }

    /// Persons of whom somebody decided, or whose records were joined.
    public List<PersonLine> decidedPersons() {
        return questions.decidedPersons();
    }

    /// All persons in the order of their first records.
    ///
    /// @param limit at most so many
    public List<PersonLine> persons(int limit) {
        return questions.persons(limit);
    }

    /// The person to whom a record belongs.
    public Optional<PersonLine> person(RecordRef record) {
        return questions.person(record);
    }

    /// Decisions in the order of the log.
    public List<DecisionLine> decisions() {
        return questions.decisions();
    }

    /// What was said last of consent, by state: how many items and persons.
    public SortedMap<String, Long> consents() {
        return questions.consents();
    }

    /// Entries of which nothing is believed, by reason.
    public SortedMap<String, Long> gaps() {
        return questions.gaps();
    }

    /// How many entries, items, erased and unknown entries, incidents and releases there are.
    public SortedMap<String, Long> counts() {
        return questions.counts();
    }

    /// Decisions on an axis about the person to whom a record belongs, in the order of the log.
    List<DecisionLine> about(RecordRef record, Axis axis) {
        return questions.about(record, axis);
    }

    List<DecisionLine> about(List<RecordRef> rows) {
        return questions.about(rows);
    }

    /// Where a person would stand if `by` decided this too.
    Standing would(RecordRef record, String by, Decision.OfStatus decision) {
        return questions.would(record, by, decision);
    }

    /// Every row of every table as text, in a fixed order: what two folds are compared by.
    public List<String> rows() {
        return questions.rows();
    }

    @Override
    public void close() {
        folded.close();
    }
}
