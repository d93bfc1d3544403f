package org.govah.keep.internal.columns;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govah.core.script.Script;
import org.govah.core.time.DateReader;
import org.govah.keep.internal.cells.AgeCell;
import org.govah.keep.internal.cells.CellReading;
import org.govah.keep.internal.cells.Plain;
import org.govah.keep.internal.cells.SexWords;
import org.govah.keep.internal.cells.UnknownWords;
import org.govah.keep.internal.cells.ViolationWords;

/// What stands in a column, as far as it tells what the column is.
///
/// @param values its cells that are not blank and not a word for "unknown"
record Contents(List<String> values) {
    /// What a cell can be.
    enum Kind {
        SEX,
        VIOLATION,
        PROVINCE,
        AGE,
        DATE,
        NAME,
        /// A word on how well a row is checked, or on marriage: what else a "status" can be.
        OTHER_STATUS;

        /// Whether a cell is of this kind.
        boolean holds(String cell) {
            return switch (this) {
                case SEX -> SexWords.isWord(cell);
                case VIOLATION -> ViolationWords.isWord(cell);
                case PROVINCE -> PROVINCES.contains(Plain.of(cell));
                case AGE -> AgeCell.read(cell) instanceof CellReading.Value;
                case DATE -> DateReader.PLAIN.read(cell) instanceof DateReader.Reading.Read;
                case NAME -> FULL_NAME.matcher(cell.strip()).matches();
                case OTHER_STATUS -> OTHER_STATUSES.contains(Plain.of(cell));
            };
        }
    }

    /// Fewer values tell nothing.
    private static final int MIN_VALUES = 3;

    // Nearly all: lists have slips.
    private static final double NEARLY_ALL = 0.9;
    private static final double NEARLY_NONE = 0.1;

    private static final Set<String> PROVINCES =
            WordTable.lines("provinces.txt").stream()
                    .flatMap(line -> WordTable.words(line).stream())
                    .map(Plain::of)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OTHER_STATUSES =
            Set.of(
                    "verified",
                    "unverified",
                    "not verified",
                    "confirmed",
                    "unconfirmed",
                    "documented",
                    "reported",
                    "under review",
                    "pending",
                    "published",
                    "draft",
                    "new",
                    "checked",
                    "ok",
                    "single",
                    "married",
                    "divorced",
                    "widowed",
                    "مجرد",
                    "متاهل",
                    "تایید شده",
                    "تایید",
                    "در دست بررسی",
                    "ثبت شده",
                    "منتشر شده");

    private static final Pattern AGE_FIGURES = Pattern.compile("[0-9۰-۹٠-٩]{1,2}");
    private static final Pattern FULL_NAME =
            Pattern.compile(
                    "\\p{L}[\\p{L}\\p{M}.'’-]*(?:[ \u200c]+\\p{L}[\\p{L}\\p{M}.'’-]*){1,5}");

    // Ages of the killed are mostly of grown people; a column of smaller numbers counts something
    // else.
    private static final int LOW_MEDIAN = 12;

    Contents {
        values = values.stream().filter(v -> !UnknownWords.meansNothing(v)).toList();
    }

    /// Whether nearly all values are of this kind.
    boolean are(Kind kind) {
        return values.size() >= MIN_VALUES && share(kind) >= NEARLY_ALL;
    }

    /// Whether the values speak against a column of this kind: nearly none is, and nearly all are
    /// of another.
    boolean contradict(Kind kind) {
        if (values.size() < MIN_VALUES || share(kind) > NEARLY_NONE) {
            return false;
        }
        for (Kind other : Kind.values()) {
            if (other != kind && other != Kind.NAME && are(other)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the values have no letters at all, as no names are.
    boolean haveNoLetters() {
        long without =
                values.stream().filter(v -> v.chars().noneMatch(Character::isLetter)).count();
        return values.size() >= MIN_VALUES && without >= NEARLY_ALL * values.size();
    }

    /// Whether they are ages and not row numbers or counts.
    boolean areAgesForSure() {
        List<Integer> sorted =
                values.stream()
                        .filter(v -> AGE_FIGURES.matcher(v.strip()).matches())
                        .map(v -> Integer.parseInt(Plain.of(v)))
                        .sorted()
                        .toList();
        boolean all = values.size() >= MIN_VALUES && sorted.size() >= NEARLY_ALL * values.size();
        boolean repeats = sorted.stream().distinct().count() < sorted.size() || sorted.size() < 20;
        return all && repeats && sorted.get(sorted.size() / 2) >= LOW_MEDIAN;
    }

    /// Whether most values are written in this script.
    boolean areIn(Script script) {
        return values.stream().filter(v -> Script.of(v) == script).count() * 2 > values.size();
    }

    private double share(Kind kind) {
        return (double) values.stream().filter(kind::holds).count() / values.size();
    }
}
