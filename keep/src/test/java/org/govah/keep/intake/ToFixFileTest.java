package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.govah.core.Progress;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class ToFixFileTest {
    @Test
    void theRowsToFixAreWrittenWithTheirReasonsAndRunNothing() throws UnreadableListException {
        byte[] list = "name,city\nArman S,=1+1\n".getBytes(StandardCharsets.UTF_8);
        Intake intake =
                ListReader.read(
                        ReceivedFile.of("a.csv", list),
                        ReadSettings.on(LocalDate.of(2026, 2, 1)),
                        Progress.silent());
        String english = text(intake, Language.EN);
        assertThat(english).startsWith("\uFEFFList,Row,What is wrong,Cells as received\n");
        assertThat(english).contains("\na,1,").endsWith(",Arman S,'=1+1\n");
        assertThat(text(intake, Language.FA)).startsWith("\uFEFFفهرست,ردیف");
    }

    private static String text(Intake intake, Language language) {
        return new String(
                ToFixFile.of(List.of(intake), Words.in(language)), StandardCharsets.UTF_8);
    }
}
