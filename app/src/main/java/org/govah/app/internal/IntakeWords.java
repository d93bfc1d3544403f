package org.govah.app.internal;

import java.util.List;
import java.util.Locale;
import org.govah.keep.intake.ColumnReading;
import org.govah.keep.intake.Intake;
import org.govah.publish.ListSummary;

/// What was read in, as counts and words.
final class IntakeWords {
    private IntakeWords() {}

    static ListSummary summary(Intake intake) {
        return new ListSummary(
                intake.list().name(),
                intake.fileName(),
                intake.sha256(),
                intake.read(),
                intake.records(),
                intake.known(),
                intake.toFix().size(),
                intake.deaths(),
                intake.other(),
                columns(intake.columns()));
    }

    /// One text a column: `header = field (basis)`.
    static List<String> columns(List<ColumnReading> columns) {
        return columns.stream().map(IntakeWords::column).toList();
    }

    private static String column(ColumnReading column) {
        String basis = column.basis().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return column.field()
                .map(field -> column.header() + " = " + field.code() + " (" + basis + ")")
                .orElse(column.header() + " (" + basis + ")");
    }

    /// Says on the screen what was recognised in a list and where its rows went.
    static void say(Screen screen, Intake intake) {
        screen.say("app.list-read", intake.list().name(), intake.format());
        screen.say("app.list-columns", String.join("; ", columns(intake.columns())));
        screen.say(
                "app.list-rows",
                intake.read(),
                intake.records(),
                intake.known(),
                intake.toFix().size(),
                intake.deaths(),
                intake.other());
        intake.notes().forEach(note -> screen.say("app.list-note", note));
    }
}
