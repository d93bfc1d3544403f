package org.govah.keep.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.core.model.Claim;
import org.govah.core.model.FigureKind;
import org.govah.core.model.Population;
import org.govah.core.words.Message;
import org.govah.keep.internal.cells.CellReading;
import org.govah.keep.internal.claims.ClaimRow;
import org.govah.keep.internal.claims.Figures;
import org.govah.keep.internal.table.RawRow;
import org.govah.keep.internal.table.TableReader;

/// Reads published figures: a table of claims with the columns `claim_id`, `claimant`,
/// `published_on`, `as_of`, `figure_kind`, `figure_low`, `figure_high`, `counts_whom`, `unit_scope`
/// (others are left alone), or one range from the command line.
public final class ClaimReader {
    private static final List<String> NEEDED =
            List.of("claim_id", "claimant", "figure_kind", "figure_low");
    private static final Pattern RANGE =
            Pattern.compile("(.*?[0-9۰-۹٠-٩]) ?(?:-|–|—|\\.\\.|to|تا) ?([0-9۰-۹٠-٩].*)");

    private ClaimReader() {}

    /// Reads the claims in a file.
    ///
    /// @param today no claim is dated after it
    /// @throws UnreadableListException if the file cannot be read or lacks a column that is needed
    public static Claims read(Path file, LocalDate today) throws UnreadableListException {
        return read(ReceivedFile.read(file), today);
    }

    /// Reads the claims in a received file.
    ///
    /// @throws UnreadableListException if it is no table or lacks a column that is needed
    public static Claims read(ReceivedFile file, LocalDate today) throws UnreadableListException {
        List<RawRow> rows =
                TableReader.read(file.content()).rows().stream().filter(r -> !r.isBlank()).toList();
        if (rows.isEmpty()) {
            throw new UnreadableListException(Message.of("keep.file-no-rows"));
        }
        RawRow headerRow = rows.getFirst();
        List<String> header = requireHeader(headerRow);
        List<Claim> claims = new ArrayList<>();
        List<RowToFix> toFix = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RawRow row : rows.subList(1, rows.size())) {
            switch (claim(header, row, today, ids)) {
                case CellReading.Value<Claim>(Claim claim) -> claims.add(claim);
                case CellReading.Wrong<Claim>(Message reason) -> {
                    int number = row.position() - headerRow.position();
                    toFix.add(new RowToFix(number, row.cells(), reason));
                }
                case CellReading.Absent<Claim> _ ->
                        throw new IllegalStateException(
                                "a row that is not blank is no absent claim");
            }
        }
        return new Claims(
                file.fileName(), file.sha256(), claims, rows.size() - 1, toFix, notes(claims));
    }

    /// One claim as a person types it: `12000`, `12000-20000`, `۱۲٬۰۰۰ تا ۲۰٬۰۰۰`.
    ///
    /// @throws UnreadableListException if it is no figure and no range
    public static Claim parseRange(String text) throws UnreadableListException {
        OptionalLong point = Figures.read(text);
        Matcher range = RANGE.matcher(text.strip());
        if (point.isEmpty() && !range.matches()) {
            throw new UnreadableListException(Message.of("keep.claim-range-unreadable", text));
        }
        OptionalLong low = point.isPresent() ? point : Figures.read(range.group(1));
        OptionalLong high = point.isPresent() ? point : Figures.read(range.group(2));
        if (low.isEmpty() || high.isEmpty()) {
            throw new UnreadableListException(Message.of("keep.claim-range-unreadable", text));
        }
        if (high.getAsLong() < low.getAsLong()) {
            throw new UnreadableListException(Message.of("keep.claim-range-upside-down", text));
        }
        return new Claim(
                "claim",
                "command line",
                Optional.empty(),
                Optional.empty(),
                low,
                high,
                point.isPresent() ? FigureKind.ESTIMATE_POINT : FigureKind.ESTIMATE_RANGE,
                Population.UNSTATED,
                "",
                Optional.empty(),
                true);
    }

    private static List<String> requireHeader(RawRow row) throws UnreadableListException {
        List<String> header =
                row.cells().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
        for (String needed : NEEDED) {
            if (!header.contains(needed)) {
                String columns = String.join(", ", header.stream().limit(30).toList());
                throw new UnreadableListException(
                        Message.of("keep.claim-missing-column", needed, columns));
            }
        }
        return header;
    }

    private static CellReading<Claim> claim(
            List<String> header, RawRow row, LocalDate today, Set<String> ids) {
        if (row.damage().isPresent()) {
            return new CellReading.Wrong<>(row.damage().get());
        }
        long beyond = row.cells().stream().skip(header.size()).filter(c -> !c.isBlank()).count();
        if (beyond > 0) {
            return new CellReading.Wrong<>(
                    Message.of("keep.row-too-many-cells", row.cells().size(), header.size()));
        }
        CellReading<Claim> read = new ClaimRow(header, row.cells()).read(today);
        if (read instanceof CellReading.Value<Claim>(Claim claim) && !ids.add(claim.id())) {
            return new CellReading.Wrong<>(Message.of("keep.claim-double-id", claim.id()));
        }
        return read;
    }

    private static List<Message> notes(List<Claim> claims) {
        List<Message> notes = new ArrayList<>();
        int noNumber = 0;
        int notSaid = 0;
        for (Claim claim : claims) {
            noNumber += claim.low().isEmpty() ? 1 : 0;
            boolean unread = claim.counts() == Population.UNSTATED && !claim.countsSays().isBlank();
            notSaid += unread ? 1 : 0;
        }
        if (noNumber > 0) {
            notes.add(Message.of("keep.note-claim-no-number", noNumber));
        }
        if (notSaid > 0) {
            notes.add(Message.of("keep.note-claim-population", notSaid));
        }
        return notes;
    }
}
