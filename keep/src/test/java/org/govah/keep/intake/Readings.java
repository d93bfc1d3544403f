package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.core.model.PersonName;
import org.govah.core.model.Record;

/// Lists given as text, read as the tests of the reader need them.
final class Readings {
    static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    static final ReadSettings PLAIN = ReadSettings.on(TODAY);

    static Intake read(byte[] bytes, ReadSettings settings) throws UnreadableListException {
        return ListReader.read(ReceivedFile.of("list-a.csv", bytes), settings, Progress.silent());
    }

    static Intake read(String text) throws UnreadableListException {
        return read(text.getBytes(StandardCharsets.UTF_8), PLAIN);
    }

    static String refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableListException.class, () -> read(bytes, PLAIN))
                .words()
                .key();
    }

    static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    static Record only(Intake intake) {
        assertThat(intake.list().records()).hasSize(1);
        return intake.list().records().getFirst();
    }

    static List<String> names(Record read) {
        return read.names().stream().map(PersonName::text).toList();
    }

    static List<String> reasons(Intake intake) {
        return intake.toFix().stream().map(row -> row.reason().key()).toList();
    }

    static List<String> notes(Intake intake) {
        return intake.notes().stream().map(note -> note.key()).toList();
    }

    static Optional<Field> field(Intake intake, String header) {
        return intake.columns().stream()
                .filter(c -> c.header().equals(header))
                .findFirst()
                .flatMap(ColumnReading::field);
    }

    private Readings() {}
}
