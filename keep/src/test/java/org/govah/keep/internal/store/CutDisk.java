package org.govah.keep.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// A disk whose power is cut at a chosen write. What was not synced is then lost in part, as a seed
/// decides: names that were not made durable go back, files are cut short.
///
/// Modelled on what POSIX promises: bytes survive after fsync of the file, names after fsync of the
/// folder.
public final class CutDisk implements Disk {
    private final Disk real = new RealDisk();
    private final long cutAt;
    private final SplittableRandom chance;
    private final Map<Path, Long> durable = new HashMap<>();
    private final List<Renamed> renamed = new ArrayList<>();
    private long done;
    private boolean cut;

    private record Renamed(Path to, Optional<byte[]> before) {}

    /// The power is gone.
    public static final class PowerCut extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// @param cutAt the write that fails, from 0; a large number never
    /// @param seed what is lost
    public CutDisk(long cutAt, long seed) {
        this.cutAt = cutAt;
        this.chance = new SplittableRandom(seed);
    }

    /// Writes seen so far.
    public synchronized long done() {
        return done;
    }

    private synchronized void step() throws IOException {
        if (cut) {
            throw new PowerCut();
        }
        if (done++ == cutAt) {
            cut = true;
            lose();
            throw new PowerCut();
        }
    }

    private void lose() throws IOException {
        for (int i = renamed.size() - 1; i >= 0; i--) {
            Renamed each = renamed.get(i);
            if (chance.nextBoolean()) {
                if (each.before().isPresent()) {
                    Files.write(each.to(), each.before().get());
                } else {
                    Files.deleteIfExists(each.to());
                }
                durable.remove(each.to());
            }
        }
        for (Map.Entry<Path, Long> each : durable.entrySet()) {
            if (Files.exists(each.getKey())) {
                try (FileChannel file = FileChannel.open(each.getKey(), StandardOpenOption.WRITE)) {
                    long kept = each.getValue();
                    if (file.size() > kept) {
                        file.truncate(chance.nextLong(kept, file.size() + 1));
                    }
                }
            }
        }
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        step();
        OutputStream out = real.create(file);
        synchronized (this) {
            durable.put(file, 0L);
        }
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                step();
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    step();
                } catch (PowerCut e) {
                    throw e;
                }
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public void sync(Path file) throws IOException {
        step();
        synchronized (this) {
            durable.put(file, Files.size(file));
        }
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        step();
        synchronized (this) {
            renamed.removeIf(each -> folder.equals(each.to().getParent()));
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        synchronized (this) {
            renamed.add(
                    new Renamed(
                            to,
                            Files.exists(to)
                                    ? Optional.of(Files.readAllBytes(to))
                                    : Optional.empty()));
            Long length = durable.remove(from);
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (length != null) {
                durable.put(to, length);
            }
        }
    }

    @Override
    public void overwrite(Path file, long from, byte[] bytes) throws IOException {
        step();
        real.overwrite(file, from, bytes);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        real.delete(file);
    }

    @Override
    public void folder(Path folder) throws IOException {
        step();
        real.folder(folder);
    }
}
