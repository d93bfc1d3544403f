package org.govah.link.internal.names;

/// Whether one slip of the pen makes one word of another: a letter left out, put in or wrong, or
/// two neighbours exchanged (Damerau 1964).
final class OneSlip {
    private OneSlip() {}

    /// Whether the two are one slip apart; false where they are equal.
    static boolean between(String a, String b) {
        String few = a.length() <= b.length() ? a : b;
        String many = a.length() <= b.length() ? b : a;
        int more = many.length() - few.length();
        if (more > 1) {
            return false;
        }
        int from = 0;
        while (from < few.length() && few.charAt(from) == many.charAt(from)) {
            from++;
        }
        if (more == 1) {
            return few.substring(from).equals(many.substring(from + 1));
        }
        if (from == few.length()) {
            return false;
        }
        boolean wrong = few.substring(from + 1).equals(many.substring(from + 1));
        return wrong || areExchanged(few, many, from);
    }

    private static boolean areExchanged(String a, String b, int at) {
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }
}
