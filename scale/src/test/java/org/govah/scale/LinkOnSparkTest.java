package org.govah.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.govah.core.model.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkOnSparkTest {
    /// What a run said.
    private record Said(int exit, String out, String err) {}

    @Test
    void csvGoesInAndCsvComesOutAndParquetGoesInAndParquetComesOutWithTheSamePairs(
            @TempDir Path folder) {
        SparkSession session = Sessions.local();
        List<Record> records =
                Countries.lists(folder, 300, 3, 7).stream()
                        .flatMap(l -> l.records().stream())
                        .toList();
        String csv = folder.resolve("in").toString();
        String parquet = folder.resolve("in.parquet").toString();
        Tables.write(Tables.of(session, records), Tables.Format.CSV, csv);
        Tables.write(Tables.of(session, records), Tables.Format.PARQUET, parquet);
        Path one = folder.resolve("one");
        Said said = run(csv, "--out", one.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains(records.size() + " records of 3 lists");
        Path two = folder.resolve("two");
        Said again =
                run(
                        parquet,
                        "--out",
                        two.toString(),
                        "--parquet",
                        "--model",
                        one.resolve("learned.bin").toString());
        assertThat(again.exit()).as(again.err()).isZero();
        List<Row> ofCsv =
                session.read()
                        .option("header", true)
                        .csv(one.resolve("pairs").toString())
                        .collectAsList();
        List<Row> ofParquet =
                session.read().parquet(two.resolve("pairs.parquet").toString()).collectAsList();
        assertThat(texts(ofParquet)).isNotEmpty().isEqualTo(texts(ofCsv));
        assertThat(session.read().parquet(two.resolve("persons.parquet").toString()).count())
                .isEqualTo(records.size());
    }

    private static SortedSet<String> texts(List<Row> rows) {
        SortedSet<String> out = new TreeSet<>();
        rows.forEach(row -> out.add(row.mkString(",")));
        return out;
    }

    @Test
    void badSettingsEndInWordsAndWithoutAFolder(@TempDir Path folder) throws Exception {
        Sessions.local();
        String out = folder.resolve("out").toString();
        Said nothing = run(folder.resolve("nothing.csv").toString(), "--out", out);
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("nothing.csv").doesNotContain("\tat ");
        Path table = folder.resolve("table.csv");
        Files.writeString(table, "list,row\na,1\n");
        Said nameless = run(table.toString(), "--out", out);
        assertThat(nameless.exit()).isEqualTo(2);
        assertThat(nameless.err()).contains("no column [name]");
        Files.writeString(table, "list,row,name\na,1,Arman Sepehrnia\n");
        Said noModel = run(table.toString(), "--out", out, "--model", table.toString());
        assertThat(noModel.exit()).isEqualTo(2);
        assertThat(noModel.err()).contains("not what a run learned");
        assertThat(run(table.toString()).exit()).isEqualTo(2);
        assertThat(Files.exists(Path.of(out))).isFalse();
        assertThat(run(table.toString(), "--out", folder.toString()).exit()).isEqualTo(3);
    }

    @Test
    void helpSaysHowToCallIt() {
        Said help = run("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("--model", "--master", "--out", "TABLE");
    }

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                LinkOnSpark.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(exit, out.toString(), err.toString());
    }
}
