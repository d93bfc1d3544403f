package org.govah.keep.internal.registry;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govah.core.log.Card;
import org.govah.core.log.CardSubject;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.KeyStanding;
import org.govah.keep.archive.PersonName;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.registry.CardText;
import org.govah.keep.registry.Consent;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.Ground;
import org.govah.keep.registry.Purpose;
import org.govah.keep.registry.RecordRef;

/// Decisions and consents into their tables. Only what a person of the group signed counts.
final class SayingFold {
    private final Rows rows;
    private final Set<VerifierKey> persons;
    private final KeyStanding standing;

    SayingFold(Rows rows, Set<VerifierKey> persons, KeyStanding standing) {
        this.rows = rows;
        this.persons = Set.copyOf(persons);
        this.standing = standing;
    }

    Optional<Gap> decision(long index, Entry entry, Card card) throws SQLException {
        Signed signed = signer(index, entry, card, persons, standing);
        if (signed instanceof Signed.Nobody(Gap why)) {
            return Optional.of(why);
        }
        Optional<byte[]> body = card.value(Decision.FIELD);
        Optional<Decision> read = body.flatMap(CardText::decision);
        if (read.isEmpty()) {
            return Optional.of(Gap.UNKNOWN_KIND);
        }
        write(index, read.get(), body.get(), ((Signed.By) signed).person(), card);
        return Optional.empty();
    }

    private void write(long index, Decision decision, byte[] body, String by, Card card)
            throws SQLException {
        String kind;
        String verdict;
        Optional<Decision.OfStatus> status = Optional.empty();
        switch (decision) {
            case Decision.OfStatus s -> {
                kind = "status";
                verdict = s.status().code();
                status = Optional.of(s);
                grounds(index, s);
            }
            case Decision.OfMatch m -> {
                kind = "match";
                verdict = m.verdict().code();
            }
            case Decision.OfIncident i -> {
                kind = "incident";
                verdict = "incident";
                rows.incidents.add(
                        index,
                        i.when(),
                        i.where(),
                        i.killedMin().isPresent()
                                ? Optional.of(i.killedMin().getAsInt())
                                : Optional.empty(),
                        i.killedMax().isPresent()
                                ? Optional.of(i.killedMax().getAsInt())
                                : Optional.empty());
            }
        }
        rows.decisions.add(
                index,
                kind,
                status.map(s -> s.status().axis().code()),
                verdict,
                status.flatMap(Decision.OfStatus::why).map(w -> w.code()),
                status.map(s -> s.independence().code()),
                decision.blind(),
                by,
                Folding.text(card, CardNames.EXACT_TIME),
                Folding.text(card, CardNames.REASON),
                body);
        int place = 0;
        for (RecordRef each : decision.about()) {
            rows.decidedRows.add(index, place++, each.list().bytes(), each.row());
        }
        for (EntryId each : decision.replaces().stream().distinct().toList()) {
            rows.replaces.add(index, each.bytes());
        }
    }

    private void grounds(long index, Decision.OfStatus status) throws SQLException {
        int place = 0;
        for (Ground each : status.grounds()) {
            rows.grounds.add(
                    index,
                    place++,
                    each.item().bytes(),
                    each.kind().code(),
                    each.distance().code());
        }
    }

    Optional<Gap> consent(long index, Entry entry, Card card) throws SQLException {
        Signed signed = signer(index, entry, card, persons, standing);
        if (signed instanceof Signed.Nobody(Gap why)) {
            return Optional.of(why);
        }
        Optional<Consent> read = card.value(Consent.FIELD).flatMap(CardText::consent);
        if (read.isEmpty()) {
            return Optional.of(Gap.UNKNOWN_KIND);
        }
        Consent consent = read.get();
        rows.consents.add(
                index,
                consent.state().code(),
                consent.purposes().stream().map(Purpose::code).collect(Collectors.joining(" ")),
                ((Signed.By) signed).person(),
                Folding.text(card, CardNames.EXACT_TIME),
                Folding.text(card, CardNames.REASON));
        for (EntryId each : consent.items().stream().distinct().toList()) {
            rows.consentSubjects.add(index, each.bytes(), 0);
        }
        for (RecordRef each : consent.persons().stream().distinct().toList()) {
            rows.consentSubjects.add(index, each.list().bytes(), each.row());
        }
        return Optional.empty();
    }

    /// Who signed a card.
    sealed interface Signed {
        /// A person of the group, whichever device of theirs signed.
        record By(String person) implements Signed {}

        /// Nobody whose word counts.
        record Nobody(Gap why) implements Signed {}
    }

    static Signed signer(
            long index, Entry entry, Card card, Set<VerifierKey> persons, KeyStanding standing) {
        Optional<byte[]> named = card.value(CardNames.CONTRIBUTOR);
        if (named.isEmpty()) {
            return new Signed.Nobody(Gap.STRANGER);
        }
        try {
            VerifierKey key = VerifierKey.parse(new String(named.get(), StandardCharsets.UTF_8));
            if (!persons.contains(key)) {
                return new Signed.Nobody(Gap.STRANGER);
            }
            if (!card.isSignedBy(key.ed25519(), CardSubject.of(entry))) {
                return new Signed.Nobody(Gap.UNSIGNED);
            }
            return standing.counts(key, index, entry.day())
                    ? new Signed.By(PersonName.of(key.name()))
                    : new Signed.Nobody(Gap.KEY_REVOKED);
        } catch (LogFormatException e) {
            return new Signed.Nobody(Gap.STRANGER);
        }
    }
}
