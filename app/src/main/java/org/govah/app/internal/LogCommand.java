package org.govah.app.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
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
            } else if (checkpoint) {
                text(of.checkpoint());
            } else {
                entries(of.log());
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
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
