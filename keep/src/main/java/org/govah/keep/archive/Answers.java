package org.govah.keep.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govah.core.Progress;
import org.govah.core.log.CardField;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.internal.keeping.CardSigning;
import org.govah.keep.registry.CardText;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.DecisionLine;
import org.govah.keep.registry.ListLine;
import org.govah.keep.registry.RecordRef;
import org.govah.keep.registry.Verdict;

/// Enters what a person answered about many pairs of rows. Each answer becomes that person's own
/// signed decision, so that two reviewers need two persons here too.
public final class Answers {
    private final Archive archive;
    private final Unlocked by;
    private final Progress progress;

    private Answers(Archive archive, Unlocked by, Progress progress) {
        this.archive = archive;
        this.by = by;
        this.progress = progress;
    }

    /// Answers of one person, for an archive.
    public static Answers in(Archive archive, Unlocked by, Progress progress) {
        return new Answers(archive, by, progress);
    }

    /// A row by the name of its list, as `link` has it.
    ///
    /// @param list its name: in its statement, else the file's without folder and ending
    /// @param row number
    public record Row(String list, int row) {}

    /// What was said of a pair.
    ///
    /// @param reason in words, sealed
    public record Answer(Row one, Row two, Verdict verdict, String reason) {}

    /// What became of them.
    ///
    /// @param entered now
    /// @param known that the person had entered before
    public record Entered(int entered, int known) {}

    /// Enters them in the order given, in as few commits as may be. What the person said last of a
    /// pair already is passed over, so that a file can be taken in again.
    ///
    /// @param dry whether it is only tried
    /// @throws ArchiveException if a list or a row is not in the archive, a reason is missing, or
    ///   the archive cannot be written; what was not entered can be taken in again
    public Entered enter(List<Answer> answers, boolean dry) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            List<Entering.Said> said = said(answers);
            for (int from = 0; !dry && from < said.size(); from += Pages.CARDS) {
                int to = Math.min(said.size(), from + Pages.CARDS);
                Journal journal = archive.journal();
                new Entering(archive.storage(), archive.around(), by)
                        .enter(journal, said.subList(from, to));
            }
            return new Entered(said.size(), answers.size() - said.size());
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    private List<Entering.Said> said(List<Answer> answers) throws ArchiveException {
        List<Entering.Said> said = new ArrayList<>();
        try (Registry registry = Registry.of(archive, by, progress)) {
            Map<String, EntryId> lists = lists(registry);
            Map<Set<RecordRef>, DecisionLine> own = own(registry);
            for (Answer each : answers) {
                List<RecordRef> about =
                        List.of(row(registry, lists, each.one()), row(registry, lists, each.two()));
                Optional<DecisionLine> before = Optional.ofNullable(own.get(Set.copyOf(about)));
                if (before.filter(b -> says(b, each.verdict())).isEmpty()) {
                    List<EntryId> replaces = before.map(DecisionLine::id).stream().toList();
                    said.add(
                            said(
                                    new Decision.OfMatch(about, each.verdict(), false, replaces),
                                    each.reason()));
                }
            }
        }
        return said;
    }

    private static Entering.Said said(Decision decision, String reason) throws ArchiveException {
        if (reason.isBlank()) {
            throw ArchiveException.unreadable("keep.reason-missing");
        }
        return Entering.Said.sealed(
                EntryType.DECISION,
                List.of(
                        CardField.of(Decision.FIELD, CardText.of(decision)),
                        CardSigning.text(CardNames.REASON, reason)),
                List.of());
    }

    private static boolean says(DecisionLine line, Verdict verdict) {
        return line.decision() instanceof Decision.OfMatch match && match.verdict() == verdict;
    }

    /// What the person said last of each pair.
    private Map<Set<RecordRef>, DecisionLine> own(Registry registry) {
        Map<Set<RecordRef>, DecisionLine> own = new HashMap<>();
        for (DecisionLine each : registry.decisions()) {
            if (each.by().equals(by.personId()) && each.decision() instanceof Decision.OfMatch) {
                own.put(Set.copyOf(each.decision().about()), each);
            }
        }
        return own;
    }

    private static RecordRef row(Registry registry, Map<String, EntryId> lists, Row row)
            throws ArchiveException {
        EntryId list = lists.get(row.list());
        if (list == null) {
            throw ArchiveException.unreadable("keep.no-such-list", row.list());
        }
        RecordRef ref = new RecordRef(list, row.row());
        if (registry.person(ref).isEmpty()) {
            throw ArchiveException.unreadable("keep.no-such-record", ref.toString());
        }
        return ref;
    }

    /// Lists that count, by the names they may be called.
    private static Map<String, EntryId> lists(Registry registry) {
        Map<String, EntryId> lists = new HashMap<>();
        for (ListLine each : registry.lists()) {
            if (!each.again()) {
                lists.putIfAbsent(each.name(), each.id());
                lists.putIfAbsent(stem(each.name()), each.id());
            }
        }
        return lists;
    }

    private static String stem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
