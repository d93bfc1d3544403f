package org.govah.keep.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.model.Population;
import org.govah.core.model.Scope;
import org.govah.core.time.DateReader;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the holder of a list says of it: the file `STEM.list.json` beside the list, a JSON object
/// with any of `name`, `title`, `holder`, `asOf`, `scope`, `counts`, `copiedFrom`.
///
/// @param name the list's short name
/// @param title its full name
/// @param holder who compiled it
/// @param asOf the state of which day
/// @param scope who is included, and whom it counts
/// @param copiedFrom names of lists it was copied from
public record ListStatement(
        Optional<String> name,
        Optional<String> title,
        Optional<String> holder,
        Optional<UncertainDate> asOf,
        Scope scope,
        List<String> copiedFrom) {
    /// What a statement's file is called, after the list's stem.
    public static final String SUFFIX = ".list.json";

    // A statement is a few sentences.
    private static final int MAX_BYTES = 1 << 16;
    private static final Set<String> KEYS =
            Set.of("name", "title", "holder", "asOf", "scope", "counts", "copiedFrom");

    /// Copies the names.
    public ListStatement {
        copiedFrom = List.copyOf(copiedFrom);
    }

    /// The statement beside a list; empty where there is none.
    ///
    /// @throws UnreadableListException if there is one and it cannot be read
    public static Optional<ListStatement> beside(Path list) throws UnreadableListException {
        Path file = list.resolveSibling(ReceivedFile.stem(list) + SUFFIX);
        return Files.exists(file) ? Optional.of(parse(ReceivedFile.read(file))) : Optional.empty();
    }

    /// The statement in a file.
    ///
    /// @throws UnreadableListException if it is no such JSON object
    public static ListStatement parse(ReceivedFile file) throws UnreadableListException {
        if (file.size() > MAX_BYTES) {
            throw wrong(file, "> " + MAX_BYTES);
        }
        JsonNode json;
        try {
            json =
                    JsonMapper.builder()
                            .build()
                            .readTree(new String(file.content(), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw wrong(file, "JSON");
        }
        if (!json.isObject()) {
            throw wrong(file, "{ }");
        }
        for (String key : json.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw wrong(file, key);
            }
        }
        Scope scope = new Scope(text(file, json, "scope"), population(file, json));
        return new ListStatement(
                text(file, json, "name"),
                text(file, json, "title"),
                text(file, json, "holder"),
                date(file, json),
                scope,
                copiedFrom(file, json));
    }

    private static Optional<String> text(ReceivedFile file, JsonNode json, String key)
            throws UnreadableListException {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw wrong(file, key);
        }
        return Optional.of(value.stringValue().strip()).filter(v -> !v.isEmpty());
    }

    private static Population population(ReceivedFile file, JsonNode json)
            throws UnreadableListException {
        Optional<String> code = text(file, json, "counts");
        for (Population population : Population.values()) {
            if (code.isEmpty() || population.code().equals(code.get().toLowerCase(Locale.ROOT))) {
                return code.isEmpty() ? Population.UNSTATED : population;
            }
        }
        String codes =
                Stream.of(Population.values())
                        .map(Population::code)
                        .collect(Collectors.joining(", "));
        throw wrong(file, "counts (" + codes + ")");
    }

    private static Optional<UncertainDate> date(ReceivedFile file, JsonNode json)
            throws UnreadableListException {
        Optional<String> raw = text(file, json, "asOf");
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        return switch (DateReader.PLAIN.read(raw.get())) {
            case DateReader.Reading.Read(UncertainDate date) -> Optional.of(date);
            case DateReader.Reading.Unreadable _ -> throw wrong(file, "asOf");
        };
    }

    private static List<String> copiedFrom(ReceivedFile file, JsonNode json)
            throws UnreadableListException {
        JsonNode value = json.path("copiedFrom");
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || !value.values().stream().allMatch(JsonNode::isString)) {
            throw wrong(file, "copiedFrom");
        }
        return value.values().stream().map(JsonNode::stringValue).toList();
    }

    private static UnreadableListException wrong(ReceivedFile file, String what) {
        return new UnreadableListException(
                Message.of("keep.statement-unreadable", file.fileName(), what));
    }
}
