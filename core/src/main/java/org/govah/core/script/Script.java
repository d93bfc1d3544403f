package org.govah.core.script;

/// The script a text is mostly written in (ISO 15924: Arab, Latn), as far as Govah tells scripts
/// apart.
public enum Script {
    /// Persian, Arabic, Kurdish (Sorani), Balochi: ISO 15924 `Arab`.
    ARABIC,
    /// ISO 15924 `Latn`.
    LATIN,
    /// No letter of either script.
    OTHER;

    /// The script of most of the letters of `text`; `OTHER` where it has none of either.
    public static Script of(String text) {
        int arabic = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                Character.UnicodeScript script = Character.UnicodeScript.of(c);
                arabic += script == Character.UnicodeScript.ARABIC ? 1 : 0;
                latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
            }
        }
        if (arabic == 0 && latin == 0) {
            return OTHER;
        }
        return arabic >= latin ? ARABIC : LATIN;
    }
}
