package org.govah.app.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.Progress;
import org.govah.core.model.Claim;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.Population;
import org.govah.core.model.Record;
import org.govah.core.model.VictimList;
import org.govah.core.time.DatePrecision;
import org.govah.core.words.Message;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.ClaimRule;
import org.govah.estimate.Counted;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Estimators;
import org.govah.estimate.LinkageMixture;
import org.govah.estimate.OutsideFloor;
import org.govah.estimate.Panel;
import org.govah.estimate.TableOrigin;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;
import org.govah.keep.intake.Intake;
import org.govah.link.LinkDraws;
import org.govah.link.LinkRun;
import org.govah.link.LinkSettings;
import org.govah.link.Linkage;
import org.govah.link.Linked;
import org.govah.link.Linker;
import org.govah.link.SourceSystems;
import org.govah.publish.Dossier;

/// The whole flow once: lists to records to persons to an overlap table to a panel to a dossier.
final class Counting {
    /// Draws of the linkage unless told otherwise: more cost seconds and change the demo's headline
    /// by less than its last digit.
    static final int USUAL_DRAWS = 20;

    private final long seed;
    private final int draws;
    private final Progress progress;

    /// @param draws of the linkage over which the total is averaged; under 2: none
    Counting(long seed, int draws, Progress progress) {
        this.seed = seed;
        this.draws = draws;
        this.progress = progress;
    }

    /// Counts.
    ///
    /// @param received the lists and claims as read in
    /// @throws Refusal if no list holds a death, or there are too many lists
    CountResult count(Received received) throws Refusal {
        List<VictimList> deaths = received.intakes().stream().map(i -> i.list().deaths()).toList();
        LinkRun run = Linker.run(deaths, LinkSettings.USUAL, progress);
        Linkage linkage = run.linkage();
        Optional<SourceSystems> systems = SourceWords.split(run.linked(), received.split());
        List<VictimList> independent = independent(deaths, linkage);
        List<String> names = independent.stream().map(VictimList::name).toList();
        OverlapTable listed = linkage.overlap(names);
        OverlapTable table = systems.map(SourceSystems::overlap).orElse(listed);
        Counted counted = counted(independent);
        Optional<Drawn> drawn = Optional.empty();
        Panel alone = Estimators.panel(table, EstimateSettings.usual(seed), progress);
        if (draws > 1 && alone.verdict() != Verdict.DO_NOT_PUBLISH) {
            drawn = Optional.of(drawn(run, table.lists(), systems));
        }
        Panel joined = otherwiseJoined(alone, deaths, independent, systems);
        Panel origin = drawn.map(by -> by.mixture.heldAgainst(joined)).orElse(joined);
        Panel panel = held(origin, received.claims(), counted);
        List<ClaimCheck> checks =
                received.claims().stream().map(c -> ClaimRule.check(c, panel, counted)).toList();
        List<Message> notes = notes(received, run, counted, drawn);
        systems.ifPresent(found ->
                notes.addAll(
                        SourceWords.of(
                                found, received.split(), linkage.named() - table.observed())));
        Dossier dossier = dossier(received, linkage, listed, panel, checks, notes);
        return new CountResult(received.intakes(), linkage, dossier, received.inputs());
    }

    /// What draws of the whole linkage give.
    ///
    /// @param mixture the total over them
    /// @param says what should be known of it
    private record Drawn(LinkageMixture mixture, List<Message> says) {}

    private Drawn drawn(LinkRun run, List<String> lists, Optional<SourceSystems> systems) {
        List<OverlapTable> tables = new ArrayList<>();
        LinkDraws linkages = run.linked().draws(draws, seed);
        systems.ifPresentOrElse(
                by -> linkages.forEachOverlap(by, (table, number) -> tables.add(table)),
                () -> linkages.forEachOverlap(lists, (table, number) -> tables.add(table)));
        LinkageMixture mixture = LinkageMixture.of(tables, EstimateSettings.usual(seed), progress);
        List<Message> says = new ArrayList<>(mixture.says());
        linkages.says().ifPresent(says::add);
        return new Drawn(mixture, says);
    }

    /// The lists linked twice more, more readily and more reluctantly.
    private Panel otherwiseJoined(
            Panel panel,
            List<VictimList> deaths,
            List<VictimList> independent,
            Optional<SourceSystems> systems) {
        boolean forbidden = panel.verdict() == Verdict.DO_NOT_PUBLISH;
        List<LinkSettings> others =
                forbidden ? List.of() : List.of(LinkSettings.READILY, LinkSettings.RELUCTANTLY);
        List<OverlapTable> otherwise =
                others.stream()
                        .map(other -> {
                            Linked linked = Linker.run(deaths, other, progress).linked();
                            return systems.map(by -> by.over(linked).overlap())
                                    .orElseGet(() -> linked.overlap(panel.table().lists()));
                        })
                        .toList();
        return new TableOrigin(populations(independent), otherwise)
                .heldAgainst(panel, EstimateSettings.usual(seed));
    }

    /// With the outside floor, where there are claims and a number to hold them against.
    static Panel held(Panel panel, List<Claim> claims, Counted counted) {
        if (claims.isEmpty() || panel.mixture().isEmpty()) {
            return panel;
        }
        Total interval = panel.mixture().get().total();
        return panel.with(List.of(OutsideFloor.gate(claims, counted, interval)));
    }

    private static List<Population> populations(List<VictimList> lists) {
        return lists.stream().map(list -> list.scope().counts()).toList();
    }

    private static List<VictimList> independent(List<VictimList> deaths, Linkage linkage)
            throws Refusal {
        List<VictimList> independent =
                deaths.stream()
                        .filter(list -> !list.records().isEmpty() && !linkage.isCopy(list.name()))
                        .toList();
        if (independent.isEmpty()) {
            throw Refusal.unreadable("app.no-deaths");
        }
        if (independent.size() > OverlapTable.MAX_LISTS) {
            throw Refusal.unreadable(
                    "app.too-many-lists", independent.size(), OverlapTable.MAX_LISTS);
        }
        return independent;
    }

    private static Counted counted(List<VictimList> lists) {
        SortedMap<LocalDate, Long> deathsPerDay = new TreeMap<>();
        for (VictimList list : lists) {
            for (Record each : list.records()) {
                each.death()
                        .filter(date -> date.precision() == DatePrecision.DAY)
                        .ifPresent(date -> deathsPerDay.merge(date.days().first(), 1L, Long::sum));
            }
        }
        return Counted.over(
                lists.stream().map(list -> list.scope().counts()).toList(), deathsPerDay);
    }

    private static List<Message> notes(
            Received received, LinkRun run, Counted counted, Optional<Drawn> drawn) {
        List<Message> notes = new ArrayList<>(received.notes());
        for (Intake intake : received.intakes()) {
            for (Message note : intake.notes()) {
                notes.add(Message.of("app.note-of-list", intake.list().name(), note));
            }
        }
        notes.addAll(run.notes());
        notes.add(counted.says());
        drawn.ifPresent(made -> notes.addAll(made.says()));
        return notes;
    }

    private Dossier dossier(
            Received received,
            Linkage linkage,
            OverlapTable listed,
            Panel panel,
            List<ClaimCheck> checks,
            List<Message> notes) {
        int beside = linkage.named() - (int) listed.observed();
        return new Dossier(
                received.intakes().stream().map(IntakeWords::summary).toList(),
                linkage.named(),
                0,
                listed,
                beside,
                linkage.copies(),
                linkage.duplicates(),
                panel,
                checks,
                notes,
                new Dossier.Origin(seed, Version.number()));
    }
}
