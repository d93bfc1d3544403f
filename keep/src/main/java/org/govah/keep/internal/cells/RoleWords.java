package org.govah.keep.internal.cells;

import org.govah.core.model.VictimRole;

/// The status of a person as a list attributes it, in English, Persian or Arabic.
public final class RoleWords {
    private static final PhraseFinder PROTESTER =
            PhraseFinder.of("protester|protestor|demonstrator|معترض|معترضان|متظاهر");
    private static final PhraseFinder BYSTANDER =
            PhraseFinder.of("bystander|passerby|passer by|رهگذر|عابر");
    private static final PhraseFinder DETAINEE =
            PhraseFinder.of("detainee|prisoner|بازداشتی|زندانی|معتقل|سجین");
    private static final PhraseFinder MEDICAL =
            PhraseFinder.of(
                    "medical|medic|doctor|nurse|paramedic|پزشک|پرستار|کادر درمان|امدادگر|طبیب|ممرض|مسعف");
    private static final PhraseFinder JOURNALIST =
            PhraseFinder.of("journalist|reporter|خبرنگار|روزنامه نگار|صحفی");
    private static final PhraseFinder SECURITY =
            PhraseFinder.of(
                    "security|security forces|police|policeman|officer|soldier|military|basij|irgc"
                            + "|نیروی انتظامی|نیروی امنیتی|نیروی وابسته به حکومت|مامور|پلیس|سپاه|سپاهی|بسیج"
                            + "|بسیجی|سرباز|شرطی|جندی");

    private RoleWords() {}

    /// The role; `UNKNOWN` where the words name none.
    public static VictimRole read(String cell) {
        String words = Plain.of(cell);
        if (SECURITY.isIn(words)) {
            return VictimRole.SECURITY;
        }
        if (DETAINEE.isIn(words)) {
            return VictimRole.DETAINEE;
        }
        if (MEDICAL.isIn(words)) {
            return VictimRole.MEDICAL;
        }
        if (JOURNALIST.isIn(words)) {
            return VictimRole.JOURNALIST;
        }
        if (BYSTANDER.isIn(words)) {
            return VictimRole.BYSTANDER;
        }
        return PROTESTER.isIn(words) ? VictimRole.PROTESTER : VictimRole.UNKNOWN;
    }
}
