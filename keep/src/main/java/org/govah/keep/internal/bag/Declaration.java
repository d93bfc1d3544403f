package org.govah.keep.internal.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.keep.bag.BagFault;
import org.govah.keep.bag.BagFinding;

/// `bagit.txt`: the version and the encoding of the other tag files.
///
/// @param version such as `0.97`; empty where none can be read
/// @param charset UTF-8 where none can be read
/// @param findings what is wrong with it
public record Declaration(String version, Charset charset, List<BagFinding> findings) {
    /// The file that makes a folder a bag.
    public static final String FILE = "bagit.txt";

    private static final Set<String> VERSIONS =
            Set.of("0.93", "0.94", "0.95", "0.96", "0.97", "1.0");

    private static final Pattern VERSION =
            Pattern.compile("BagIt-Version(\\s*):(\\s*)([0-9]+\\.[0-9]+)\\s*");
    private static final Pattern ENCODING =
            Pattern.compile("Tag-File-Character-Encoding(\\s*):(\\s*)(\\S+)\\s*");

    /// Two lines and, to know that there are no more, a third.
    private static final int ENOUGH_LINES = 3;

    /// Copies the findings.
    public Declaration {
        findings = List.copyOf(findings);
    }

    /// Whether paths and lists follow the rules of version 1.0.
    public boolean versionOne() {
        return version.equals("1.0");
    }

    /// Of a bag that has none.
    static Declaration missing() {
        return new Declaration("", StandardCharsets.UTF_8, List.of());
    }

    /// Reads the file; a byte order mark is a fault as any other text before the label.
    ///
    /// @throws IOException if it cannot be read
    public static Declaration read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        try (TagLines text = new TagLines(in, StandardCharsets.UTF_8)) {
            for (Optional<String> line = text.next();
                    line.isPresent() && lines.size() < ENOUGH_LINES;
                    line = text.next()) {
                lines.add(line.get());
            }
        }
        return of(lines);
    }

    private static Declaration of(List<String> lines) {
        Matcher version = VERSION.matcher(lines.isEmpty() ? "" : lines.get(0));
        Matcher encoding = ENCODING.matcher(lines.size() < 2 ? "" : lines.get(1));
        if (lines.size() != 2 || !version.matches() || !encoding.matches()) {
            return new Declaration("", StandardCharsets.UTF_8, List.of(at(BagFault.DECLARATION)));
        }
        List<BagFinding> findings = new ArrayList<>();
        String number = version.group(3);
        if (!VERSIONS.contains(number)) {
            findings.add(new BagFinding(BagFault.VERSION, number));
        }
        // RFC 8493, 2.1.1: exactly `label: value`; older versions were read more loosely.
        if (number.equals("1.0") && !(strict(version) && strict(encoding))) {
            findings.add(at(BagFault.DECLARATION));
        }
        Optional<Charset> charset = charset(encoding.group(3));
        if (charset.isEmpty()) {
            findings.add(new BagFinding(BagFault.ENCODING, encoding.group(3)));
        }
        return new Declaration(number, charset.orElse(StandardCharsets.UTF_8), findings);
    }

    private static boolean strict(Matcher line) {
        return line.group(1).isEmpty() && line.group(2).equals(" ");
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static BagFinding at(BagFault fault) {
        return new BagFinding(fault, FILE);
    }
}
