package org.govah.link.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.govah.core.model.PersonName;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.junit.jupiter.api.Test;

final class NameColumnTest {
    private static final List<List<PersonName>> NAMES =
            List.of(
                    names("آرمان سپهرنیا", "Arman Sepehrnia"),
                    names("Arman Sepehrniya"),
                    names("unknown"),
                    names("كيان سپهرنیا", "Kian Sepehrnia"),
                    names("Arman Sepehrnia"));

    private static List<PersonName> names(String... texts) {
        return java.util.Arrays.stream(texts).map(PersonName::new).toList();
    }

    @Test
    void everySpellingIsReadOnceAndCountedByItsPlace() {
        NameColumn column = new NameColumn(NAMES);
        assertThat(column.size()).isEqualTo(5);
        assertThat(column.forms(2)).isZero();
        assertThat(column.hasBothScripts(0)).isTrue();
        assertThat(column.form(4, 0)).isEqualTo(column.form(0, 1));
        NameKnowledge known = column.knowledge();
        int arman = column.token(column.form(4, 0), 0);
        assertThat(known.count(arman)).isEqualTo(3);
        assertThat(known.chance(arman, NameKnowledge.FIRST)).isEqualTo(4.0 / 5);
        assertThat(known.chance(arman, NameKnowledge.LAST)).isEqualTo(1.0 / 5);
    }

    @Test
    void theOrderOfMergingChangesNoCount() {
        NameKnowledge one = new NameColumn(NAMES.subList(0, 2)).knowledge();
        NameKnowledge other = new NameColumn(NAMES.subList(2, 5)).knowledge();
        NameKnowledge whole = new NameColumn(NAMES).knowledge();
        for (NameKnowledge merged : List.of(one.merge(other), other.merge(one))) {
            assertThat(merged.tokens().texts())
                    .containsExactlyInAnyOrderElementsOf(whole.tokens().texts());
            for (String text : whole.tokens().texts()) {
                int here = merged.tokens().find(text);
                int there = whole.tokens().find(text);
                for (int role = 0; role <= NameKnowledge.ANY; role++) {
                    assertThat(merged.chance(here, role)).isEqualTo(whole.chance(there, role));
                    assertThat(merged.chanceOfSound(here, role))
                            .isEqualTo(whole.chanceOfSound(there, role));
                }
            }
            assertThat(merged.pairs().keys()).hasSameSizeAs(whole.pairs().keys());
        }
    }

    @Test
    void aColumnIsTheSameAfterItWasStored() throws IOException {
        NameColumn column = new NameColumn(NAMES);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArrayWriter writer = new ArrayWriter(bytes);
        column.store(writer);
        writer.flush();
        NameColumn read = NameColumn.load(new ArrayReader(ByteBuffer.wrap(bytes.toByteArray())));
        assertThat(read.size()).isEqualTo(column.size());
        for (int record = 0; record < column.size(); record++) {
            assertThat(read.forms(record)).isEqualTo(column.forms(record));
            for (int k = 0; k < column.forms(record); k++) {
                int form = column.form(record, k);
                assertThat(read.form(record, k)).isEqualTo(form);
                assertThat(read.compactHash(form)).isEqualTo(column.compactHash(form));
                assertThat(read.wholeSkeletonHash(form)).isEqualTo(column.wholeSkeletonHash(form));
            }
        }
        assertThat(read.knowledge().tokens().texts())
                .isEqualTo(column.knowledge().tokens().texts());
    }

    @Test
    void aColumnOpenedAgainIsTheColumnBuiltAtOnce() {
        NameColumnBuilder builder =
                new NameColumnBuilder(new NameColumn(NAMES.subList(0, 3)), true);
        NAMES.subList(3, 5).forEach(builder::add);
        NameColumn appended = builder.build();
        NameColumn whole = new NameColumn(NAMES);
        assertThat(appended.tokens().texts()).isEqualTo(whole.tokens().texts());
        assertThat(appended.knowledge().byRole()).isEqualTo(whole.knowledge().byRole());
        assertThat(appended.recordForms()).isEqualTo(whole.recordForms());
    }

    @Test
    void aColumnOnGivenKnowledgeCountsNothing() {
        NameKnowledge known = new NameColumn(NAMES).knowledge();
        NameColumnBuilder builder = new NameColumnBuilder(known);
        builder.add(names("Arman Darya"));
        NameColumn column = builder.build();
        int arman = column.token(column.form(0, 0), 0);
        int darya = column.token(column.form(0, 0), 1);
        assertThat(column.knowledge().count(arman)).isEqualTo(3);
        assertThat(column.knowledge().count(darya)).isZero();
    }

    @Test
    void partsJoinedHereAndSplitThereHaveOneHash() {
        NameColumn column =
                new NameColumn(List.of(names("Arman Reza Kian"), names("Armanreza Kian")));
        assertThat(column.compactHash(0)).isEqualTo(column.compactHash(1));
        assertThat(column.wholeSkeletonHash(0)).isEqualTo(column.wholeSkeletonHash(1));
    }
}
