package org.govah.link.internal.names;

import java.util.Set;

/// Words in names that are no part of the name, in Persian, Arabic, Kurdish, Turkish and English,
/// as [Letters#fold] leaves them.
final class NameWords {
    /// Titles, ranks and honours: set aside where they stand before a name.
    static final Set<String> HONORIFICS =
            words(
                    """
                    سید سیده حاج حاجیه دکتر مهندس شهیده کربلایی سرهنگ سروان ستوان سرگرد اقای مرحوم مرحومه
                    جاویدنام الشهید السید السیده الحاج الحاجه الدکتور دکتور المهندس الشیخ الاستاذ seyed
                    seyyed seyyid sayed sayyed sayyid syed seyedeh seyyedeh sayyida haj hajj hajji dr
                    doctor mohandes engineer martyr mr mrs ms miss shaikh sheik colonel javidnam karbalaei
                    حجتالاسلام ایتالله سرلشکر سرتیپ پاسدار بسیجی مولوی مشهدی شهیدان الشهیده المرحوم
                    المرحومه الاخ الاخت الطفل الطفله الرضیع الرضیعه السیدات الانسه المهندسه الدکتوره
                    دکتوره مهندسه الملازم العقید الاسیر کاک ماموستا شههید حهجی دوکتور sayyidah
                    hojatoleslam ayatollah mullah molla molavi mashhadi mashadi prof professor sir rev sgt
                    lt lieutenant capt col gen brigadier sergeant shaheed sehit haci doktor muhendis albay
                    yuzbasi sayin kak mamosta mamoste hoca\
                    """);

    /// Titles that are given names too: set aside only where two more parts follow.
    static final Set<String> HONORIFICS_OR_NAMES =
            words(
                    """
                    shahid sardar ostad eng captain haji sheikh شهید سردار استاد شیخ حاجی خانم\
                    """);

    /// What stands for a name that nobody knew.
    static final Set<String> UNKNOWN =
            words(
                    """
                    unknown unnamed unidentified anonymous nameless unspecified ناشناس ناشناخته نامشخص
                    نامعلوم مجهول الهویه گمنام بینام نامعین مجهوله ناشناسه نهناسراو نادیار بیهویت
                    unidentifed unkown unk undisclosed withheld bilinmeyen bilinmiyor isimsiz mechul
                    kimliksiz nenas\
                    """);

    /// The same in two words, each of which may be a name.
    static final Set<String> UNKNOWN_PAIRS =
            Set.of(
                    "غیر معروف",
                    "بدون نام",
                    "بی نام",
                    "بلا اسم",
                    "بی هویت",
                    "no name",
                    "not known",
                    "name unknown",
                    "kimligi belirsiz",
                    "adi bilinmeyen",
                    "john doe",
                    "jane doe");

    /// Written apart by some and as one word by others; always taken with the word that follows.
    static final Set<String> PARTICLES =
            words(
                    """
                    al el ul abu abo bin ibn ben bint abd abdul abdel abdol abdal ال ابو ابن بن بنت عبد
                    عبدال abdur abdu عبدو ibnu binti abou bou\
                    """);

    /// Begin a kunya, "father of", "mother of".
    static final Set<String> KUNYA = Set.of("abu", "abo", "abou", "umm", "ابو", "ام");

    private NameWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+", 0));
    }
}
