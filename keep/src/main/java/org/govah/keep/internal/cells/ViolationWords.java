package org.govah.keep.internal.cells;

import org.govah.core.model.Violation;

/// What a cell says happened, in English, Persian or Arabic. Where it is in doubt, the reading is
/// the one that does not count a death.
public final class ViolationWords {
    private static final PhraseFinder DENIED =
            PhraseFinder.of(
                    "not|alive|released|denied|natural|survived|زنده|ازاد|ازاد شد|ازاد شده|نشده|نیست|تکذیب"
                            + "|طبیعی|شفا یافت|علی قید الحیاه");
    private static final PhraseFinder SENTENCE =
            PhraseFinder.of(
                    "sentenced|death sentence|death row|death penalty|awaiting execution|risk of execution"
                            + "|محکوم|محکوم به اعدام|حکم اعدام|در انتظار اعدام|خطر اعدام|محکوم علیه");
    private static final PhraseFinder EXECUTION =
            PhraseFinder.of("executed|execution|hanged|اعدام|اعدام شده|اعدام شد|اعدامی|اعدم");
    private static final PhraseFinder SUSPICIOUS =
            PhraseFinder.of("suspicious|suspicious death|مشکوک|مرگ مشکوک");
    private static final PhraseFinder MISSING =
            PhraseFinder.of(
                    "missing|disappeared|enforced disappearance|مفقود|مفقود الاثر|ناپدید|ناپدید شده|گم شده|مفقودالاثر");
    private static final PhraseFinder DEATH =
            PhraseFinder.of(
                    "killed|dead|died|death|deceased|murdered|shot dead|fatality|fatal|martyr|martyred"
                            + "|کشته|کشته شده|کشته شدن|کشته شد|جان باخته|جانباخته|جان باختن|جان باخت|جانباختگان|شهید|فوت"
                            + "|فوت شده|درگذشت|درگذشته|درگذشتن|مرگ|متوفی|قتل|مقتول|قتیل|شهداء|وفاه|استشهد|استشهاد");
    private static final PhraseFinder CUSTODY =
            PhraseFinder.of("custody|detention|prison|jail|بازداشت|بازداشتگاه|زندان|سجن|احتجاز");
    private static final PhraseFinder WOUND =
            PhraseFinder.of(
                    "injured|wounded|injury|injuries|wounds|wound|زخمی|مجروح|مصدوم|جراحت|جراحات|جرح|جریح|مصاب");
    private static final PhraseFinder ARREST =
            PhraseFinder.of(
                    "arrested|detained|detainee|imprisoned|prisoner|بازداشتی|بازداشت شده|دستگیر|دستگیر شده"
                            + "|دستگیری|زندانی|معتقل|اسیر");

    private ViolationWords() {}

    /// What happened; `OTHER` where the words are not known, or say that nobody died.
    public static Violation read(String cell) {
        String words = Plain.of(cell);
        if (DENIED.isIn(words)) {
            return Violation.OTHER;
        }
        if (SENTENCE.isIn(words)) {
            return Violation.SENTENCED;
        }
        if (EXECUTION.isIn(words)) {
            return Violation.EXECUTED;
        }
        if (SUSPICIOUS.isIn(words)) {
            return Violation.SUSPICIOUS_DEATH;
        }
        if (MISSING.isIn(words)) {
            return Violation.MISSING;
        }
        return DEATH.isIn(words) ? death(words) : living(words);
    }

    /// Whether a cell speaks of an event that Govah knows, deadly or not.
    public static boolean isWord(String cell) {
        return read(cell) != Violation.OTHER || DENIED.isIn(Plain.of(cell));
    }

    private static Violation death(String words) {
        if (CUSTODY.isIn(words) || ARREST.isIn(words)) {
            return Violation.DIED_IN_CUSTODY;
        }
        return WOUND.isIn(words) ? Violation.DIED_OF_WOUNDS : Violation.KILLED;
    }

    private static Violation living(String words) {
        if (WOUND.isIn(words)) {
            return Violation.INJURED;
        }
        return ARREST.isIn(words) || CUSTODY.isIn(words) ? Violation.ARRESTED : Violation.OTHER;
    }
}
