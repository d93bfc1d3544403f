package org.govah.keep.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// An archive in a folder. A file is written under `tmp/`, then gets its name by a rename; a flush
/// syncs the files, then the folders that hold their names.
public final class LocalStorage implements Storage {
    /// Files being written; whatever lies there when an archive is opened is of a run that was cut.
    public static final String DRAFTS = "tmp";

    private static final String LOCK = "lock";

    /// Begins the names of files that are being destroyed: to be overwritten, not only removed.
    private static final String GOING = "going-";

    /// Syncs at a time: a journalling file system commits those that wait together in one go.
    private static final int SYNCS = 8;

    private static final int ZEROS = 1 << 20;

    /// Files from this length on are read past the page cache; longer than every pack.
    private static final long LARGE = 1 << 23;

    private final Path root;
    private final Disk disk;
    private final AtomicLong drafts = new AtomicLong();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<Path> unsynced = ConcurrentHashMap.newKeySet();

    /// @param root the archive's folder
    /// @param disk how it is written
    public LocalStorage(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(at(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String path, long from) throws IOException {
        Path file = at(path);
        if (from == 0 && Files.size(file) >= LARGE) {
            return LargeRead.of(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public OptionalLong length(String path) throws IOException {
        try {
            return OptionalLong.of(Files.size(at(path)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        int slash = prefix.lastIndexOf('/');
        Path folder = slash < 0 ? root : at(prefix.substring(0, slash));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files =
                Files.find(folder, Integer.MAX_VALUE, (_, told) -> told.isRegularFile())) {
            return files.map(p -> root.relativize(p).toString().replace('\\', '/'))
                    .filter(p -> p.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void write(String path, byte[] bytes) throws IOException {
        try (Draft draft = draft()) {
            draft.write(bytes, 0, bytes.length);
            draft.name(path);
        }
    }

    @Override
    public void overwrite(String path, byte[] bytes) throws IOException {
        try (Draft draft = draft()) {
            draft.write(bytes, 0, bytes.length);
            ((FileDraft) draft).nameOver(at(path));
        }
    }

    @Override
    public Draft draft() throws IOException {
        Path folder = root.resolve(DRAFTS);
        makeFolder(folder);
        while (true) {
            Path file =
                    folder.resolve(ProcessHandle.current().pid() + "-" + drafts.getAndIncrement());
            try {
                return new FileDraft(file, disk.create(file));
            } catch (FileAlreadyExistsException e) {
                // Of a run that was cut, by a process that had the same number.
            }
        }
    }

    @Override
    public void flush() throws IOException {
        List<Path> files = List.copyOf(unsynced);
        Set<Path> holders = new TreeSet<>();
        for (Path file : files) {
            holders.add(parent(file));
        }
        together(files, disk::sync);
        together(holders, disk::syncFolder);
        files.forEach(unsynced::remove);
    }

    @Override
    public void replace(String path, byte[] bytes) throws IOException {
        flush();
        Path to = at(path);
        try (Draft draft = draft()) {
            FileDraft file = (FileDraft) draft;
            file.write(bytes, 0, bytes.length);
            file.out.close();
            disk.sync(file.file);
            file.moveTo(to);
            disk.syncFolder(parent(to));
        }
    }

    @Override
    public void zero(String path, long from, long length) throws IOException {
        zero(at(path), from, length);
    }

    private void zero(Path file, long from, long length) throws IOException {
        byte[] zeros = new byte[(int) Math.min(ZEROS, length)];
        for (long at = 0; at < length; at += zeros.length) {
            int part = (int) Math.min(zeros.length, length - at);
            disk.overwrite(
                    file,
                    from + at,
                    part == zeros.length ? zeros : java.util.Arrays.copyOf(zeros, part));
        }
    }

    @Override
    public void destroy(String path) throws IOException {
        Path file = at(path);
        unsynced.remove(file);
        if (length(path).isPresent()) {
            // The name goes first: whoever reads after a power cut finds the file whole or not.
            makeFolder(root.resolve(DRAFTS));
            Path going =
                    root.resolve(DRAFTS)
                            .resolve(
                                    GOING
                                            + ProcessHandle.current().pid()
                                            + "-"
                                            + drafts.getAndIncrement());
            disk.move(file, going);
            disk.syncFolder(parent(file));
            destroy(going);
        }
    }

    private void destroy(Path going) throws IOException {
        zero(going, 0, Files.size(going));
        disk.delete(going);
        disk.syncFolder(parent(going));
    }

    @Override
    public AutoCloseable lock() throws IOException {
        FileChannel channel =
                FileChannel.open(
                        root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                clearDrafts();
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new LockedException(root.toString());
        }
        channel.close();
        throw new LockedException(root.toString());
    }

    /// Whatever is being written when nobody writes is of a run that was cut.
    private void clearDrafts() throws IOException {
        for (String each : list(DRAFTS + "/" + GOING)) {
            destroy(at(each));
        }
        for (String each : list(DRAFTS + "/")) {
            disk.delete(at(each));
        }
    }

    private Path at(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("a path that leaves the archive");
        }
        return file;
    }

    private void makeFolder(Path folder) throws IOException {
        if (folders.contains(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            disk.folder(folder);
            for (Path up = folder; !up.equals(root); up = parent(up)) {
                disk.syncFolder(parent(up));
            }
        }
        folders.add(folder);
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file without a folder");
        }
        return parent;
    }

    private interface Syncing {
        void sync(Path path) throws IOException;
    }

    private static void together(Collection<Path> paths, Syncing syncing) throws IOException {
        if (paths.size() <= 1) {
            for (Path each : paths) {
                syncing.sync(each);
            }
            return;
        }
        List<Future<Boolean>> waiting = new ArrayList<>(paths.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(SYNCS)) {
            for (Path each : paths) {
                waiting.add(
                        pool.submit(() -> {
                            syncing.sync(each);
                            return true;
                        }));
            }
            for (Future<Boolean> each : waiting) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a file could not be made durable", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while writing", e);
        }
    }

    private final class FileDraft extends Draft {
        private final Path file;
        private final OutputStream out;
        private boolean named;

        FileDraft(Path file, OutputStream out) {
            this.file = file;
            this.out = out;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void name(String path) throws IOException {
            out.close();
            Path to = at(path);
            if (!Files.exists(to)) {
                nameOver(to);
            } else if (Files.mismatch(file, to) >= 0) {
                throw new FileAlreadyExistsException(path);
            } else {
                unsynced.add(to);
            }
        }

        void nameOver(Path to) throws IOException {
            out.close();
            moveTo(to);
            unsynced.add(to);
        }

        void moveTo(Path to) throws IOException {
            makeFolder(parent(to));
            disk.move(file, to);
            named = true;
        }

        @Override
        public void close() throws IOException {
            out.close();
            if (!named) {
                disk.delete(file);
            }
        }
    }
}
