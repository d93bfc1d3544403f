package org.govah.keep.internal.bag;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Paths as manifests write them: `/` between names, always inside the bag.
public final class BagPath {
    /// Under which the payload lies.
    public static final String PAYLOAD = "data/";

    /// What one name may measure on the file systems in use, in bytes of UTF-8.
    private static final int LONGEST_NAME = 255;

    private static final Set<String> SYSTEM_FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    /// Names that Windows opens as devices, with any ending.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("^%[A-Za-z]+%.*", Pattern.DOTALL);

    private BagPath() {}

    /// Whether a path read from a bag stays inside it on every system: not absolute, no drive, no
    /// home (`~`), no variable, no `.` or `..`, with `/` or `\` between names.
    public static boolean isInside(String path) {
        if (path.isEmpty() || path.startsWith("~") || path.indexOf('\0') >= 0) {
            return false;
        }
        if (DRIVE.matcher(path).matches() || VARIABLE.matcher(path).matches()) {
            return false;
        }
        return Arrays.stream(path.split("[/\\\\]", -1))
                .noneMatch(n -> n.isEmpty() || n.equals(".") || n.equals(".."));
    }

    /// Whether a path can be written so that every system can unpack it.
    public static boolean isPortable(String path) {
        return isInside(path)
                && path.indexOf('\\') < 0
                && Arrays.stream(path.split("/", -1)).allMatch(BagPath::isPortableName);
    }

    private static boolean isPortableName(String name) {
        boolean plain =
                name.chars()
                        .noneMatch(c ->
                                (Character.isISOControl(c) && c != '\n' && c != '\r')
                                        || "<>:\"|?*".indexOf(c) >= 0);
        return plain
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && !DEVICE.matcher(name).matches()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    }

    /// As a manifest of version 1.0 writes it: line ends and `%` encoded (RFC 8493, 2.1.3).
    public static String encoded(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    /// As written in a manifest, decoded: `%0A` and `%0D`, and `%25` from version 1.0 on.
    public static String decoded(String written, boolean versionOne) {
        String lines = written.replaceAll("(?i)%0a", "\n").replaceAll("(?i)%0d", "\r");
        return versionOne ? lines.replace("%25", "%") : lines;
    }

    /// The same for two paths that some file systems hold to be one.
    public static String folded(String path) {
        return composed(path).toLowerCase(Locale.ROOT);
    }

    /// In Unicode's composed form.
    public static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /// Whether it is a file that an operating system leaves behind by itself.
    public static boolean isSystemFile(String path) {
        List<String> names = List.of(path.split("/", -1));
        return SYSTEM_FILES.contains(names.getLast().toLowerCase(Locale.ROOT));
    }
}
