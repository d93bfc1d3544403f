package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a policy file line by line (C2SP tlog-policy). Names are octets: the file is read as ISO
/// 8859-1 and only keys are turned into text.
final class PolicyReader {
    private static final String NONE = "none";
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final Pattern THRESHOLD = Pattern.compile("[1-9][0-9]{0,3}");

    /// Long enough for 512 ML-DSA keys of 1.8 KB.
    private static final int MAX_BYTES = 1_000_000;

    private final List<VerifierKey> logs = new ArrayList<>();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private final Map<String, Quorum> names = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private Optional<Quorum> quorum = Optional.empty();

    private PolicyReader() {}

    static Policy read(byte[] file) throws LogFormatException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.length() > MAX_BYTES || text.chars().anyMatch(PolicyReader::forbidden)) {
            throw new LogFormatException("not a policy");
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new LogFormatException("a policy's last line has no end");
        }
        PolicyReader reader = new PolicyReader();
        for (String line : text.split("\n", -1)) {
            String trimmed = BLANKS.matcher(line).replaceAll(" ").strip();
            if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                reader.line(List.of(trimmed.split(" ", -1)));
            }
        }
        return reader.policy();
    }

    private static boolean forbidden(int c) {
        return (c < ' ' && c != '\t' && c != '\n') || c == 0x7f;
    }

    private Policy policy() throws LogFormatException {
        if (quorum.isEmpty()) {
            throw new LogFormatException("a policy without a quorum");
        }
        try {
            return new Policy(logs, witnesses, quorum.get());
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a policy", e);
        }
    }

    private void line(List<String> words) throws LogFormatException {
        switch (words.getFirst()) {
            case "log" -> {
                requireWords(words, 2, 3);
                logs.add(key(words.get(1)));
            }
            case "witness" -> {
                requireWords(words, 3, 4);
                VerifierKey key = key(words.get(2));
                witnesses.add(key);
                define(words.get(1), new Quorum.Witness(key));
            }
            case "group" -> {
                requireWords(words, 4, Integer.MAX_VALUE);
                group(words);
            }
            case "quorum" -> {
                requireWords(words, 2, 2);
                if (quorum.isPresent()) {
                    throw new LogFormatException("a policy with two quorums");
                }
                String name = words.get(1);
                quorum = Optional.of(name.equals(NONE) ? new Quorum.None() : defined(name));
            }
            default -> throw new LogFormatException("an unknown line of a policy");
        }
    }

    private void group(List<String> words) throws LogFormatException {
        List<Quorum> parts = new ArrayList<>();
        for (String member : words.subList(3, words.size())) {
            parts.add(defined(member));
            if (!members.add(member)) {
                throw new LogFormatException("a member of two groups");
            }
        }
        try {
            define(words.get(1), new Quorum.Group(threshold(words.get(2), parts.size()), parts));
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("a threshold that cannot be met", e);
        }
    }

    private static int threshold(String word, int count) throws LogFormatException {
        if (word.equals("any")) {
            return 1;
        }
        if (word.equals("all")) {
            return count;
        }
        if (!THRESHOLD.matcher(word).matches()) {
            throw new LogFormatException("not a threshold");
        }
        return Integer.parseInt(word);
    }

    private void define(String name, Quorum quorum) throws LogFormatException {
        if (name.equals(NONE) || names.putIfAbsent(name, quorum) != null) {
            throw new LogFormatException("a name twice in a policy");
        }
    }

    private Quorum defined(String name) throws LogFormatException {
        Quorum found = names.get(name);
        if (found == null) {
            throw new LogFormatException("a name that is not defined before");
        }
        return found;
    }

    private static void requireWords(List<String> words, int min, int max)
            throws LogFormatException {
        if (words.size() < min || words.size() > max) {
            throw new LogFormatException("a line of a policy with too few or too many words");
        }
    }

    private static VerifierKey key(String word) throws LogFormatException {
        return VerifierKey.parse(Note.utf8(word.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
