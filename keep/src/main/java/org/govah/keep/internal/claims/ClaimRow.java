package org.govah.keep.internal.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.model.Claim;
import org.govah.core.model.FigureKind;
import org.govah.core.time.DateReader;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;
import org.govah.keep.internal.cells.CellReading;
import org.govah.keep.internal.cells.DateCell;
import org.govah.keep.internal.cells.Plain;
import org.govah.keep.internal.cells.UnknownWords;

/// One row of a table of claims, by the names of its columns.
///
/// @param header the names of the columns, lower case
/// @param cells the row's cells
public record ClaimRow(List<String> header, List<String> cells) {
    private static final List<String> WHOLE_AREA =
            List.of(
                    "nationwide",
                    "national",
                    "whole country",
                    "all iran",
                    "سراسری",
                    "سراسر کشور",
                    "کل کشور");

    /// The claim, or what is wrong with the row.
    ///
    /// @param today no claim is dated after it
    public CellReading<Claim> read(LocalDate today) {
        CellReading<UncertainDate> published =
                DateCell.read(DateReader.PLAIN, today, cell("published_on"));
        CellReading<UncertainDate> asOf = DateCell.read(DateReader.PLAIN, today, cell("as_of"));
        Optional<FigureKind> kind = FigureKind.ofCode(cell("figure_kind"));
        Optional<Message> wrong =
                missing()
                        .or(() -> reason(published))
                        .or(() -> reason(asOf))
                        .or(() -> kind.isPresent() ? Optional.empty() : Optional.of(unknownKind()))
                        .or(this::wrongFigure);
        if (wrong.isPresent()) {
            return new CellReading.Wrong<>(wrong.get());
        }
        return new CellReading.Value<>(claim(kind.orElseThrow(), value(published), value(asOf)));
    }

    /// The cell of a column, trimmed; blank where there is none.
    public String cell(String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }

    private Claim claim(
            FigureKind kind, Optional<UncertainDate> published, Optional<UncertainDate> asOf) {
        String whom = cell("counts_whom");
        OptionalLong low = Figures.read(cell("figure_low"));
        OptionalLong high = Figures.read(cell("figure_high"));
        return new Claim(
                cell("claim_id"),
                cell("claimant"),
                published,
                asOf,
                low,
                high,
                kind,
                Populations.read(whom),
                whom,
                ClaimDays.read(whom, asOf.or(() -> published)),
                isWholeArea(cell("unit_scope")));
    }

    private Optional<Message> missing() {
        boolean both = !cell("claim_id").isEmpty() && !cell("claimant").isEmpty();
        return both ? Optional.empty() : Optional.of(Message.of("keep.claim-no-id"));
    }

    private Optional<Message> wrongFigure() {
        for (String column : List.of("figure_low", "figure_high")) {
            String figure = cell(column);
            boolean blank = UnknownWords.meansNothing(figure) && !figure.startsWith("-");
            if (!blank && Figures.read(figure).isEmpty() && !Figures.isInWords(figure)) {
                return Optional.of(Message.of("keep.claim-figure", figure));
            }
        }
        OptionalLong low = Figures.read(cell("figure_low"));
        OptionalLong high = Figures.read(cell("figure_high"));
        if (low.isPresent() && high.isPresent() && high.getAsLong() < low.getAsLong()) {
            String range = cell("figure_low") + "-" + cell("figure_high");
            return Optional.of(Message.of("keep.claim-range-upside-down", range));
        }
        return Optional.empty();
    }

    private Message unknownKind() {
        String known =
                Stream.of(FigureKind.values())
                        .map(FigureKind::code)
                        .collect(Collectors.joining(", "));
        return Message.of("keep.claim-kind", cell("figure_kind"), known);
    }

    private static boolean isWholeArea(String scope) {
        return scope.isBlank() || WHOLE_AREA.contains(Plain.of(scope.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Message> reason(CellReading<UncertainDate> reading) {
        return reading instanceof CellReading.Wrong<UncertainDate>(Message reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static Optional<UncertainDate> value(CellReading<UncertainDate> reading) {
        return reading instanceof CellReading.Value<UncertainDate>(UncertainDate date)
                ? Optional.of(date)
                : Optional.empty();
    }
}
