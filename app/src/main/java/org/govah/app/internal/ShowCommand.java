package org.govah.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.ItemView;
import org.govah.keep.archive.Unlocked;
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

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ShowCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        Archive of = archive.open(screen);
        List<ItemView> items;
        try (Unlocked by = archive.unlock(screen, of)) {
            items = of.items(by);
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        List<ItemView> shown =
                items.stream().filter(i -> i.id().hex().startsWith(item.orElse(""))).toList();
        if (item.isPresent() && shown.isEmpty()) {
            throw Refusal.unreadable("keep.no-such-item", item.get());
        }
        if (json) {
            screen.line(
                    Json.of(Map.of("items", shown.stream().map(ShowCommand::document).toList()))
                            .strip());
        } else if (item.isPresent()) {
            shown.forEach(this::whole);
        } else {
            shown.forEach(this::line);
            screen.say(
                    "app.show-done", shown.size(), shown.stream().filter(ItemView::erased).count());
        }
        return ExitCode.DONE.code();
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

    private void whole(ItemView each) {
        document(each).forEach((name, value) -> screen.line("  " + name + ": " + value));
    }

    private static Map<String, Object> document(ItemView each) {
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
        return out;
    }
}
