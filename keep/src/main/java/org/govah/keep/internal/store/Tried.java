package org.govah.keep.internal.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// A storage as it would be with other bytes in some places, so that a check can say what it would
/// find. Nothing can be written through it.
///
/// @param under what it would be
/// @param instead bytes by path
public record Tried(Storage under, Map<String, byte[]> instead) implements Storage {
    /// Copies the map.
    public Tried {
        instead = Map.copyOf(instead);
    }

    private Optional<byte[]> given(String path) {
        return Optional.ofNullable(instead.get(path));
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Optional<byte[]> given = given(path);
        return given.isPresent() ? Optional.of(given.get().clone()) : under.read(path);
    }

    @Override
    public InputStream open(String path, long from) throws IOException {
        Optional<byte[]> given = given(path);
        if (given.isEmpty()) {
            return under.open(path, from);
        }
        int start = (int) Math.min(from, given.get().length);
        return new ByteArrayInputStream(given.get(), start, given.get().length - start);
    }

    @Override
    public OptionalLong length(String path) throws IOException {
        Optional<byte[]> given = given(path);
        return given.isPresent() ? OptionalLong.of(given.get().length) : under.length(path);
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        Stream<String> given = instead.keySet().stream().filter(p -> p.startsWith(prefix));
        return Stream.concat(under.list(prefix).stream(), given).distinct().sorted().toList();
    }

    @Override
    public void write(String path, byte[] bytes) {
        throw refused();
    }

    @Override
    public void overwrite(String path, byte[] bytes) {
        throw refused();
    }

    @Override
    public Draft draft() {
        throw refused();
    }

    @Override
    public void flush() {
        throw refused();
    }

    @Override
    public void replace(String path, byte[] bytes) {
        throw refused();
    }

    @Override
    public void zero(String path, long from, long length) {
        throw refused();
    }

    @Override
    public void destroy(String path) {
        throw refused();
    }

    @Override
    public AutoCloseable lock() {
        throw refused();
    }

    private static IllegalStateException refused() {
        return new IllegalStateException("nothing is written where something is tried");
    }
}
