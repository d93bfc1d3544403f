package org.govah.keep.internal.claims;

import java.util.List;
import org.govah.core.model.Population;
import org.govah.keep.internal.cells.Plain;

/// Whom a claim counts, from its own words. The leading words decide; what stands in brackets after
/// them only breaks the figure down.
public final class Populations {
    private record Leading(Population population, List<String> words) {}

    // In this order: "killed protesters" are protesters, "killed" alone is everyone.
    private static final List<Leading> LEADING =
            List.of(
                    new Leading(
                            Population.PART,
                            List.of(
                                    "kurd",
                                    "kurds",
                                    "kurdish",
                                    "baluch",
                                    "baluchi",
                                    "baloch",
                                    "arabs",
                                    "students",
                                    "teachers",
                                    "doctors",
                                    "journalists",
                                    "lawyers",
                                    "کردها",
                                    "شهروندان کرد",
                                    "کرد",
                                    "بلوچ",
                                    "بلوچها",
                                    "دانشجویان",
                                    "معلمان",
                                    "پزشکان",
                                    "خبرنگاران")),
                    new Leading(
                            Population.PROTESTERS,
                            List.of(
                                    "protester",
                                    "protesters",
                                    "protestors",
                                    "demonstrators",
                                    "معترض",
                                    "معترضان",
                                    "معترضین",
                                    "تظاهرکنندگان",
                                    "متظاهرین",
                                    "المتظاهرین")),
                    new Leading(
                            Population.EVERYONE,
                            List.of(
                                    "men women and children",
                                    "مردان زنان و کودکان",
                                    "زنان مردان و کودکان")),
                    new Leading(
                            Population.CIVILIANS,
                            List.of(
                                    "civilian",
                                    "civilians",
                                    "ordinary citizens",
                                    "غیرنظامی",
                                    "غیرنظامیان",
                                    "غیر نظامیان",
                                    "شهروندان عادی",
                                    "مدنیین",
                                    "المدنیین")),
                    new Leading(
                            Population.CHILDREN,
                            List.of(
                                    "children",
                                    "minors",
                                    "child",
                                    "teenagers",
                                    "کودک",
                                    "کودکان",
                                    "نوجوانان",
                                    "اطفال",
                                    "الاطفال")),
                    new Leading(
                            Population.SECURITY,
                            List.of(
                                    "security",
                                    "security forces",
                                    "police",
                                    "soldiers",
                                    "نیروهای امنیتی",
                                    "ماموران",
                                    "نظامیان",
                                    "سربازان")),
                    new Leading(
                            Population.EVERYONE,
                            List.of(
                                    "all",
                                    "all killed",
                                    "everyone",
                                    "killed",
                                    "deceased",
                                    "dead",
                                    "deaths",
                                    "people",
                                    "همه",
                                    "همه کشته شدگان",
                                    "کشته شدگان",
                                    "کشته",
                                    "کشته ها",
                                    "جان باختگان",
                                    "جانباختگان",
                                    "درگذشتگان",
                                    "قتلی",
                                    "جمیع القتلی")));

    // "All killed" is everyone, whatever words follow.
    private static final List<String> ALL = List.of("all", "everyone", "همه", "جمیع");

    // What follows says who killed, not whom.
    private static final List<String> BY_WHOM = List.of(" by ", " توسط ", " به دست ");

    private Populations() {}

    /// The population that the words name; `UNSTATED` where they are blank or not understood.
    public static Population read(String countsWhom) {
        int bracket = countsWhom.indexOf('(');
        String leading = bracket < 0 ? countsWhom : countsWhom.substring(0, bracket);
        int semicolon = leading.indexOf(';');
        String words =
                " " + Plain.of(semicolon < 0 ? leading : leading.substring(0, semicolon)) + " ";
        for (String actor : BY_WHOM) {
            int at = words.indexOf(actor);
            words = at < 0 ? words : words.substring(0, at + 1);
        }
        for (String all : ALL) {
            if (words.startsWith(" " + all + " ")) {
                return Population.EVERYONE;
            }
        }
        for (Leading each : LEADING) {
            for (String phrase : each.words()) {
                if (words.contains(" " + phrase + " ")) {
                    return each.population();
                }
            }
        }
        return Population.UNSTATED;
    }
}
