package org.govah.simulate.internal;

import java.util.List;
import org.govah.core.script.Digits;
import org.govah.simulate.internal.Calendars.Ymd;

/// How a list writes dates.
enum DateStyle {
    JALALI_PERSIAN_DIGITS(Reckoning.JALALI),
    JALALI_SLASH(Reckoning.JALALI),
    JALALI_TEXT(Reckoning.JALALI),
    ISLAMIC_TEXT(Reckoning.ISLAMIC),
    ISO(Reckoning.GREGORIAN),
    DMY(Reckoning.GREGORIAN),
    GREGORIAN_TEXT(Reckoning.GREGORIAN),
    GREGORIAN_ARABIC_TEXT(Reckoning.GREGORIAN);

    /// The calendar of a style.
    enum Reckoning {
        JALALI,
        ISLAMIC,
        GREGORIAN
    }

    private static final List<String> JALALI_MONTHS =
            List.of(
                    "فروردین",
                    "اردیبهشت",
                    "خرداد",
                    "تیر",
                    "مرداد",
                    "شهریور",
                    "مهر",
                    "آبان",
                    "آذر",
                    "دی",
                    "بهمن",
                    "اسفند");
    private static final List<String> ISLAMIC_MONTHS =
            List.of(
                    "محرم",
                    "صفر",
                    "ربيع الأول",
                    "ربيع الآخر",
                    "جمادى الأولى",
                    "جمادى الآخرة",
                    "رجب",
                    "شعبان",
                    "رمضان",
                    "شوال",
                    "ذو القعدة",
                    "ذو الحجة");
    private static final List<String> ENGLISH_MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");
    private static final List<String> ARABIC_MONTHS =
            List.of(
                    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
                    "أكتوبر", "نوفمبر", "ديسمبر");

    private final Reckoning reckoning;

    DateStyle(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    Reckoning reckoning() {
        return reckoning;
    }

    /// A day of this style's calendar.
    String day(Ymd d) {
        return switch (this) {
            case JALALI_PERSIAN_DIGITS -> Digits.toPersian(slashed(d));
            case JALALI_SLASH -> slashed(d);
            case JALALI_TEXT -> Digits.toPersian(text(d, JALALI_MONTHS));
            case ISLAMIC_TEXT -> text(d, ISLAMIC_MONTHS);
            case ISO -> d.year() + "-" + two(d.month()) + "-" + two(d.day());
            case DMY -> two(d.day()) + "/" + two(d.month()) + "/" + d.year();
            case GREGORIAN_TEXT -> text(d, ENGLISH_MONTHS);
            case GREGORIAN_ARABIC_TEXT -> text(d, ARABIC_MONTHS);
        };
    }

    /// A month of this style's calendar, the day not said.
    String month(Ymd d) {
        return switch (this) {
            case JALALI_PERSIAN_DIGITS, JALALI_TEXT ->
                    Digits.toPersian(monthText(d, JALALI_MONTHS));
            case JALALI_SLASH -> d.year() + "/" + two(d.month());
            case ISLAMIC_TEXT -> monthText(d, ISLAMIC_MONTHS);
            case ISO -> d.year() + "-" + two(d.month());
            case DMY, GREGORIAN_TEXT -> monthText(d, ENGLISH_MONTHS);
            case GREGORIAN_ARABIC_TEXT -> monthText(d, ARABIC_MONTHS);
        };
    }

    /// Whether its numbers leave open which is the day and which the month.
    boolean swappable() {
        return this == ISO || this == DMY;
    }

    private static String slashed(Ymd d) {
        return d.year() + "/" + two(d.month()) + "/" + two(d.day());
    }

    private static String text(Ymd d, List<String> months) {
        return d.day() + " " + monthText(d, months);
    }

    private static String monthText(Ymd d, List<String> months) {
        return months.get(d.month() - 1) + " " + d.year();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
