package org.govah.core.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A name of a month.
///
/// @param name as [DateReader] folds it: lower case, one form of each letter
/// @param calendar the calendar it belongs to
/// @param month 1 to 12
record MonthName(String name, CalendarSystem calendar, int month) {
    // The months in order, separated by bars; the names of one by commas. The Gregorian ones are
    // English, French as in Iran, and Arabic of Egypt and of the Levant; all as [DateReader] has
    // them.
    private static final String GREGORIAN =
            "january,jan,ژانویه,ینایر,کانون الثانی|february,feb,فوریه,فبرایر,شباط|march,mar,مارس,اذار"
                    + "|april,apr,اوریل,ابریل,نیسان|may,مه,می,مایو,ایار|june,jun,ژوین,ژوئن,جون,یونیو,حزیران"
                    + "|july,jul,ژوییه,ژوئیه,جولای,یولیو,تموز|august,aug,اوت,اگوست,اگست,اغسطس,اب"
                    + "|september,sept,sep,سپتامبر,سبتمبر,ایلول|october,oct,اکتبر,اکتوبر,تشرین الاول"
                    + "|november,nov,نوامبر,نوفمبر,تشرین الثانی|december,dec,دسامبر,دیسمبر,کانون الاول";
    private static final String JALALI =
            "farvardin,فروردین,حمل|ordibehesht,اردیبهشت,ثور|khordad,خرداد,جوزا|tir,تیر,سرطان"
                    + "|mordad,amordad,مرداد,امرداد,اسد|shahrivar,شهریور,سنبله|mehr,مهر,میزان"
                    + "|aban,ابان,عقرب|azar,اذر,قوس|dey,dei,دی,جدی|bahman,بهمن,دلو|esfand,اسفند,حوت";
    private static final String ISLAMIC =
            "muharram,محرم|safar,صفر|rabi al awwal,rabi i,ربیع الاول|rabi al thani,rabi ii,ربیع الثانی,"
                    + "ربیع الاخر|jumada al awwal,jumada al ula,jumada i,جمادی الاول,جمادی الاولی"
                    + "|jumada al thani,jumada al akhirah,jumada ii,جمادی الثانی,جمادی الاخره|rajab,رجب"
                    + "|shaban,شعبان|ramadan,ramazan,رمضان|shawwal,شوال|dhu al qadah,dhul qadah,ذی القعده,"
                    + "ذو القعده,ذیقعده|dhu al hijjah,dhul hijjah,ذی الحجه,ذو الحجه,ذیحجه";

    /// Every name, the longest first: one name can be a part of another.
    static final List<MonthName> ALL = all();

    private static List<MonthName> all() {
        List<MonthName> all = new ArrayList<>();
        for (CalendarSystem calendar : CalendarSystem.values()) {
            String table =
                    switch (calendar) {
                        case GREGORIAN -> GREGORIAN;
                        case JALALI -> JALALI;
                        case ISLAMIC -> ISLAMIC;
                    };
            int month = 0;
            for (String names : table.split("\\|", -1)) {
                month++;
                for (String name : names.split(",", -1)) {
                    all.add(new MonthName(name, calendar, month));
                }
            }
        }
        all.sort(Comparator.comparingInt((MonthName m) -> -m.name().length()));
        return List.copyOf(all);
    }
}
