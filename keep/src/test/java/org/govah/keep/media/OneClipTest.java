package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.govah.keep.media.OneClip.Item;
import org.govah.keep.media.OneClip.Link;
import org.govah.keep.media.OneClip.Relation;
import org.junit.jupiter.api.Test;

class OneClipTest {
    private static Item picture(String id, String vector) throws IOException {
        Luma image = StillImage.read(SharedVectors.bytes(vector)).decoded().orElseThrow();
        return new Item(id, id, Pdq.dihedral(image), List.of());
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
        assertThat(clips.getFirst().links())
                .contains(
                        new Link("b", "a", Relation.NEAR_PICTURE),
                        new Link("c", "a", Relation.TURNED_PICTURE));
    }

    @Test
    void sameBytesAndPartsOfAVideoAreOneClip() {
        List<Pdq.Result> whole = frames(20, 1);
        List<Item> items =
                List.of(
                        new Item("whole", "1", List.of(), whole),
                        new Item("bytes", "1", List.of(), List.of()),
                        new Item("part", "2", List.of(), whole.subList(3, 12)),
                        new Item("again", "3", List.of(), whole),
                        new Item("other", "4", List.of(), frames(20, 2)));
        List<OneClip> clips = OneClip.among(items);
        assertThat(clips).hasSize(1);
        assertThat(clips.getFirst().items()).containsExactly("whole", "bytes", "part", "again");
        assertThat(clips.getFirst().links())
                .contains(
                        new Link("bytes", "whole", Relation.SAME_BYTES),
                        new Link("part", "whole", Relation.PART_OF_VIDEO),
                        new Link("again", "whole", Relation.SAME_VIDEO));
    }

    @Test
    void blankFramesJoinNothing() {
        Pdq.Result blank = new Pdq.Result(new PdqHash(0, 0, 0, 0), 0);
        List<Item> items =
                List.of(
                        new Item("a", "1", List.of(), List.of(blank, blank)),
                        new Item("b", "2", List.of(), List.of(blank)));
        assertThat(OneClip.among(items)).isEmpty();
    }
}
