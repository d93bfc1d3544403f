package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import org.govah.core.model.Claim;
import org.govah.core.model.OverlapTable;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.Estimate;
import org.govah.estimate.Gate;
import org.govah.estimate.Method;
import org.govah.estimate.Total;
import org.govah.link.Copy;
import org.govah.publish.Dossier;
import org.govah.publish.RangeAloud;

/// The dossier's numbers as CSV: unrounded, ISO days, sentences in English, yes and no as 1 and 0,
/// an empty cell where something is not known.
public final class ResultTables {
    private final Dossier dossier;
    private final Words words = Words.in(Language.EN);

    private ResultTables(Dossier dossier) {
        this.dossier = dossier;
    }

    /// The files' content by their paths, in order.
    ///
    /// @throws IllegalArgumentException if the numbers of the dossier do not add up
    public static SequencedMap<String, byte[]> of(Dossier dossier) {
        ResultTables tables = new ResultTables(dossier);
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("data/lists.csv", tables.lists());
        files.put("data/overlap.csv", tables.overlap());
        files.put("data/methods.csv", tables.methods());
        files.put("data/gates.csv", tables.gates());
        files.put("data/claims.csv", tables.claims());
        files.put("data/copies.csv", tables.copies());
        return files;
    }

    private byte[] lists() {
        Sheet sheet =
                new Sheet(
                        "list",
                        "file",
                        "sha256",
                        "rows_read",
                        "new_records",
                        "known_rows",
                        "rows_to_fix",
                        "deaths",
                        "other_events",
                        "repeated_inside",
                        "people",
                        "counted_first",
                        "independent");
        Flow flow = Flow.of(dossier);
        for (Flow.Step step : flow.steps()) {
            sheet.row(
                    step.list().name(),
                    step.list().fileName(),
                    step.list().sha256(),
                    step.list().read(),
                    step.list().records(),
                    step.list().known(),
                    step.list().toFix(),
                    step.list().deaths(),
                    step.list().other(),
                    step.repeated(),
                    step.people(),
                    cell(step.first()),
                    flag(dossier.panel().table().lists().contains(step.list().name())));
        }
        return sheet.bytes();
    }

    private byte[] overlap() {
        OverlapTable table = dossier.panel().table();
        List<String> heads = new ArrayList<>(table.lists());
        heads.add("count");
        Sheet sheet = new Sheet(heads);
        for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
            List<Object> row = new ArrayList<>();
            for (int j = 0; j < table.lists().size(); j++) {
                row.add(cell.getKey() >> j & 1);
            }
            row.add(cell.getValue());
            sheet.row(row);
        }
        return sheet.bytes();
    }

    private byte[] methods() {
        Sheet sheet =
                new Sheet(
                        "method",
                        "family",
                        "low",
                        "middle",
                        "high",
                        "level",
                        "kind",
                        "draws",
                        "passed",
                        "in_headline",
                        "assumption",
                        "how");
        List<Method> quoted = RangeAloud.of(dossier).map(RangeAloud::methods).orElse(List.of());
        for (Estimate estimate : dossier.panel().estimates()) {
            sheet.row(
                    estimate.method().code(),
                    code(estimate.method().family()),
                    cell(estimate.total(), Total::low),
                    cell(estimate.total(), Total::median),
                    cell(estimate.total(), Total::high),
                    cell(estimate.total(), Total::level),
                    code(estimate.draws().kind()),
                    estimate.draws().size(),
                    flag(estimate.passed()),
                    flag(quoted.contains(estimate.method())),
                    say(estimate.assumption()),
                    say(estimate.how()));
        }
        return sheet.bytes();
    }

    private byte[] gates() {
        Sheet sheet = new Sheet("gate", "value", "threshold", "passed", "says");
        for (Gate gate : dossier.panel().gates()) {
            sheet.row(
                    gate.name(),
                    cell(gate.value()),
                    cell(gate.threshold()),
                    flag(gate.passed()),
                    say(gate.says()));
        }
        return sheet.bytes();
    }

    private byte[] claims() {
        List<String> heads =
                new ArrayList<>(
                        List.of(
                                "id",
                                "claimant",
                                "published",
                                "published_first",
                                "published_last",
                                "as_of_first",
                                "as_of_last",
                                "low",
                                "high",
                                "kind",
                                "counts",
                                "counts_says",
                                "days_first",
                                "days_last",
                                "whole_area",
                                "read_low",
                                "read_high",
                                "answer",
                                "because"));
        for (Method method : Method.values()) {
            heads.add("share_" + method.code());
            heads.add("kind_" + method.code());
            heads.add("counts_" + method.code());
        }
        Sheet sheet = new Sheet(heads);
        dossier.claims().forEach(check -> sheet.row(claim(check)));
        return sheet.bytes();
    }

    private List<Object> claim(ClaimCheck check) {
        Claim claim = check.claim();
        Optional<DayInterval> published = claim.publishedOn().map(UncertainDate::days);
        Optional<DayInterval> asOf = claim.asOf().map(UncertainDate::days);
        List<Object> row = new ArrayList<>();
        row.addAll(List.of(claim.id(), claim.claimant()));
        row.add(claim.publishedOn().map(UncertainDate::raw).orElse(""));
        row.addAll(List.of(first(published), last(published), first(asOf), last(asOf)));
        row.addAll(List.of(cell(claim.low()), cell(claim.high())));
        row.addAll(List.of(claim.kind().code(), claim.counts().code(), claim.countsSays()));
        row.addAll(List.of(first(claim.days()), last(claim.days()), flag(claim.wholeArea())));
        row.addAll(List.of(cell(check.low()), cell(check.high())));
        row.addAll(List.of(check.answer().code(), say(check.because())));
        for (Method method : Method.values()) {
            Optional<ClaimCheck.Share> share =
                    check.shares().stream().filter(s -> s.method() == method).findFirst();
            row.add(share.map(s -> cell(s.inside())).orElse(""));
            row.add(share.map(s -> code(s.kind())).orElse(""));
            row.add(share.map(s -> flag(s.counts()).toString()).orElse(""));
        }
        return row;
    }

    private byte[] copies() {
        Sheet sheet = new Sheet("list", "copied_from", "share", "because");
        for (Copy copy : dossier.copies()) {
            sheet.row(copy.list(), copy.from(), cell(copy.share()), say(copy.because()));
        }
        return sheet.bytes();
    }

    private String say(Message message) {
        return words.say(message);
    }

    private static Integer flag(boolean yes) {
        return yes ? 1 : 0;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String cell(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }

    private static String cell(Optional<Total> total, ToDoubleFunction<Total> end) {
        return total.map(t -> cell(end.applyAsDouble(t))).orElse("");
    }

    /// A number as R and Python read it.
    private static String cell(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String first(Optional<DayInterval> days) {
        return days.map(d -> d.first().toString()).orElse("");
    }

    private static String last(Optional<DayInterval> days) {
        return days.map(d -> d.last().toString()).orElse("");
    }
}
