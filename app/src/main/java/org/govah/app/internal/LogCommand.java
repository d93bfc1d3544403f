package org.govah.app.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.words.Message;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Cosigning;
import org.govah.keep.archive.TimeProofs;
import org.govah.keep.time.TimeProofException;
import org.govah.keep.time.TrustAnchors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `govah log`: the open side of the log, which needs no key; `--checkpoint` prints the signed
/// root, `--proof ITEM` a C2SP tlog-proof.
@Command(name = "log", mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Option(names = "--checkpoint", descriptionKey = "log-checkpoint")
    private boolean checkpoint;

    @Option(names = "--proof", paramLabel = "ITEM", descriptionKey = "log-proof")
    private Optional<String> proof = Optional.empty();

    @Option(names = "--when", paramLabel = "ITEM", descriptionKey = "log-when")
    private Optional<String> when = Optional.empty();

    @Option(names = "--anchors", paramLabel = "FILE", descriptionKey = "log-anchors")
    private Optional<Path> anchors = Optional.empty();

    @Option(names = "--compare", paramLabel = "FILE", descriptionKey = "log-compare")
    private Optional<Path> compare = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    LogCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        Archive of = archive.open(screen);
        try {
            if (proof.isPresent()) {
                text(of.proof(proof.get()));
            } else if (when.isPresent()) {
                when(of, when.get());
            } else if (compare.isPresent()) {
                byte[] note = new InputFile(compare.get()).read();
                screen.say("app.log-compared", Cosigning.of(of).compare(note));
            } else if (checkpoint) {
                text(of.checkpoint());
            } else {
                entries(of.log());
            }
            return splits(of) ? ExitCode.CHECK_FAILED.code() : ExitCode.DONE.code();
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
    }

    /// Shows two histories loudly, on the side where scripts do not read.
    private boolean splits(Archive of) throws ArchiveException {
        List<String> found = Cosigning.of(of).splitViews();
        found.forEach(path -> screen.error("app.log-split", path));
        return !found.isEmpty();
    }

    private void when(Archive of, String item) throws Refusal, ArchiveException {
        List<Message> said = TimeProofs.of(of).when(item, anchors(anchors)).words();
        if (json) {
            List<String> words = said.stream().map(screen.words()::say).toList();
            screen.line(Json.of(Map.of("when", words)).strip());
        } else {
            said.forEach(m -> screen.line(screen.words().say(m)));
        }
    }

    /// Whom the user trusts; nobody where there is no file.
    static TrustAnchors anchors(Optional<Path> file) throws Refusal {
        if (file.isEmpty()) {
            return TrustAnchors.none();
        }
        byte[] pem = new InputFile(file.get()).read();
        try {
            return TrustAnchors.ofPem(new String(pem, StandardCharsets.UTF_8));
        } catch (TimeProofException e) {
            throw new Refusal(ExitCode.UNREADABLE, e.words());
        }
    }

    private void text(byte[] bytes) {
        screen.around().out().write(bytes, 0, bytes.length);
        screen.around().out().flush();
    }

    private void entries(List<Entry> entries) {
        List<Map<String, Object>> document = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry each = entries.get(i);
            String type =
                    each.type()
                            .map(t -> t.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                            .orElse("unknown-" + each.typeCode());
            if (json) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("index", i);
                one.put("day", each.day().toString());
                one.put("type", type);
                one.put("id", each.id().hex());
                one.put("about", each.refs().stream().map(EntryId::hex).toList());
                each.slice().ifPresent(s -> one.put("object", s.object().hex()));
                document.add(one);
            } else {
                screen.line("%d  %s  %-13s %s".formatted(i, each.day(), type, each.id().hex()));
            }
        }
        if (json) {
            screen.line(Json.of(Map.of("entries", document)).strip());
        } else {
            screen.say("app.log-done", entries.size());
        }
    }
}
