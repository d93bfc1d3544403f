package org.govah.keep.internal.cells;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.core.model.Age;
import org.govah.core.script.Digits;
import org.govah.core.words.Message;

/// Reads an age: `23`, `۲۳ ساله`, `30-39`, `20s`, `18+`, `8 months`, "newborn".
public final class AgeCell {
    // Children end below 18 (Convention on the Rights of the Child, article 1).
    private static final int ADULT = 18;

    // "About 23" leaves its width open; two years either way.
    private static final int ABOUT_YEARS = 2;

    private static final String TO = " ?(?:-|–|—|to|تا|الی) ?";
    private static final Pattern YEARS = Pattern.compile("(\\d{1,4})(?:[.٫/]\\d{1,3})?");
    private static final Pattern RANGE =
            Pattern.compile("(?:between )?(\\d{1,3})" + TO + "(\\d{1,3})");
    private static final Pattern DECADE = Pattern.compile("(\\d0) ?s|دهه (\\d0)");
    private static final Pattern AT_LEAST =
            Pattern.compile("(\\d{1,3}) ?\\+|(?:over|above|>|بالای) ?(\\d{1,3})");
    private static final Pattern UNDER = Pattern.compile("(?:under|below|<|زیر) ?(\\d{1,3})");
    private static final Pattern ABOUT =
            Pattern.compile("(?:~|about|circa|c\\.|حدود|تقریبا) ?(\\d{1,3})");
    private static final Pattern MONTHS =
            Pattern.compile("(\\d{1,3}) ?(?:months?|mos?|ماهه|ماه|اشهر|شهر)(?: old)?");
    private static final Pattern SHORTER =
            Pattern.compile(
                    "\\d{1,3} ?(?:days?|weeks?|hours?|روزه|روز|هفته|ساعت|یوم|ایام|اسبوع)(?: old)?");
    private static final Pattern UNIT =
            Pattern.compile(
                    "(?<=\\d) ?(?:years? old|years?|yrs?|yo|y|سالگی|ساله|سال|سنه|سنوات|عاما|عام)$");
    private static final Set<String> UNDER_ONE =
            Set.of(
                    "newborn",
                    "infant",
                    "baby",
                    "less than a day",
                    "less than a month",
                    "less than a year",
                    "نوزاد",
                    "شیرخوار",
                    "شیرخواره",
                    "کمتر از یک سال",
                    "رضیع");
    private static final Set<String> CHILD = Set.of("child", "minor", "کودک", "خردسال", "طفل");
    private static final Set<String> GROWN_UP = Set.of("adult", "بزرگسال", "بالغ");

    private AgeCell() {}

    /// The age in a cell. Wrong where it is no age or over [Age#MAX].
    public static CellReading<Age> read(String cell) {
        if (UnknownWords.meansNothing(cell)) {
            return new CellReading.Absent<>();
        }
        String plain = Plain.of(cell);
        if (UNDER_ONE.contains(plain)) {
            return range(cell, 0, 0);
        }
        if (CHILD.contains(plain)) {
            return range(cell, 0, ADULT - 1);
        }
        if (GROWN_UP.contains(plain)) {
            return range(cell, ADULT, Age.MAX);
        }
        return numbers(cell, UNIT.matcher(folded(cell)).replaceFirst("").strip());
    }

    private static CellReading<Age> numbers(String cell, String text) {
        Matcher m = YEARS.matcher(text);
        if (m.matches()) {
            return range(cell, number(m, 1), number(m, 1));
        }
        m = RANGE.matcher(text);
        if (m.matches()) {
            return range(cell, number(m, 1), number(m, 2));
        }
        m = MONTHS.matcher(text);
        if (m.matches()) {
            return range(cell, number(m, 1) / 12, number(m, 1) / 12);
        }
        if (SHORTER.matcher(text).matches()) {
            return range(cell, 0, 0);
        }
        // Lists write -1 for an age that is not known.
        return text.equals("-1") ? new CellReading.Absent<>() : rough(cell, text);
    }

    private static CellReading<Age> rough(String cell, String text) {
        Matcher m = DECADE.matcher(text);
        if (m.matches()) {
            int from = number(m, m.group(1) == null ? 2 : 1);
            return range(cell, from, from + 9);
        }
        m = AT_LEAST.matcher(text);
        if (m.matches()) {
            return range(cell, number(m, m.group(1) == null ? 2 : 1), Age.MAX);
        }
        m = UNDER.matcher(text);
        if (m.matches()) {
            return range(cell, 0, Math.max(0, number(m, 1) - 1));
        }
        m = ABOUT.matcher(text);
        if (m.matches()) {
            int least = Math.max(0, number(m, 1) - ABOUT_YEARS);
            return range(cell, least, number(m, 1) + ABOUT_YEARS);
        }
        return new CellReading.Wrong<>(Message.of("keep.row-age-unreadable", cell));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static CellReading<Age> range(String cell, int min, int max) {
        if (min > Age.MAX || max > Age.MAX) {
            return new CellReading.Wrong<>(Message.of("keep.row-age-too-high", cell, Age.MAX));
        }
        if (max < min) {
            return new CellReading.Wrong<>(Message.of("keep.row-age-unreadable", cell));
        }
        return new CellReading.Value<>(new Age(min, max));
    }

    private static String folded(String cell) {
        return Digits.toLatin(cell)
                .toLowerCase(Locale.ROOT)
                .replace('ي', 'ی')
                .replace('ة', 'ه')
                .replace("أ", "ا")
                .replaceAll("[\u200c-\u200f\\p{Mn}]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
