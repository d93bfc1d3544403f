package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govah.core.model.OverlapTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTableReaderTest {
    private static OverlapTable read(String text) throws UnreadableListException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return OverlapTableReader.read(ReceivedFile.of("table.csv", bytes));
    }

    @Test
    void aMissingHistoryHasNobody() throws UnreadableListException {
        OverlapTable table = read("A,B,count\n1,0,40\n1,1,6\n");
        assertThat(table.lists()).containsExactly("A", "B");
        assertThat(table.count(0b01)).isEqualTo(40);
        assertThat(table.count(0b11)).isEqualTo(6);
        assertThat(table.count(0b10)).isZero();
    }

    @Test
    void oneListIsATable() throws UnreadableListException {
        assertThat(read("A,count\n1,40\n").observed()).isEqualTo(40);
    }

    @Test
    void theKosovoTableHasThePublishedPeople() throws UnreadableListException {
        // Ball and others 2002: 4,400 different people on the four lists.
        OverlapTable table =
                OverlapTableReader.read(SharedLists.path("data/overlap-tables/kosovo.csv"));
        assertThat(table.lists()).hasSize(4);
        assertThat(table.observed()).isEqualTo(4_400);
    }

    @Test
    void everyPublishedTableIsRead() throws Exception {
        try (Stream<Path> files = Files.list(SharedLists.path("data/overlap-tables"))) {
            List<Path> tables = files.filter(f -> f.toString().endsWith(".csv")).toList();
            for (Path file : tables) {
                assertThat(OverlapTableReader.read(file).observed()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A,B,count\\n1,0,-4 | keep.table-not-a-count
                    A,B,count\\n1,0,4.5 | keep.table-not-a-count
                    A,B,count\\n1,0,NaN | keep.table-not-a-count
                    A,B,count\\n1,0,99999999999999999999 | keep.table-not-a-count
                    A,B,count\\n0,0,4 | keep.table-all-zero
                    A,B,count\\n1,0,4\\n1,0,5 | keep.table-twice
                    A,B,count\\n2,0,4 | keep.table-not-01
                    A,B,count\\n1,,4 | keep.table-not-01
                    A,B,count\\n1,4 | keep.table-cells
                    A,B,count\\n | keep.table-no-rows
                    A,B,count\\n1,0,0 | keep.table-nobody
                    A,B,n\\n1,0,4 | keep.table-no-count
                    A,A,count\\n1,0,4 | keep.table-lists-names
                    a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,count\\n1 | keep.table-too-many-lists
                    """)
    void aTableThatCannotBeIsRefusedWithTheReason(String text, String key) {
        var refused =
                catchThrowableOfType(
                        UnreadableListException.class, () -> read(text.replace("\\n", "\n")));
        assertThat(refused.words().key()).isEqualTo(key);
    }
}
