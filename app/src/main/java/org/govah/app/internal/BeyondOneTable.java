package org.govah.app.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.table.CsvText;
import org.govah.core.words.Words;
import org.govah.estimate.Draws;
import org.govah.estimate.Gate;
import org.govah.estimate.Imputation;
import org.govah.estimate.LinkageMixture;
import org.govah.estimate.StrataResult;
import org.govah.estimate.StratumResult;
import org.govah.estimate.Total;

/// What goes beyond one table: the strata of a matrix with what was imputed, or the draws of a
/// linkage.
///
/// @param imputation of the strata; empty where none were chosen
/// @param linkage the mixture over draws; empty where none were given
record BeyondOneTable(Optional<Imputation> imputation, Optional<LinkageMixture> linkage) {
    static final BeyondOneTable NOTHING = new BeyondOneTable(Optional.empty(), Optional.empty());

    static BeyondOneTable of(Imputation imputation) {
        return new BeyondOneTable(Optional.of(imputation), Optional.empty());
    }

    static BeyondOneTable of(LinkageMixture linkage) {
        return new BeyondOneTable(Optional.empty(), Optional.of(linkage));
    }

    /// As the screen shows it.
    List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        imputation.ifPresent(found -> strata(words, found, lines));
        linkage.ifPresent(mixture -> {
            lines.add("");
            lines.add(words.say("app.linkage-title"));
            mixture.says().forEach(says -> lines.add("  " + words.say(says)));
        });
        return lines;
    }

    private static void strata(Words words, Imputation found, List<String> lines) {
        lines.add("");
        lines.add(words.say("app.strata-title"));
        StrataResult first = found.first();
        for (StratumResult stratum : first.strata()) {
            String status = words.say("app.stratum-" + stratum.status().code().replace(' ', '-'));
            String says =
                    stratum.total()
                            .map(total ->
                                    words.say(
                                            "app.stratum-total",
                                            status,
                                            Figures.total(words, total)))
                            .orElse(status);
            lines.add(words.say("app.stratum", stratum.name(), stratum.observed(), says));
        }
        first.says().forEach(says -> lines.add(words.say(says)));
        lines.add(words.say(found.says()));
        lines.add(
                found.atLeast()
                        ? words.say(
                                "app.strata-at-least",
                                words.number(Math.round(found.total().low())))
                        : words.say("app.strata-total", Figures.total(words, found.total())));
    }

    /// As the JSON document has it: `strata` or `linkage`, or nothing.
    Map<String, Object> document(Words words) {
        Map<String, Object> document = new LinkedHashMap<>();
        imputation.ifPresent(found -> document.put("strata", StrataEntry.of(found, words)));
        linkage.ifPresent(found -> document.put("linkage", LinkageEntry.of(found, words)));
        return document;
    }

    record StratumEntry(
            String name,
            SortedMap<String, String> fields,
            long observed,
            String status,
            Optional<EstimateDocument.Range> total,
            List<String> failed) {
        static StratumEntry of(StratumResult stratum) {
            return new StratumEntry(
                    stratum.name(),
                    stratum.fields(),
                    stratum.observed(),
                    stratum.status().code(),
                    stratum.total().map(EstimateDocument.Range::of),
                    stratum.gates().stream().filter(g -> !g.passed()).map(Gate::name).toList());
        }
    }

    record StrataEntry(
            EstimateDocument.Range total,
            boolean atLeast,
            int imputations,
            long missing,
            double imputationShare,
            EstimateDocument.Range combined,
            List<StratumEntry> strata,
            List<String> says) {
        static StrataEntry of(Imputation found, Words words) {
            List<String> says = new ArrayList<>();
            found.first().says().forEach(s -> says.add(words.say(s)));
            says.add(words.say(found.says()));
            return new StrataEntry(
                    EstimateDocument.Range.of(found.total()),
                    found.atLeast(),
                    found.imputations(),
                    found.missing(),
                    found.share(),
                    EstimateDocument.Range.of(found.combined()),
                    found.first().strata().stream().map(StratumEntry::of).toList(),
                    says);
        }
    }

    record LinkageEntry(
            int draws,
            Optional<Double> share,
            Optional<EstimateDocument.Range> combined,
            Optional<Double> perMissed,
            Optional<Double> perFalse,
            List<String> says) {
        static LinkageEntry of(LinkageMixture found, Words words) {
            return new LinkageEntry(
                    found.draws(),
                    Optional.of(found.share()).filter(Double::isFinite),
                    found.combined().map(EstimateDocument.Range::of),
                    found.rates().map(r -> r.perMissed()).filter(Double::isFinite),
                    found.rates().map(r -> r.perFalse()).filter(Double::isFinite),
                    found.says().stream().map(words::say).toList());
        }
    }

    /// Files of the run folder, by path under `output`.
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        imputation.ifPresent(found -> {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("stratum", "observed", "status", "median", "low", "high"));
            found.first().strata().forEach(stratum -> rows.add(row(stratum)));
            files.put("data/strata.csv", CsvText.of(rows));
            files.put("data/strata-draws.csv", draws(found.draws()));
        });
        linkage.flatMap(LinkageMixture::headline)
                .ifPresent(h -> files.put("data/linkage-draws.csv", draws(h.draws())));
        return files;
    }

    private static List<String> row(StratumResult stratum) {
        List<String> row = new ArrayList<>();
        row.add(stratum.name());
        row.add(Long.toString(stratum.observed()));
        row.add(stratum.status().code());
        Optional<Total> total = stratum.total();
        row.add(total.map(t -> Double.toString(t.median())).orElse(""));
        row.add(total.map(t -> Double.toString(t.low())).orElse(""));
        row.add(total.map(t -> Double.toString(t.high())).orElse(""));
        return row;
    }

    private static byte[] draws(Draws draws) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("total"));
        for (int i = 0; i < draws.size(); i++) {
            rows.add(List.of(Double.toString(draws.get(i))));
        }
        return CsvText.of(rows);
    }
}
