package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.govah.core.model.CaptureHistories;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoriesReaderTest {
    private static CaptureHistories read(String text, String... lists)
            throws UnreadableListException {
        byte[] bytes = text.replace(';', '\n').getBytes(StandardCharsets.UTF_8);
        return HistoriesReader.read(ReceivedFile.of("m.csv", bytes), List.of(lists));
    }

    @Test
    void columnsOfZeroAndOneAreListsAndTheOthersAreFields() throws UnreadableListException {
        CaptureHistories read =
                read("person,A,B,place,month;1,1,0,North,3;2,1,1,South,4;3,1,0,North,3;");
        assertThat(read.lists()).containsExactly("A", "B");
        assertThat(read.fields()).containsExactly("place", "month");
        assertThat(read.rows())
                .containsExactly(
                        new CaptureHistories.Row(1, List.of("North", "3"), 2),
                        new CaptureHistories.Row(3, List.of("South", "4"), 1));
        assertThat(read.table().cells()).isEqualTo(Map.of(1, 2L, 3, 1L));
    }

    @Test
    void listsCanBeNamedSoThatAFieldOfZeroAndOneStaysAField() throws UnreadableListException {
        CaptureHistories read = read("A,woman,B;1,0,0;1,1,1;0,0,1", "A", "B");
        assertThat(read.lists()).containsExactly("A", "B");
        assertThat(read.fields()).containsExactly("woman");
        assertThat(read.rows().getFirst().values()).containsExactly("0");
    }

    @Test
    void aRowMayStandForManyAndARowOfNobodyIsPassedOver() throws UnreadableListException {
        CaptureHistories read = read("A,B,count;1,0,40;1,1,۷;0,1,0");
        assertThat(read.table().cells()).isEqualTo(Map.of(1, 40L, 3, 7L));
    }

    @Test
    void aFieldThatIsMissingStaysEmpty() throws UnreadableListException {
        assertThat(read("A,B,place;1,0,;1,1,North").rows().getFirst().values()).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,B|nobody",
                "A,A;1,0|each another",
                "A,B;1,0;0,0|on no list",
                "A,B,count;1,0,-3|-3",
                "A,B,count;1,0,2.5|2.5",
                "A,B;1,0,1|3 cells",
                "x,y;no,2|--lists",
            })
    void aMatrixWithOneFaultIsRefusedInAPlainSentence(String text, String says) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableListException.class,
                        e ->
                                assertThat(Words.in(Language.EN).say(e.words()))
                                        .contains(says)
                                        .contains("Nothing was read"));
    }

    @Test
    void aNamedListThatHoldsSomethingElseIsRefusedWithRowAndCell() {
        assertThatThrownBy(() -> read("A,B;1,0;1,2", "A", "B"))
                .isInstanceOfSatisfying(
                        UnreadableListException.class,
                        e ->
                                assertThat(Words.in(Language.EN).say(e.words()))
                                        .contains("row 2")
                                        .contains("\"2\"")
                                        .contains("list B"));
    }

    @Test
    void moreListsThanATableCanHoldAreRefusedWithTheNumber() {
        String header =
                "L1,L2,L3,L4,L5,L6,L7,L8,L9,L10,L11,L12,L13,L14,L15,L16,L17,L18,L19,L20,L21";
        String row = "1" + ",0".repeat(20);
        assertThatThrownBy(() -> read(header + ";" + row))
                .isInstanceOfSatisfying(
                        UnreadableListException.class,
                        e -> assertThat(Words.in(Language.EN).say(e.words())).contains("21"));
    }
}
