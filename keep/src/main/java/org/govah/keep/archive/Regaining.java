package org.govah.keep.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.keys.KeySums;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.Tried;
import org.govah.keep.time.TrustAnchors;

/// Brings back stamps, cosigned checkpoints and sums of key files: what a copy has is tried in
/// place of what is damaged or missing, and taken where the very checks of `verify` find nothing
/// wrong with it.
///
/// @param files of this archive's log, which is whole
record Regaining(Storage here, Storage copy, TimeFiles files) {
    private static final List<String> STAMPS =
            List.of(
                    TimeFiles.NOTE,
                    TimeFiles.TOKEN,
                    TimeFiles.OTS,
                    TimeFiles.RECORD,
                    TimeFiles.HEADERS);

    /// Names the paths that do not hold in a storage.
    private interface Check {
        Set<String> broken(Storage in) throws IOException;
    }

    List<String> bringBack() throws IOException {
        List<String> back = new ArrayList<>();
        back.addAll(tried(KeySums.PATH, in -> Set.copyOf(KeySums.damaged(in))));
        back.addAll(tried(TimeFiles.FOLDER, this::brokenStamps));
        back.addAll(cosigners());
        back.addAll(tried(Cosigned.FOLDER, this::brokenCosigned));
        return back;
    }

    private Set<String> brokenStamps(Storage in) throws IOException {
        TimeFiles tried = new TimeFiles(in, files.journal(), files.logs(), files.now());
        Set<String> broken = paths(tried.read(TrustAnchors.none()).findings());
        for (String path : in.list(TimeFiles.FOLDER)) {
            if (STAMPS.stream().noneMatch(path::endsWith)) {
                broken.add(path);
            }
        }
        return broken;
    }

    private Set<String> brokenCosigned(Storage in) throws IOException {
        return paths(new Cosigned(in, files).findings());
    }

    private static Set<String> paths(List<Finding> findings) {
        Set<String> paths = new HashSet<>();
        findings.forEach(f -> paths.add(f.path()));
        return paths;
    }

    private List<String> tried(String prefix, Check check) throws IOException {
        Set<String> broken = check.broken(here);
        Map<String, byte[]> candidates = new HashMap<>();
        for (String path : copy.list(prefix)) {
            Optional<byte[]> there = copy.read(path);
            boolean wanted = broken.contains(path) || here.length(path).isEmpty();
            if (wanted && there.isPresent()) {
                candidates.put(path, there.get());
            }
        }
        Set<String> still = check.broken(new Tried(here, candidates));
        List<String> back = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : candidates.entrySet()) {
            if (!still.contains(each.getKey())) {
                here.replace(each.getKey(), each.getValue());
                back.add(each.getKey());
            }
        }
        return back;
    }

    /// Keys of cosigners were handed over in person, so a copy's word is not enough: those come
    /// back that can still be read here, and those that signed a checkpoint of this log that lies
    /// here.
    private List<String> cosigners() throws IOException {
        Cosigned cosigned = new Cosigned(here, files);
        if (isWhole(cosigned)) {
            return List.of();
        }
        Set<VerifierKey> keys = new LinkedHashSet<>(readable(here));
        List<Note> notes = cosigned.all().stream().map(Cosigned.One::note).toList();
        for (VerifierKey each : readable(copy)) {
            if (notes.stream().anyMatch(n -> !n.verify(List.of(each)).isEmpty())) {
                keys.add(each);
            }
        }
        StringBuilder text = new StringBuilder();
        keys.forEach(k -> text.append(k).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (Arrays.equals(bytes, here.read(Cosigned.KEYS).orElse(new byte[0]))) {
            return List.of();
        }
        here.replace(Cosigned.KEYS, bytes);
        return List.of(Cosigned.KEYS);
    }

    private boolean isWhole(Cosigned cosigned) throws IOException {
        try {
            boolean lost = here.length(Cosigned.KEYS).isEmpty();
            return !cosigned.keys().isEmpty() || (lost && cosigned.all().isEmpty());
        } catch (LogFormatException e) {
            return false;
        }
    }

    private static List<VerifierKey> readable(Storage in) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        String text =
                new String(in.read(Cosigned.KEYS).orElse(new byte[0]), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            readable(line).ifPresent(keys::add);
        }
        return keys;
    }

    private static Optional<VerifierKey> readable(String line) {
        try {
            return Optional.of(VerifierKey.parse(line));
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }
}
