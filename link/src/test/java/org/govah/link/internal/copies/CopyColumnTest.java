package org.govah.link.internal.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.govah.core.model.Record;
import org.govah.core.script.Script;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.junit.jupiter.api.Test;

final class CopyColumnTest {
    private final List<Record> records = new MadeLists(3).country(300).list("one", 0.9);

    @Test
    void aStoredColumnIsReadBackAsItWas() throws IOException {
        CopyColumn column = column(records);
        byte[] stored = stored(column);
        CopyColumn back = CopyColumn.read(new ArrayReader(ByteBuffer.wrap(stored)));
        assertThat(stored(back)).isEqualTo(stored);
    }

    @Test
    void aColumnThatWasBegunTakesMoreRecords() throws IOException {
        CopyColumnBuilder more = new CopyColumnBuilder(column(records.subList(0, 100)));
        records.subList(100, records.size()).forEach(more::add);
        CopyColumn whole = column(records);
        CopyColumn both = more.build();
        assertThat(both.spellings()).isEqualTo(whole.spellings());
        assertThat(both.deaths()).isEqualTo(whole.deaths());
        assertThat(both.sources()).isEqualTo(whole.sources());
        assertThat(both.dictionary()).isEqualTo(whole.dictionary());
    }

    @Test
    void aColumnWhosePartsDoNotFitIsRefused() throws IOException {
        byte[] stored = stored(column(records));
        stored[0]--;
        assertThatThrownBy(() -> CopyColumn.read(new ArrayReader(ByteBuffer.wrap(stored))))
                .isInstanceOfAny(IOException.class, ArithmeticException.class);
    }

    @Test
    void onlySpacesAreFolded() {
        assertThat(RawText.of("  Mina \t Kuhi ")).isEqualTo(RawText.of("Mina Kuhi"));
        assertThat(RawText.of("Mina kuhi")).isNotEqualTo(RawText.of("Mina Kuhi"));
        assertThat(RawText.of("مينا")).isNotEqualTo(RawText.of("مینا"));
        assertThat(RawText.of(" ")).isEqualTo(RawText.NONE);
        assertThat(RawText.script(RawText.of("Mina"))).isEqualTo(Script.LATIN);
        assertThat(RawText.script(RawText.of("مینا"))).isEqualTo(Script.ARABIC);
        assertThat(RawText.script(RawText.of("12"))).isEqualTo(Script.OTHER);
    }

    static CopyColumn column(List<Record> records) {
        CopyColumnBuilder builder = new CopyColumnBuilder();
        records.forEach(builder::add);
        return builder.build();
    }

    private static byte[] stored(CopyColumn column) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArrayWriter writer = new ArrayWriter(out);
        column.write(writer);
        writer.flush();
        return out.toByteArray();
    }
}
