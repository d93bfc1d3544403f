package org.govah.keep.archive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govah.core.Progress;
import org.govah.core.log.CardField;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.internal.keeping.CardSigning;
import org.govah.keep.registry.Axis;
import org.govah.keep.registry.CardText;
import org.govah.keep.registry.Consent;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.DecisionLine;
import org.govah.keep.registry.Need;
import org.govah.keep.registry.RecordRef;
import org.govah.keep.registry.Standing;

/// Enters what reviewers decide and what people consent to. Neither is ever changed: the next one
/// points at it.
public final class Deciding {
    /// What a single reviewer must bring; the rest others may bring later.
    private static final Set<Need> OWN =
            EnumSet.of(Need.EVIDENCE, Need.INDEPENDENCE, Need.IDENTIFYING_DATA);

    private final Archive archive;
    private final Unlocked by;
    private final Progress progress;

    private Deciding(Archive archive, Unlocked by, Progress progress) {
        this.archive = archive;
        this.by = by;
        this.progress = progress;
    }

    /// Decisions of one person in an archive.
    public static Deciding in(Archive archive, Unlocked by, Progress progress) {
        return new Deciding(archive, by, progress);
    }

    /// What became of a decision.
    ///
    /// @param id of its entry; empty where it was only tried
    /// @param replaces decisions whose place it takes
    /// @param standing where the person stands now, for a status
    public record Entered(
            Optional<EntryId> id, List<EntryId> replaces, Optional<Standing> standing) {
        /// Copies the ids.
        public Entered {
            replaces = List.copyOf(replaces);
        }
    }

    /// The row that somebody names as `ITEM:ROW`, `ITEM` being the beginning of a list's id.
    ///
    /// @throws ArchiveException if there is no such list, or several
    public RecordRef row(String text) throws ArchiveException {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[1-9][0-9]{0,8}")) {
            throw ArchiveException.unreadable("keep.not-a-row", text);
        }
        return new RecordRef(
                item(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    /// The item whose id begins so.
    ///
    /// @throws ArchiveException if there is none, several, or it was erased
    public EntryId item(String hex) throws ArchiveException {
        LogView view = archive.view(archive.journal());
        Entry entry = ItemAccess.item(view, hex);
        if (view.isErased(entry.id())) {
            throw ArchiveException.unreadable("keep.item-erased", entry.id().hex());
        }
        return entry.id();
    }

    /// Enters a decision. It takes the place of the person's own earlier one about the same.
    ///
    /// @param reason in words, sealed
    /// @param settles whether it also points at all that others decided about the same, to settle
    ///   what they differ in
    /// @param dry whether it is only tried
    /// @throws ArchiveException if a row is no record, the reason is missing, the evidence does not
    ///   bear the status, or the archive cannot be written
    public Entered decide(Decision decision, String reason, boolean settles, boolean dry)
            throws ArchiveException {
        requireReason(reason);
        try (AutoCloseable _ = archive.lock()) {
            Decision pointing;
            Optional<Standing> standing;
            try (Registry registry = Registry.of(archive, by, progress)) {
                for (RecordRef each : decision.about()) {
                    if (registry.person(each).isEmpty()) {
                        throw ArchiveException.unreadable("keep.no-such-record", each.toString());
                    }
                }
                pointing = decision.replacing(earlier(registry, decision, settles));
                standing = standing(registry, pointing);
            }
            if (dry) {
                return new Entered(Optional.empty(), pointing.replaces(), standing);
            }
            CardField field = CardField.of(Decision.FIELD, CardText.of(pointing));
            EntryId id = enter(EntryType.DECISION, field, reason);
            return new Entered(Optional.of(id), pointing.replaces(), standing);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    private List<EntryId> earlier(Registry registry, Decision decision, boolean settles) {
        List<DecisionLine> about =
                switch (decision) {
                    case Decision.OfStatus s ->
                            registry.about(s.about().getFirst(), s.status().axis());
                    case Decision.OfMatch m -> registry.about(m.about());
                    case Decision.OfIncident _ -> List.of();
                };
        List<EntryId> ids = new ArrayList<>();
        for (DecisionLine each : about) {
            if (settles || each.by().equals(by.personId())) {
                ids.add(each.id());
            }
        }
        return ids;
    }

    private Optional<Standing> standing(Registry registry, Decision decision)
            throws ArchiveException {
        if (!(decision instanceof Decision.OfStatus status)) {
            return Optional.empty();
        }
        RecordRef first = status.about().getFirst();
        Standing standing = registry.would(first, by.personId(), status);
        for (Need each : standing.needs()) {
            if (OWN.contains(each)) {
                throw ArchiveException.failed(
                        "keep.status-needs",
                        status.status().code(),
                        org.govah.core.words.Message.of(words(each, status.status().axis())));
            }
        }
        return Optional.of(standing);
    }

    private static String words(Need need, Axis axis) {
        return switch (need) {
            case EVIDENCE ->
                    axis == Axis.DEATH ? "keep.need-evidence-of-death" : "keep.need-evidence";
            case INDEPENDENCE -> "keep.need-independence";
            case SECOND_REVIEWER -> "keep.need-second-reviewer";
            case ANOTHER_THAN_KEEPER -> "keep.need-another-than-keeper";
            case IDENTIFYING_DATA -> "keep.need-identifying-data";
            case SETTLEMENT -> "keep.need-settlement";
        };
    }

    /// What a need is called in the catalogue.
    public static org.govah.core.words.Message words(Need need) {
        return org.govah.core.words.Message.of(words(need, Axis.IDENTITY));
    }

    /// Enters what somebody consents to.
    ///
    /// @param reason in words, sealed
    /// @throws ArchiveException if the reason is missing or the archive cannot be written
    public EntryId consent(Consent consent, String reason) throws ArchiveException {
        requireReason(reason);
        try (AutoCloseable _ = archive.lock()) {
            return enter(
                    EntryType.CONSENT, CardField.of(Consent.FIELD, CardText.of(consent)), reason);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    private EntryId enter(EntryType type, CardField field, String reason) throws Exception {
        Entering entering = new Entering(archive.storage(), archive.around(), by);
        List<CardField> fields = List.of(field, CardSigning.text(CardNames.REASON, reason));
        // What is decided of whom, and whose consent changed, is nobody's business without a key:
        // the entry refers to nothing openly.
        Journal after =
                entering.enter(
                        archive.journal(), List.of(Entering.Said.sealed(type, fields, List.of())));
        return Entry.decode(after.entry(after.checkpoint().size() - 1)).id();
    }

    private static void requireReason(String reason) throws ArchiveException {
        if (reason.isBlank()) {
            throw ArchiveException.unreadable("keep.reason-missing");
        }
    }
}
