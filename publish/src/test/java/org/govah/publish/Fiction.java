package org.govah.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.Claim;
import org.govah.core.model.FigureKind;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.Population;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DatePrecision;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;
import org.govah.estimate.Answer;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.Draws;
import org.govah.estimate.Estimate;
import org.govah.estimate.Gate;
import org.govah.estimate.Headline;
import org.govah.estimate.Method;
import org.govah.estimate.Panel;
import org.govah.estimate.Verdict;
import org.govah.link.Copy;
import org.govah.link.InnerDuplicates;

/// Invented dossiers of an invented country, whose numbers balance by construction.
public record Fiction(
        OverlapTable table, int copies, Verdict verdict, int claims, double scale, boolean open) {
    /// The day on which the invented events begin.
    public static final LocalDate DAY_ONE = LocalDate.of(2031, 1, 8);

    private static final long SEED = 20_310_108;
    private static final int REPEATED = 5;
    private static final int ONLY_ON_COPIES = 7;
    private static final List<String> HOLDERS =
            List.of("Families", "Hospitals of Zarrinrud", "شبکهٔ گورستان‌ها", "Network");

    private static final List<FigureKind> KINDS = List.of(FigureKind.values());
    private static final List<Population> POPULATIONS = List.of(Population.values());
    private static final List<Answer> ANSWERS = List.of(Answer.values());

    /// Four lists, one copy, three claims.
    public static Fiction usual(Verdict verdict) {
        return new Fiction(fourLists(), 1, verdict, 3, 1, false);
    }

    /// The same with another number of claims.
    public Fiction withClaims(int number) {
        return new Fiction(table, copies, verdict, number, scale, open);
    }

    /// The same with another number of lists that are copies.
    public Fiction withCopies(int number) {
        return new Fiction(table, number, verdict, claims, scale, open);
    }

    /// The same with another overlap.
    public Fiction withTable(OverlapTable other) {
        return new Fiction(other, copies, verdict, claims, scale, open);
    }

    /// The same with intervals that have no upper end.
    public Fiction withoutUpperEnd() {
        return new Fiction(table, copies, verdict, claims, scale, true);
    }

    /// The overlap of four lists: 605 people in 13 cells.
    public static OverlapTable fourLists() {
        return table(
                HOLDERS, 1, 171, 2, 118, 4, 96, 3, 84, 8, 41, 5, 38, 6, 27, 7, 9, 9, 6, 10, 6, 12,
                4, 13, 3, 15, 2);
    }

    /// Lists with these names and random overlap.
    public static OverlapTable random(List<String> names, long seed) {
        Random random = new Random(seed);
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int j = 0; j < names.size(); j++) {
            cells.put(1 << j, 20L + random.nextInt(4000));
        }
        for (int i = 0; i < 60 && names.size() > 1; i++) {
            cells.put(1 + random.nextInt((1 << names.size()) - 1), 1L + random.nextInt(300));
        }
        return new OverlapTable(names, cells);
    }

    private static OverlapTable table(List<String> lists, int... historiesAndPeople) {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int i = 0; i < historiesAndPeople.length; i += 2) {
            cells.put(historiesAndPeople[i], (long) historiesAndPeople[i + 1]);
        }
        return new OverlapTable(lists, cells);
    }

    /// The dossier.
    public Dossier dossier() {
        List<ListSummary> lists = new ArrayList<>();
        List<InnerDuplicates> duplicates = new ArrayList<>();
        List<Copy> copied = new ArrayList<>();
        for (int j = 0; j < table.lists().size(); j++) {
            String name = table.lists().get(j);
            duplicates.add(new InnerDuplicates(name, REPEATED));
            lists.add(list(name, (int) table.onAll(1 << j) + REPEATED));
        }
        for (int c = 0; c < copies; c++) {
            String name = "Mirror " + (c + 1);
            String from = table.lists().getFirst();
            lists.add(list(name, 60));
            copied.add(new Copy(name, from, 0.93, Message.of("app.fiction-copy", 56, 60, from)));
        }
        int only = copies == 0 ? 0 : ONLY_ON_COPIES;
        return new Dossier(
                lists,
                (int) table.observed() + only,
                0,
                only,
                copied,
                duplicates,
                panel(),
                claimChecks(),
                List.of(Message.of("app.fiction-note", table.lists().getLast())),
                new Dossier.Origin(SEED, "0.1.0"));
    }

    private static ListSummary list(String name, int deaths) {
        String hash = "%08x".formatted(name.hashCode()).repeat(8);
        return new ListSummary(
                name,
                name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".csv",
                hash,
                deaths + 9 + 12 + 4,
                deaths + 9,
                12,
                4,
                deaths,
                9,
                List.of("full name = name (header)", "تاریخ = death (contents)"));
    }

    private Panel panel() {
        boolean passed = verdict != Verdict.DO_NOT_PUBLISH;
        FictionalMethods methods = new FictionalMethods(table, scale, open);
        List<Estimate> estimates = methods.estimates(passed);
        return new Panel(
                table,
                estimates,
                gates(),
                Headline.mixed(estimates, 0.95),
                methods.workings(),
                verdict);
    }

    private List<Gate> gates() {
        int lists = table.lists().size();
        long shared = table.observed() - table.onOneListOnly();
        boolean enough = verdict != Verdict.DO_NOT_PUBLISH;
        double spread = verdict == Verdict.PUBLISHABLE ? 1.12 : 1.63;
        return List.of(
                new Gate("lists", lists, 3, lists >= 3, Message.of("app.fiction-lists", lists)),
                new Gate("overlap", shared, 20, enough, Message.of("app.fiction-overlap", shared)),
                new Gate("r-hat", 1.002, 1.01, true, Message.of("app.fiction-r-hat")),
                new Gate(
                        "spread",
                        spread,
                        1.5,
                        verdict == Verdict.PUBLISHABLE,
                        Message.of("app.fiction-spread", spread)));
    }

    private List<ClaimCheck> claimChecks() {
        List<ClaimCheck> checks = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            checks.add(claim(i));
        }
        return checks;
    }

    private ClaimCheck claim(int i) {
        FigureKind kind = KINDS.get(i % KINDS.size());
        long low = 200 + 90L * i;
        OptionalLong high =
                switch (i % 3) {
                    case 0 -> OptionalLong.empty();
                    case 1 -> OptionalLong.of(low);
                    default -> OptionalLong.of(low + 500);
                };
        boolean dated = i % 8 != 7;
        Claim claim =
                new Claim(
                        "Z" + i,
                        i % 2 == 0 ? "Zarrinrud Watch" : "وزارت آگاهی زرین‌رود",
                        dated ? Optional.of(date(i)) : Optional.empty(),
                        Optional.empty(),
                        OptionalLong.of(low),
                        high,
                        kind,
                        POPULATIONS.get(i % 3 == 0 ? 0 : i % POPULATIONS.size()),
                        i % 2 == 0 ? "killed in the streets" : "",
                        Optional.empty(),
                        true);
        Answer answer = ANSWERS.get(i % ANSWERS.size());
        List<ClaimCheck.Share> shares =
                List.of(
                        new ClaimCheck.Share(
                                Method.LATENT_CLASS, Draws.Kind.POSTERIOR, 0.004 * i, true),
                        new ClaimCheck.Share(
                                Method.LOG_LINEAR, Draws.Kind.BOOTSTRAP, 0.3, i % 2 == 0));
        double highest = high.isPresent() ? high.getAsLong() : Double.POSITIVE_INFINITY;
        return new ClaimCheck(
                claim, low, highest, shares, answer, Message.of("app.fiction-because", 0.04));
    }

    private static UncertainDate date(int i) {
        LocalDate first = DAY_ONE.plusDays(2L * i);
        boolean month = i % 8 == 5;
        DayInterval days = new DayInterval(first, month ? first.plusDays(29) : first);
        return new UncertainDate(
                first.toString(),
                CalendarSystem.GREGORIAN,
                month ? DatePrecision.MONTH : DatePrecision.DAY,
                days);
    }
}
