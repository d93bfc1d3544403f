package org.govah.keep.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One folder of a storage as a storage of its own.
///
/// @param whole what it lies in
/// @param folder ends in `/`
public record InFolder(Storage whole, String folder) implements Storage {
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return whole.read(folder + path);
    }

    @Override
    public InputStream open(String path, long from) throws IOException {
        return whole.open(folder + path, from);
    }

    @Override
    public OptionalLong length(String path) throws IOException {
        return whole.length(folder + path);
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        return whole.list(folder + prefix).stream()
                .map(path -> path.substring(folder.length()))
                .toList();
    }

    @Override
    public void write(String path, byte[] bytes) throws IOException {
        whole.write(folder + path, bytes);
    }

    @Override
    public void overwrite(String path, byte[] bytes) throws IOException {
        whole.overwrite(folder + path, bytes);
    }

    @Override
    public Draft draft() throws IOException {
        Draft draft = whole.draft();
        return new Draft() {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                draft.write(bytes, from, length);
            }

            @Override
            public void name(String path) throws IOException {
                draft.name(folder + path);
            }

            @Override
            public void close() throws IOException {
                draft.close();
            }
        };
    }

    @Override
    public void flush() throws IOException {
        whole.flush();
    }

    @Override
    public void replace(String path, byte[] bytes) throws IOException {
        whole.replace(folder + path, bytes);
    }

    @Override
    public void zero(String path, long from, long length) throws IOException {
        whole.zero(folder + path, from, length);
    }

    @Override
    public void destroy(String path) throws IOException {
        whole.destroy(folder + path);
    }

    @Override
    public AutoCloseable lock() throws IOException {
        return whole.lock();
    }
}
