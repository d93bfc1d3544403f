package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.keep.internal.media.Groups;
import org.govah.keep.media.OneClip.Item;
import org.govah.keep.media.OneClip.Link;
import org.govah.keep.media.OneClip.Relation;
import org.govah.keep.media.OneClip.Sureness;
import org.junit.jupiter.api.Test;

class OneClipTest {
    private static Item picture(String id, String vector) throws IOException {
        Luma image = StillImage.read(SharedVectors.bytes(vector)).decoded().orElseThrow();
        return new Item(id, id, Pdq.dihedral(image), List.of(), Optional.empty());
    }

    private static List<Pdq.Result> frames(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Pdq.Result> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long a = random.nextLong();
            frames.add(new Pdq.Result(new PdqHash(a, random.nextLong(), ~a, 7), 90));
        }
        return frames;
    }

    @Test
    void copiesOfOnePictureAreOneClipAndAnotherIsNot() throws IOException {
        List<Item> items =
                List.of(
                        picture("other", "exif/gps/DSCN0010.jpg"),
                        picture("a", "pdq/bridge-mods/aaa-orig.jpg"),
                        picture("b", "pdq/bridge-mods/blur-a-little.jpg"),
                        picture("c", "pdq/dih/bridge-5-flipx.jpg"));
        List<OneClip> clips = OneClip.among(items);
        assertThat(clips).hasSize(1);
        assertThat(clips.getFirst().items()).containsExactly("a", "b", "c");
        assertThat(relations(clips.getFirst())).contains("b NEAR_PICTURE a", "c TURNED_PICTURE a");
    }

    @Test
    void sameBytesAndPartsOfAVideoAreOneClip() {
        List<Pdq.Result> whole = frames(20, 1);
        List<Item> items =
                List.of(
                        item("whole", "1", whole),
                        item("bytes", "1", List.of()),
                        item("part", "2", whole.subList(3, 12)),
                        item("again", "3", whole),
                        item("other", "4", frames(20, 2)));
        List<OneClip> clips = OneClip.among(items);
        assertThat(clips).hasSize(1);
        assertThat(clips.getFirst().items()).containsExactly("whole", "bytes", "part", "again");
        assertThat(clips.getFirst().links())
                .contains(
                        new Link("bytes", "whole", Relation.SAME_BYTES, 0, Sureness.CERTAIN),
                        new Link("part", "whole", Relation.PART_OF_VIDEO, 100, Sureness.LOOK),
                        new Link("again", "whole", Relation.SAME_VIDEO, 100, Sureness.STRONG));
        assertThat(clips.getFirst().sureness()).isEqualTo(Sureness.LOOK);
        assertThat(OneClip.among(List.of(items.get(0), items.get(1), items.get(3))))
                .singleElement()
                .satisfies(c -> assertThat(c.sureness()).isEqualTo(Sureness.STRONG));
    }

    @Test
    void aChangedCopyIsOneClipWithItsOriginalWhateverItLooksLike() {
        Item copy = new Item("copy", "2", List.of(), List.of(), Optional.of("original"));
        List<OneClip> clips = OneClip.among(List.of(item("original", "1", List.of()), copy));
        assertThat(relations(clips.getFirst())).containsExactly("copy CHANGED_COPY original");
        assertThat(clips.getFirst().sureness()).isEqualTo(Sureness.CERTAIN);
    }

    @Test
    void twoSecondsInCommonAreNoStrongLink() {
        List<Pdq.Result> start = frames(2, 3);
        List<OneClip> clips = OneClip.among(List.of(item("a", "1", start), item("b", "2", start)));
        assertThat(clips.getFirst().sureness()).isEqualTo(Sureness.LOOK);
    }

    @Test
    void theGroupsAreThoseThatComparingAllWithAllGives() {
        long seed = 77;
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Pdq.Result>> contents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            contents.add(
                    random.nextInt(3) == 0 && i > 0
                            ? contents.get(random.nextInt(i))
                            : frames(1 + random.nextInt(6), random.nextLong()));
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int content = random.nextInt(contents.size());
            items.add(item("i" + i, "c" + content, contents.get(content)));
        }
        Groups all = new Groups(items.size());
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (OneClip.link(items.get(i), items.get(j)).isPresent()) {
                    all.join(i, j);
                }
            }
        }
        List<List<String>> expected =
                all.members().stream()
                        .filter(m -> m.size() > 1)
                        .map(m -> m.stream().map(n -> items.get(n).id()).toList())
                        .toList();
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(OneClip.among(items).stream().map(OneClip::items))
                .as("seed %d", seed)
                .isEqualTo(expected);
    }

    private static List<String> relations(OneClip clip) {
        return clip.links().stream()
                .map(l -> l.item() + " " + l.relation() + " " + l.earlier())
                .toList();
    }

    private static Item item(String id, String content, List<Pdq.Result> frames) {
        return new Item(id, content, List.of(), frames, Optional.empty());
    }

    @Test
    void blankFramesJoinNothing() {
        Pdq.Result blank = new Pdq.Result(new PdqHash(0, 0, 0, 0), 0);
        List<Item> items =
                List.of(item("a", "1", List.of(blank, blank)), item("b", "2", List.of(blank)));
        assertThat(OneClip.among(items)).isEmpty();
    }
}
