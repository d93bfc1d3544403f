package org.govah.app.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.core.log.EntryId;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Clips;
import org.govah.keep.archive.Custody;
import org.govah.keep.archive.ItemView;
import org.govah.keep.archive.TimeProofs;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.custody.CustodyEvent;
import org.govah.keep.custody.CustodyType;
import org.govah.keep.custody.PremisWriter;
import org.govah.keep.time.TrustAnchors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah show [ITEM]`: what is in the archive, or what is known of one item. Contents are not
/// shown; `export` writes them out.
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private static final int SHORT_ID = 8;

    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Parameters(arity = "0..1", paramLabel = "ITEM", descriptionKey = "show-item")
    private Optional<String> item = Optional.empty();

    @Option(names = "--clips", descriptionKey = "show-clips")
    private boolean clips;

    @Option(names = "--like", descriptionKey = "show-like")
    private boolean like;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ShowCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        if ((like && item.isEmpty()) || (clips && item.isPresent()) || (clips && like)) {
            throw Refusal.unreadable("app.show-usage");
        }
        Archive of = archive.open(screen);
        List<ItemView> items;
        List<ItemView> shown;
        String wanted = item.orElse("").toLowerCase(Locale.ROOT);
        Details details = new Details(of, List.of());
        try (Unlocked by = archive.unlock(screen, of)) {
            if (clips) {
                new ClipWords(screen).groups(Clips.in(of).groups(by), json);
                return ExitCode.DONE.code();
            }
            if (like) {
                new ClipWords(screen).like(Clips.in(of).like(by, item.orElseThrow()), json);
                return ExitCode.DONE.code();
            }
            items = of.items(by);
            shown = items.stream().filter(i -> i.id().hex().startsWith(wanted)).toList();
            if (item.isPresent() && !shown.isEmpty()) {
                List<EntryId> ids = shown.stream().map(ItemView::id).toList();
                new Touch(screen, of).enter(by, CustodyType.DISPLAYING, ids);
                details = new Details(of, Custody.of(of).history(by));
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        if (item.isPresent() && shown.isEmpty()) {
            throw Refusal.unreadable("keep.no-such-item", item.get());
        }
        print(shown, items, details);
        return ExitCode.DONE.code();
    }

    private void print(List<ItemView> shown, List<ItemView> items, Details details) throws Refusal {
        if (!json && item.isEmpty()) {
            shown.forEach(this::line);
            long erased = shown.stream().filter(ItemView::erased).count();
            screen.say("app.show-done", shown.size(), erased);
            return;
        }
        Map<String, List<String>> copies = new HashMap<>();
        for (ItemView each : items) {
            each.copyOf()
                    .ifPresent(c ->
                            copies.computeIfAbsent(c.original(), o -> new ArrayList<>())
                                    .add(each.id().hex()));
        }
        List<Map<String, Object>> documents = new ArrayList<>();
        for (ItemView each : shown) {
            Map<String, Object> one = document(each, copies);
            if (item.isPresent()) {
                one.putAll(details.of(screen, each));
            }
            documents.add(one);
        }
        if (json) {
            screen.line(Json.of(Map.of("items", documents)).strip());
        } else {
            documents.forEach(this::whole);
        }
    }

    /// What is known of an item beside its card: bounds of its time, everybody who touched it.
    private record Details(Archive archive, List<PremisWriter.Logged> history) {
        Map<String, Object> of(Screen screen, ItemView item) throws Refusal {
            Map<String, Object> out = new LinkedHashMap<>();
            try {
                out.put(
                        "when",
                        TimeProofs.of(archive)
                                .when(item.id().hex(), TrustAnchors.none())
                                .words()
                                .stream()
                                .map(screen.words()::say)
                                .toList());
            } catch (ArchiveException e) {
                throw Refusal.of(e);
            }
            out.put(
                    "custody",
                    history.stream()
                            .map(PremisWriter.Logged::event)
                            .filter(e -> e.items().contains(item.id().hex()))
                            .map(Details::line)
                            .toList());
            return out;
        }

        private static String line(CustodyEvent e) {
            String outcome = e.outcome().name().toLowerCase(Locale.ROOT);
            return "%s  %s  %s  %s".formatted(e.when(), e.type().term(), outcome, e.agent());
        }
    }

    private void line(ItemView each) {
        String id = each.id().hex().substring(0, SHORT_ID);
        if (each.erased()) {
            screen.say("app.show-erased", id, each.day().toString());
        } else {
            screen.say(
                    "app.show-line",
                    id,
                    each.day().toString(),
                    each.length().orElse(0L),
                    each.mediaType().orElse("?"),
                    each.name().orElse("?"));
        }
    }

    private void whole(Map<String, Object> document) {
        document.forEach((name, value) -> {
            if (value instanceof List<?> lines) {
                screen.line("  " + name + ":");
                lines.forEach(line -> screen.line("    " + line));
            } else {
                screen.line("  " + name + ": " + value);
            }
        });
    }

    /// One item; of changed copies both the original and the copies are named.
    private Map<String, Object> document(ItemView each, Map<String, List<String>> copies) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", each.id().hex());
        out.put("index", each.index());
        out.put("day", each.day().toString());
        out.put("kind", each.list() ? "list" : "item");
        out.put("erased", each.erased());
        each.name().ifPresent(v -> out.put("name", v));
        each.length().ifPresent(v -> out.put("length", v));
        each.mediaType().ifPresent(v -> out.put("mediaType", v));
        each.exactTime().ifPresent(v -> out.put("exactTime", v));
        each.contributor().ifPresent(v -> out.put("contributor", v));
        if (!each.erased()) {
            out.put("deviceMetadata", each.deviceMetadata());
        }
        each.perceptualHash().ifPresent(v -> out.put("perceptualHash", v));
        if (each.frames() > 0) {
            out.put("frames", each.frames());
        }
        each.copyOf()
                .ifPresent(v -> {
                    out.put("copyOf", v.original());
                    out.put("change", v.change());
                });
        List<String> changed = copies.getOrDefault(each.id().hex(), List.of());
        if (!changed.isEmpty()) {
            out.put("copies", changed);
        }
        if (!each.unread().isEmpty()) {
            out.put("notLookedAt", each.unread().stream().map(screen.words()::say).toList());
        }
        return out;
    }
}
