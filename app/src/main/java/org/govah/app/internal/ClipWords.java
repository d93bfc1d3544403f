package org.govah.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govah.keep.archive.Clips;
import org.govah.keep.archive.ItemView;
import org.govah.keep.media.OneClip;

/// Which items are one clip, on the screen and in JSON.
final class ClipWords {
    private static final int SHORT_ID = 8;

    private final Screen screen;

    ClipWords(Screen screen) {
        this.screen = screen;
    }

    void groups(List<Clips.Shown> groups, boolean json) {
        if (json) {
            screen.line(
                    Json.of(Map.of("clips", groups.stream().map(ClipWords::group).toList()))
                            .strip());
            return;
        }
        int number = 0;
        long items = 0;
        for (Clips.Shown each : groups) {
            items += each.items().size();
            screen.say(
                    "app.clips-one",
                    ++number,
                    each.items().size(),
                    screen.words().say(sure(each.sureness())));
            each.items().forEach(this::item);
            each.links().forEach(this::why);
        }
        screen.say("app.clips-done", groups.size(), items);
    }

    void like(List<Clips.Like> found, boolean json) {
        if (json) {
            screen.line(
                    Json.of(Map.of("like", found.stream().map(ClipWords::like).toList())).strip());
            return;
        }
        for (Clips.Like each : found) {
            item(each.item());
            why(each.link());
        }
        screen.say("app.like-done", found.size());
    }

    private void item(ItemView each) {
        screen.say(
                "app.show-line",
                shortened(each.id().hex()),
                each.day().toString(),
                each.length().orElse(0L),
                each.mediaType().orElse("?"),
                each.name().orElse("?"));
    }

    private void why(OneClip.Link link) {
        screen.say(
                "app.clips-why",
                shortened(link.item()),
                shortened(link.earlier()),
                screen.words().say(relation(link.relation()), link.measure()),
                screen.words().say(sure(link.sureness())));
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    private static String relation(OneClip.Relation relation) {
        return switch (relation) {
            case SAME_BYTES -> "app.clip-same-bytes";
            case CHANGED_COPY -> "app.clip-changed-copy";
            case NEAR_PICTURE -> "app.clip-near-picture";
            case TURNED_PICTURE -> "app.clip-turned-picture";
            case SAME_VIDEO -> "app.clip-same-video";
            case PART_OF_VIDEO -> "app.clip-part-of-video";
        };
    }

    private static String sure(OneClip.Sureness sureness) {
        return switch (sureness) {
            case CERTAIN -> "app.clip-certain";
            case STRONG -> "app.clip-strong";
            case LOOK -> "app.clip-look";
        };
    }

    private static Map<String, Object> group(Clips.Shown each) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("sureness", code(each.sureness()));
        out.put("items", each.items().stream().map(ClipWords::named).toList());
        out.put("links", each.links().stream().map(ClipWords::link).toList());
        return out;
    }

    private static Map<String, Object> like(Clips.Like each) {
        Map<String, Object> out = named(each.item());
        out.put("relation", code(each.link().relation()));
        out.put("measure", each.link().measure());
        out.put("sureness", code(each.link().sureness()));
        return out;
    }

    private static Map<String, Object> named(ItemView item) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", item.id().hex());
        item.name().ifPresent(v -> out.put("name", v));
        item.contributor().ifPresent(v -> out.put("contributor", v));
        return out;
    }

    private static Map<String, Object> link(OneClip.Link link) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("item", link.item());
        out.put("earlier", link.earlier());
        out.put("relation", code(link.relation()));
        out.put("measure", link.measure());
        out.put("sureness", code(link.sureness()));
        return out;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
