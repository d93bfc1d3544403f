package org.govah.keep.internal.store.s3;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.internal.store.StoreException;
import org.govah.keep.internal.store.s3.S3Client.Answer;
import org.govah.keep.internal.store.s3.S3Client.Ask;

/// The few requests an archive needs, under one prefix of one bucket.
final class S3Bucket {
    static final Body NOTHING = Body.of(new byte[0]);
    static final Map<String, String> IF_NEW = Map.of("If-None-Match", "*");
    private static final int PRECONDITION = 412;

    /// The version of an object that was put while the bucket kept no versions.
    private static final String UNVERSIONED = "null";

    private final S3Client client;
    private final S3Settings settings;

    S3Bucket(S3Client client, S3Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    static Map<String, String> ifStill(String tag) {
        return Map.of("If-Match", tag);
    }

    /// An object's bytes and what the store says of it.
    ///
    /// @param tag what a conditional write names
    /// @param written when it was put, by the store's clock, as its header has it
    /// @param now the store's clock, as its header has it
    @SuppressWarnings("ArrayRecordComponent") // compared with holds()
    record Found(byte[] bytes, String tag, String written, String now) {
        boolean holds(byte[] other) {
            return Arrays.equals(bytes, other);
        }
    }

    /// A piece of an object.
    ///
    /// @param whole the object's length
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Piece(byte[] bytes, long whole, String tag) {}

    String where() {
        return settings.toString();
    }

    Ask ask(String method, String path) {
        return Ask.of(method, settings.prefix() + path);
    }

    Answer send(Ask ask, Body body) throws IOException {
        Answer answer = client.send(ask, body);
        if (answer.status() == 404 && answer.code().equals("NoSuchBucket")) {
            throw new StoreException(ArchiveException.unreadable("keep.s3-no-bucket", where()));
        }
        return answer;
    }

    Optional<Found> get(String path) throws IOException {
        Answer answer = send(ask("GET", path), NOTHING);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        expect(answer, 200);
        return Optional.of(
                new Found(
                        answer.body(),
                        answer.header("ETag"),
                        answer.header("Last-Modified"),
                        answer.header("Date")));
    }

    /// Part of an object, never more than asked.
    ///
    /// @param tag the object must still have; empty for any
    /// @throws NoSuchFileException if there is none
    Piece piece(String path, long from, int length, String tag) throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Range", "bytes=" + from + "-" + (from + length - 1));
        if (!tag.isEmpty()) {
            headers.put("If-Match", tag);
        }
        Answer answer = send(ask("GET", path).headers(headers).expecting(length), NOTHING);
        return switch (answer.status()) {
            case 206 -> {
                String range = answer.header("Content-Range");
                long whole = number(range.substring(range.lastIndexOf('/') + 1), answer);
                yield new Piece(answer.body(), whole, answer.header("ETag"));
            }
            case 416 -> new Piece(new byte[0], from, tag);
            case 404 -> throw new NoSuchFileException(path);
            case PRECONDITION -> throw changed(path);
            default -> throw unexpected(answer);
        };
    }

    /// An object's length and tag.
    ///
    /// @return empty where there is none
    OptionalLong length(String path) throws IOException {
        Optional<Answer> head = head(path);
        return head.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(number(head.get().header("Content-Length"), head.get()));
    }

    /// What a conditional write names; empty where there is no such object.
    String tag(String path) throws IOException {
        return head(path).map(a -> a.header("ETag")).orElse("");
    }

    private Optional<Answer> head(String path) throws IOException {
        Answer answer = send(ask("HEAD", path), NOTHING);
        return answer.status() == 404 ? Optional.empty() : Optional.of(expect(answer, 200));
    }

    private long number(String text, Answer answer) throws StoreException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw unexpected(answer);
        }
    }

    /// Every page of a listing.
    ///
    /// @param kind what is listed: `list-type`, `versions` or `uploads`
    /// @param next for each field of a page that says where the next one begins, the query's name
    List<Map<String, String>> list(String prefix, String kind, Map<String, String> next)
            throws IOException {
        List<Map<String, String>> items = new ArrayList<>();
        Map<String, String> query = new HashMap<>();
        query.put("prefix", settings.prefix() + prefix);
        query.put(kind, kind.equals("list-type") ? "2" : "");
        while (true) {
            Ask ask = Ask.of("GET", "").query(Map.copyOf(query));
            Answer answer = expect(send(ask, NOTHING), 200);
            S3Listing page = listing(answer);
            page.items().stream()
                    .filter(i -> i.getOrDefault("Key", "").startsWith(settings.prefix() + prefix))
                    .forEach(items::add);
            if (!page.more()) {
                return items;
            }
            Map<String, String> before = Map.copyOf(query);
            next.forEach((field, name) -> query.put(name, page.field(field)));
            if (query.equals(before)) {
                throw unexpected(answer);
            }
        }
    }

    S3Listing listing(Answer answer) throws StoreException {
        try {
            return S3Listing.read(answer.body());
        } catch (IOException e) {
            throw unexpected(answer);
        }
    }

    /// Paths under a prefix, in order.
    List<String> paths(String prefix) throws IOException {
        return list(prefix, "list-type", Map.of("NextContinuationToken", "continuation-token"))
                .stream()
                .map(item -> item.getOrDefault("Key", "").substring(settings.prefix().length()))
                .sorted()
                .toList();
    }

    /// Puts one object, on a condition.
    ///
    /// @return empty where the condition does not hold: nothing was written by this try
    Optional<Answer> put(String path, Body body, Map<String, String> condition) throws IOException {
        Answer answer = send(ask("PUT", path).headers(condition), body);
        boolean refused =
                answer.status() == PRECONDITION
                        || (answer.status() == 404 && condition.containsKey("If-Match"));
        return refused ? Optional.empty() : Optional.of(expect(answer, 200));
    }

    /// Deletes an object and every version of it but one.
    ///
    /// @param but the version that stays; empty for none
    void delete(String path, String but) throws IOException {
        List<String> versions =
                versions(path).stream()
                        .filter(i -> i.getOrDefault("Key", "").equals(settings.prefix() + path))
                        .map(i -> i.getOrDefault("VersionId", UNVERSIONED))
                        .toList();
        if (versions.stream().allMatch(UNVERSIONED::equals)) {
            if (but.isEmpty()) {
                remove(ask("DELETE", path));
            }
            return;
        }
        for (String version : versions) {
            if (!version.equals(but)) {
                remove(ask("DELETE", path).query(Map.of("versionId", version)));
            }
        }
    }

    private List<Map<String, String>> versions(String path) throws IOException {
        return list(
                path,
                "versions",
                Map.of("NextKeyMarker", "key-marker", "NextVersionIdMarker", "version-id-marker"));
    }

    void remove(Ask ask) throws IOException {
        Answer answer = send(ask, NOTHING);
        if (answer.status() != 404 && answer.status() != 200) {
            expect(answer, 204);
        }
    }

    Answer expect(Answer answer, int status) throws StoreException {
        if (answer.status() != status) {
            throw unexpected(answer);
        }
        return answer;
    }

    StoreException unexpected(Answer answer) {
        String code = answer.code();
        return new StoreException(
                ArchiveException.unreadable(
                        "keep.s3-answer",
                        where(),
                        "HTTP " + answer.status() + (code.isEmpty() ? "" : " " + code)));
    }

    StoreException changed(String path) {
        return new StoreException(
                ArchiveException.wouldLose("keep.s3-other-writer", path, where()));
    }

    StoreException exists(String path) {
        return new StoreException(ArchiveException.wouldLose("keep.s3-exists", path, where()));
    }
}
