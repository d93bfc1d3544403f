package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.govah.core.model.Claim;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.Method;
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
        files.putAll(PanelSheets.of(dossier.panel(), RangeAloud.of(dossier)));
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
                    Cells.cell(step.first()),
                    Cells.flag(dossier.listed().lists().contains(step.list().name())));
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
        row.addAll(List.of(Cells.cell(claim.low()), Cells.cell(claim.high())));
        row.addAll(List.of(claim.kind().code(), claim.counts().code(), claim.countsSays()));
        row.addAll(List.of(first(claim.days()), last(claim.days()), Cells.flag(claim.wholeArea())));
        row.addAll(List.of(Cells.cell(check.low()), Cells.cell(check.high())));
        row.addAll(List.of(check.answer().code(), say(check.because())));
        for (Method method : Method.values()) {
            Optional<ClaimCheck.Share> share =
                    check.shares().stream().filter(s -> s.method() == method).findFirst();
            row.add(share.map(s -> Cells.cell(s.inside())).orElse(""));
            row.add(share.map(s -> Cells.code(s.kind())).orElse(""));
            row.add(share.map(s -> Cells.flag(s.counts()).toString()).orElse(""));
        }
        return row;
    }

    private byte[] copies() {
        Sheet sheet = new Sheet("list", "copied_from", "share", "because");
        for (Copy copy : dossier.copies()) {
            sheet.row(copy.list(), copy.from(), Cells.cell(copy.share()), say(copy.because()));
        }
        return sheet.bytes();
    }

    private String say(Message message) {
        return words.say(message);
    }

    private static String first(Optional<DayInterval> days) {
        return days.map(d -> d.first().toString()).orElse("");
    }

    private static String last(Optional<DayInterval> days) {
        return days.map(d -> d.last().toString()).orElse("");
    }
}
