package org.govah.keep.archive;

/// Names under which items are written out: as received, but never out of the folder, and without
/// letters that some system refuses.
final class SafeName {
    private static final String REFUSED = "\\:*?\"<>|";

    private SafeName() {}

    static String of(String name) {
        StringBuilder safe = new StringBuilder();
        for (String part : name.split("/", -1)) {
            boolean climbs = part.isEmpty() || part.equals(".") || part.equals("..");
            safe.append(safe.isEmpty() ? "" : "/").append(climbs ? "_" : part(part));
        }
        return safe.toString();
    }

    private static String part(String part) {
        StringBuilder safe = new StringBuilder(part);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (c < ' ' || c == 0x7f || REFUSED.indexOf(c) >= 0) {
                safe.setCharAt(i, '_');
            }
        }
        return safe.toString();
    }
}
