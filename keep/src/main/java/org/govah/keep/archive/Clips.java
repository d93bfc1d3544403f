package org.govah.keep.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.log.Entry;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.media.OneClip;

/// Which items of an archive are one clip, however many witnesses brought it. Nothing of it leaves
/// the sealed side: it is worked out from the cards when asked.
public final class Clips {
    private final Archive archive;

    private Clips(Archive archive) {
        this.archive = archive;
    }

    /// Those of an archive.
    public static Clips in(Archive archive) {
        return new Clips(archive);
    }

    /// Items that are one clip.
    ///
    /// @param items in the order they were kept, two or more
    /// @param links why; of each item to earlier ones, the surest first
    /// @param sureness that they are all one: as sure as the least sure link that is needed
    public record Shown(List<ItemView> items, List<OneClip.Link> links, OneClip.Sureness sureness) {
        /// Copies.
        public Shown {
            items = List.copyOf(items);
            links = List.copyOf(links);
        }
    }

    /// An item that is like the one asked for.
    public record Like(ItemView item, OneClip.Link link) {}

    /// Every group of two and more, in the order of their first items.
    ///
    /// @throws ArchiveException if log or cards cannot be read
    public List<Shown> groups(Unlocked by) throws ArchiveException {
        Read read = read(by);
        List<OneClip.Item> items =
                read.compared().stream().filter(i -> !read.view(i.id()).list()).toList();
        return OneClip.among(items).stream()
                .map(clip ->
                        new Shown(
                                clip.items().stream().map(read::view).toList(),
                                clip.links(),
                                clip.sureness()))
                .toList();
    }

    /// What is like one item, the surest first.
    ///
    /// @param hex the beginning of its id
    /// @throws ArchiveException if there is none, it was erased, or cards cannot be read
    public List<Like> like(Unlocked by, String hex) throws ArchiveException {
        LogView view = archive.view(archive.journal());
        Entry entry = ItemAccess.item(view, hex);
        String id = entry.id().hex();
        if (view.isErased(entry.id())) {
            throw ArchiveException.unreadable("keep.item-erased", id);
        }
        Read read = read(by);
        OneClip.Item item =
                read.compared().stream()
                        .filter(i -> i.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> ArchiveException.unreadable("keep.item-keyless", id));
        return OneClip.like(item, read.compared()).stream()
                .map(link -> new Like(read.view(link.earlier()), link))
                .toList();
    }

    private record Read(List<OneClip.Item> compared, Map<String, ItemView> views) {
        ItemView view(String id) {
            ItemView found = views.get(id);
            if (found == null) {
                throw new IllegalArgumentException("not an item that was compared: " + id);
            }
            return found;
        }
    }

    private Read read(Unlocked by) throws ArchiveException {
        Read read = new Read(new ArrayList<>(), new HashMap<>());
        LogView view = archive.view(archive.journal());
        try {
            archive.access()
                    .live(
                            by,
                            view,
                            (index, entry, card) -> {
                                ItemView item =
                                        Items.view(
                                                index, entry, false, java.util.Optional.of(card));
                                read.compared().add(Items.compared(entry, card));
                                read.views().put(entry.id().hex(), item);
                            });
            return read;
        } catch (IOException | LogFormatException e) {
            throw archive.writing(e);
        }
    }
}
