package org.govah.keep.registry;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The written rule of each status, as a pure function of what reviewers said.
///
/// Of each reviewer the latest decision counts. Where reviewers differ, all are shown and none
/// holds, until somebody who is none of them points at their decisions and settles it. Where they
/// agree, the status holds if it has what its rule demands; else the next lower one that has.
/// Evidence of all who agree is taken together, copies of one file once.
public final class StatusRule {
    /// Two persons stand behind what is published or charged.
    static final int REVIEWERS = 2;

    /// Direct sources that bear a confirmed death, and sources that bear a probable one.
    static final int SOURCES = 2;

    private StatusRule() {}

    /// Where a person stands on an axis.
    ///
    /// @param voices decisions on this axis, in the order of the log
    public static Standing of(Axis axis, List<Voice> voices, IdentityFacts facts) {
        Heard<Voice> heard = Heard.of(voices);
        Set<Status> said = EnumSet.noneOf(Status.class);
        heard.live().forEach(v -> said.add(v.status()));
        Status none = Status.undecided(axis);
        if (said.isEmpty()) {
            return new Standing(none, said, Set.of(), 0);
        }
        int reviewers = persons(heard.live());
        if (said.size() > 1) {
            return new Standing(none, said, Set.of(Need.SETTLEMENT), reviewers);
        }
        Status wanted = said.iterator().next();
        List<Voice> agreeing = heard.agreeing(wanted.code());
        Set<Need> needs = needs(wanted, agreeing, facts);
        Optional<Status> holds = Optional.of(wanted);
        while (holds.isPresent() && !needs(holds.get(), agreeing, facts).isEmpty()) {
            holds = lower(holds.get());
        }
        return new Standing(holds.orElse(none), said, needs, persons(agreeing));
    }

    /// What keeps a status from holding, all who agree taken together.
    static Set<Need> needs(Status status, List<Voice> agreeing, IdentityFacts facts) {
        Evidence evidence = Evidence.of(agreeing);
        return switch (status) {
            case CONFIRMED -> {
                Set<Need> needs = EnumSet.noneOf(Need.class);
                evidence.missingForConfirmed(agreeing).ifPresent(needs::add);
                needs.addAll(secondPerson(agreeing));
                yield needs;
            }
            case PROBABLE -> unless(evidence.bearsProbable(), Need.EVIDENCE);
            case DISPUTED, ALLEGED, CONTESTED -> unless(evidence.any(), Need.EVIDENCE);
            case IDENTIFIED ->
                    unless(
                            facts.fullName()
                                    && (facts.father() || facts.birth() || evidence.showsWho()),
                            Need.IDENTIFYING_DATA);
            case PARTLY ->
                    unless(
                            facts.fullName() || facts.father() || facts.birth() || evidence.any(),
                            Need.IDENTIFYING_DATA);
            case REASONABLE_GROUNDS -> {
                Set<Need> needs = EnumSet.noneOf(Need.class);
                needs.addAll(unless(evidence.any(), Need.EVIDENCE));
                needs.addAll(secondPerson(agreeing));
                yield needs;
            }
            case UNDER_REVIEW, EXCLUDED, UNIDENTIFIED, COUNT_ONLY, NOT_ASSESSED -> Set.of();
        };
    }

    private static Set<Need> secondPerson(List<Voice> agreeing) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (persons(agreeing) < REVIEWERS) {
            needs.add(Need.SECOND_REVIEWER);
        }
        if (agreeing.stream().allMatch(Voice::keeper)) {
            needs.add(Need.ANOTHER_THAN_KEEPER);
        }
        return needs;
    }

    private static Set<Need> unless(boolean holds, Need need) {
        return holds ? Set.of() : Set.of(need);
    }

    /// What may still hold where a status does not.
    private static Optional<Status> lower(Status status) {
        return switch (status) {
            case CONFIRMED -> Optional.of(Status.PROBABLE);
            case IDENTIFIED -> Optional.of(Status.PARTLY);
            case REASONABLE_GROUNDS -> Optional.of(Status.ALLEGED);
            case PROBABLE,
                    UNDER_REVIEW,
                    DISPUTED,
                    EXCLUDED,
                    PARTLY,
                    UNIDENTIFIED,
                    COUNT_ONLY,
                    NOT_ASSESSED,
                    ALLEGED,
                    CONTESTED ->
                    Optional.empty();
        };
    }

    private static int persons(Collection<Voice> voices) {
        return (int) voices.stream().map(Voice::by).distinct().count();
    }

    /// What lies on the table, each content once.
    private record Evidence(Collection<Voice.Weighed> grounds) {
        static Evidence of(List<Voice> voices) {
            return new Evidence(
                    voices.stream()
                            .flatMap(v -> v.grounds().stream())
                            .collect(
                                    Collectors.toMap(
                                            Voice.Weighed::content,
                                            g -> g,
                                            (a, b) -> a,
                                            LinkedHashMap::new))
                            .values());
        }

        private long count(Predicate<Voice.Weighed> which) {
            return grounds.stream().filter(which).count();
        }

        private long bearing(GroundKind.Bears bears) {
            return count(g -> g.kind().bears() == bears);
        }

        private long direct() {
            return count(g ->
                    g.kind().bears() == GroundKind.Bears.WITNESS
                            && g.distance() == Distance.DIRECT);
        }

        private long sources() {
            return bearing(GroundKind.Bears.WITNESS) + bearing(GroundKind.Bears.REPORT);
        }

        boolean any() {
            return !grounds.isEmpty();
        }

        boolean showsWho() {
            return count(g ->
                    g.kind() == GroundKind.PHOTO || g.kind().bears() == GroundKind.Bears.DOCUMENT)
                    > 0;
        }

        private boolean alone() {
            return bearing(GroundKind.Bears.DOCUMENT) > 0
                    || bearing(GroundKind.Bears.EXAMINATION) > 0;
        }

        boolean bearsProbable() {
            return alone() || sources() >= SOURCES || (direct() > 0 && grounds.size() > 1);
        }

        Optional<Need> missingForConfirmed(List<Voice> agreeing) {
            if (alone()) {
                return Optional.empty();
            }
            if (direct() < SOURCES) {
                return Optional.of(Need.EVIDENCE);
            }
            Set<Independence> said =
                    agreeing.stream().map(Voice::independence).collect(Collectors.toSet());
            boolean independent =
                    said.contains(Independence.INDEPENDENT)
                            && !said.contains(Independence.ONE_ORIGIN);
            return independent ? Optional.empty() : Optional.of(Need.INDEPENDENCE);
        }
    }
}
