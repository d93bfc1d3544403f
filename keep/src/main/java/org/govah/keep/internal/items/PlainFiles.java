package org.govah.keep.internal.items;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.Card;
import org.govah.core.log.Slice;
import org.govah.keep.internal.store.Disk;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;

/// Opens many items into files, several at a time. Those that lie in one pack come best one after
/// the other: the pack is then read once.
public final class PlainFiles implements AutoCloseable {
    private static final int MOST_THREADS = 4;

    /// Items of one task at most; small ones lie together in a pack.
    private static final int A_TASK = 256;

    /// Bytes of one task, so that large files are spread over the threads.
    private static final long BYTES_A_TASK = 1 << 22;

    /// Tasks that wait for each thread.
    private static final int AHEAD = 2;

    private final Storage storage;
    private final List<AgeIdentity> identities;
    private final int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    private final ExecutorService pool = Executors.newFixedThreadPool(threads);
    private final Disk disk = new RealDisk();
    private final Queue<Future<Boolean>> under = new ArrayDeque<>();
    private List<Wanted> task = new ArrayList<>();
    private long bytes;

    private record Wanted(Slice slice, Card card, Path file) {}

    /// @param identities what opens the archive
    public PlainFiles(Storage storage, List<AgeIdentity> identities) {
        this.storage = storage;
        this.identities = List.copyOf(identities);
    }

    /// Takes one item; it is written before [#finish] returns.
    ///
    /// @param file in a folder that is there, and not there itself
    /// @throws IOException of an earlier one that could not be opened or written
    public void write(Slice slice, Card card, Path file) throws IOException {
        task.add(new Wanted(slice, card, file));
        bytes += slice.length();
        if (task.size() == A_TASK || bytes >= BYTES_A_TASK) {
            submit();
        }
    }

    /// Waits for all.
    ///
    /// @throws IOException if one could not be opened or written
    public void finish() throws IOException {
        submit();
        while (!under.isEmpty()) {
            result(under.remove());
        }
    }

    private void submit() throws IOException {
        List<Wanted> now = task;
        task = new ArrayList<>();
        bytes = 0;
        under.add(pool.submit(() -> run(now)));
        if (under.size() >= AHEAD * threads) {
            result(under.remove());
        }
    }

    private boolean run(List<Wanted> wanted) throws IOException {
        ItemReader reader = ItemReader.ofMany(storage, identities);
        for (Wanted each : wanted) {
            try (OutputStream out = disk.create(each.file())) {
                if (!reader.copy(each.slice(), each.card(), out)) {
                    throw new NoSuchFileException("envelope");
                }
            }
        }
        return true;
    }

    private static void result(Future<Boolean> task) throws IOException {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while writing", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        pool.close();
    }
}
