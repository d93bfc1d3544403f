package org.govah.keep.internal.sources;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// File names as text that loses nothing.
///
/// A file system's names are bytes; only most of them are UTF-8. A path's URI spells the bytes out
/// whatever the locale of the process is.
final class SourceName {
    private static final int HEX = 16;

    private SourceName() {}

    /// The name of a file below a folder.
    static String below(Path folder, Path file) {
        String top = folder.toString();
        String path = file.toString();
        if (path.startsWith(top) && isPlain(path, top.length() + 1)) {
            return path.substring(top.length() + 1);
        }
        String base = raw(folder);
        String whole = raw(file);
        String rest = whole.startsWith(base) ? whole.substring(base.length()) : whole;
        return readable(rest.startsWith("/") ? rest.substring(1) : rest);
    }

    /// Whether what follows in a path is its own name: most are, and spelling a path out as a URI
    /// costs more than reading its file's attributes. A walk's paths begin with the folder as it
    /// was given, and have nothing behind it that could be shortened.
    private static boolean isPlain(String path, int from) {
        if (java.io.File.separatorChar != '/'
                || from >= path.length()
                || path.charAt(from - 1) != '/') {
            return false;
        }
        for (int i = from; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c > '~' || c == '%') {
                return false;
            }
        }
        return true;
    }

    /// The last part of a path.
    static String last(Path file) {
        String whole = raw(file);
        String cut = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
        return readable(cut.substring(cut.lastIndexOf('/') + 1));
    }

    private static String raw(Path path) {
        String text = path.toAbsolutePath().normalize().toUri().getRawPath();
        return text.endsWith("/") && text.length() > 1
                ? text.substring(0, text.length() - 1)
                : text;
    }

    private static String readable(String escaped) {
        if (escaped.indexOf('%') < 0) {
            return escaped;
        }
        StringBuilder out = new StringBuilder(escaped.length());
        for (String part : escaped.split("/", -1)) {
            out.append(out.isEmpty() ? "" : "/").append(part(part));
        }
        return out.toString();
    }

    private static String part(String escaped) {
        byte[] bytes = bytes(escaped);
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return text.replace("%", "%25");
        } catch (CharacterCodingException e) {
            return escaped;
        }
    }

    private static byte[] bytes(String escaped) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                out.write(Integer.parseInt(escaped.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                byte[] one = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
                out.write(one, 0, one.length);
            }
        }
        return out.toByteArray();
    }
}
