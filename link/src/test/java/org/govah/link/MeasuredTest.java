package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.Progress;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;
import org.govah.link.internal.names.NameReading;
import org.govah.link.internal.names.Skeleton;
import org.junit.jupiter.api.Test;

/// Measured on the data sets beside the repository. Every floor was set after measuring once, with
/// the usual settings; nothing was tuned on these truths. Run alone to see the figures: `mvn -pl
/// link test -Dtest=MeasuredTest`.
final class MeasuredTest {
    private static final String FEBRL = "linkage/febrl/";
    private static final String GAZA_2024 = "lists/gaza/release-2024-08-08.csv";
    private static final String GAZA_2025 = "lists/gaza/release-2025-06-15.csv";

    @Test
    void febrlTwoListsAreLinked() {
        VictimList a =
                SharedLists.list("a", FEBRL + "dataset4a.csv", r -> true, SharedLists::febrl)
                        .build();
        VictimList b =
                SharedLists.list("b", FEBRL + "dataset4b.csv", r -> true, SharedLists::febrl)
                        .build();
        Map<RecordId, String> truth = truth("a", FEBRL + "dataset4a.csv", "truth");
        truth.putAll(truth("b", FEBRL + "dataset4b.csv", "truth"));
        assertThat(measure("FEBRL 4, two lists", List.of(a, b), truth).f1()).isGreaterThan(0.97);
    }

    @Test
    void febrlOneListIsDeduplicated() {
        for (int number = 1; number <= 3; number++) {
            String path = FEBRL + "dataset" + number + ".csv";
            VictimList list = SharedLists.list("one", path, r -> true, SharedLists::febrl).build();
            Quality quality =
                    measure(
                            "FEBRL " + number + ", one list",
                            List.of(list),
                            truth("one", path, "truth"));
            assertThat(quality.f1()).as("FEBRL %d", number).isGreaterThan(0.93);
        }
    }

    @Test
    void rlDataIsDeduplicated() {
        String path = "linkage/RLdata500.csv";
        VictimList list = SharedLists.list("one", path, r -> true, SharedLists::rl).build();
        assertThat(measure("RLdata500, one list", List.of(list), truth("one", path, "truth")).f1())
                .isGreaterThan(0.95);
    }

    @Test
    void gazaArabicIsLinkedWithLatin() {
        assertThat(gaza("Gaza, Arabic and Latin", "name_ar").f1()).isGreaterThan(0.92);
    }

    @Test
    void gazaLatinIsLinkedWithLatin() {
        assertThat(gaza("Gaza, Latin and Latin", "name_en").f1()).isGreaterThan(0.95);
    }

    @Test
    void threeListsOfOneCountryShowTheirCopy() {
        List<VictimList> lists = SharedLists.iran2026();
        long start = System.nanoTime();
        Linkage linkage = Linker.link(lists, LinkSettings.USUAL, Progress.silent());
        double seconds = (System.nanoTime() - start) / 1e9;
        say(
                "Iran 2026: %d records, %d persons, %.1f s, candidates %d, duplicates %s"
                        .formatted(
                                lists.stream().mapToInt(l -> l.records().size()).sum(),
                                linkage.named(),
                                seconds,
                                linkage.model().candidatePairs(),
                                linkage.duplicates()));
        say(
                "  histories %s%n  copies %s"
                        .formatted(
                                linkage.overlap(List.of("javidnam", "iranvictims", "iran-memorial"))
                                        .cells(),
                                linkage.copies()));
        model(linkage.model());
        assertThat(linkage.copies()).hasSize(1);
        assertThat(linkage.copies().getFirst().list()).isEqualTo("iran-memorial");
        assertThat(linkage.copies().getFirst().from()).isEqualTo("iranvictims");
    }

    @Test
    void namesInTwoScriptsSoundTheSame() {
        int pairs = 0;
        int meet = 0;
        for (NamedCsvRecord row : SharedLists.rows("lists/iran-memorial-1979-2026.csv")) {
            String latin = sound(SharedLists.field(row, "name_latin"));
            String farsi = sound(SharedLists.field(row, "name_farsi"));
            if (!latin.isEmpty() && !farsi.isEmpty()) {
                pairs++;
                meet += latin.equals(farsi) ? 1 : 0;
            }
        }
        double share = (double) meet / pairs;
        say("Skeletons of %d pairs of names: %.4f meet exactly".formatted(pairs, share));
        assertThat(share).isGreaterThan(0.94);
    }

    /// The whole name as heard, in the order written.
    private static String sound(String name) {
        return Skeleton.of(String.join("", NameReading.of(name.isEmpty() ? "-" : name).tokens()));
    }

    /// Two releases of one list; an eighth of the persons, all with `-Dgovah.full=true`.
    private static Quality gaza(String title, String column) {
        VictimList early =
                SharedLists.list(
                                "early",
                                GAZA_2024,
                                MeasuredTest::isTaken,
                                r -> SharedLists.gaza(r, column))
                        .build();
        VictimList late =
                SharedLists.list(
                                "late",
                                GAZA_2025,
                                MeasuredTest::isTaken,
                                r -> SharedLists.gaza(r, "name_en"))
                        .build();
        Map<RecordId, String> truth = truth("early", GAZA_2024, "person");
        truth.putAll(truth("late", GAZA_2025, "person"));
        return measure(title, List.of(early, late), truth);
    }

    /// By the first digit of the salted hash: chosen here, unseen by the linker.
    private static boolean isTaken(NamedCsvRecord row) {
        String person = SharedLists.field(row, "person");
        return Boolean.getBoolean("govah.full")
                || person.isEmpty()
                || "01".indexOf(person.charAt(0)) >= 0;
    }

    private static Quality measure(
            String title, List<VictimList> lists, Map<RecordId, String> truth) {
        long start = System.nanoTime();
        Linkage linkage = Linker.link(lists, LinkSettings.USUAL, Progress.silent());
        double seconds = (System.nanoTime() - start) / 1e9;
        Quality quality = Quality.of(linkage.persons(), truth);
        say(
                "%s: %s, %.1f s, %d candidates, lambda %.4f, dup %s, copies %s"
                        .formatted(
                                title,
                                quality,
                                seconds,
                                linkage.model().candidatePairs(),
                                linkage.model().matchShare(),
                                linkage.duplicates(),
                                linkage.copies()));
        model(linkage.model());
        return quality;
    }

    private static void model(LinkModel model) {
        if (Boolean.getBoolean("govah.model")) {
            for (LinkModel.Comparison c : model.comparisons()) {
                for (LinkModel.Level l : c.levels()) {
                    say(
                            "    %-10s %-60s m %.5f u %.2e w %.1f"
                                    .formatted(c.name(), l.name(), l.m(), l.u(), l.weight()));
                }
            }
        }
    }

    private static Map<RecordId, String> truth(String list, String path, String column) {
        Map<RecordId, String> out = new HashMap<>();
        for (NamedCsvRecord row : SharedLists.rows(path)) {
            if (isTaken(row)) {
                out.put(new RecordId(list, out.size() + 1), SharedLists.field(row, column));
            }
        }
        return out;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
