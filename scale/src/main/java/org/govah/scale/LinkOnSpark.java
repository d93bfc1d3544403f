package org.govah.scale;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.govah.core.table.CsvText;
import org.govah.link.LinkSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command that links tables on Spark, for `spark-submit` or for `java` on one machine.
@Command(
        name = "LinkOnSpark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Links tables of records on Apache Spark, as 'govah link' does on one machine.",
            "A table is CSV, or Parquet where its path ends in .parquet, with the columns list, row"
                    + " and name, and father, sex, age, birth, death, place, province where known;"
                    + " dates in ISO 8601."
        })
public final class LinkOnSpark implements Callable<Integer> {
    private static final int BAD_INPUT = 2;
    private static final int WILL_NOT_WRITE = 3;

    private static final StructType PAIRS =
            new StructType()
                    .add("list_a", DataTypes.StringType)
                    .add("row_a", DataTypes.IntegerType)
                    .add("list_b", DataTypes.StringType)
                    .add("row_b", DataTypes.IntegerType)
                    .add("log_odds", DataTypes.FloatType)
                    .add("probability", DataTypes.DoubleType);

    @Parameters(arity = "1..*", paramLabel = "TABLE", description = "Files or folders of tables.")
    private List<String> tables = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where pairs, persons and what was learned are written; must be new.")
    private String out = "";

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "What an earlier run learned (its learned.bin): nothing is learned anew.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's master, such as local[4]; left out under spark-submit.")
    private Optional<String> master = Optional.empty();

    @Option(names = "--parquet", description = "Writes Parquet; CSV else.")
    private boolean parquet;

    @Option(names = "--within", description = "One list may hold a person more than once.")
    private boolean within;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random draw.")
    private Optional<Long> seed = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    private LinkOnSpark() {}

    /// Runs, and ends with 0, 2 where the input or a setting is bad, or 3 where the folder is not
    /// new.
    public static void main(String[] arguments) {
        int exit =
                run(
                        arguments,
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(exit);
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return new CommandLine(new LinkOnSpark()).setOut(out).setErr(err).execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        SparkSession.Builder builder = SparkSession.builder().appName("govah-link");
        master.ifPresent(builder::master);
        PrintWriter err = spec.commandLine().getErr();
        SparkSession session = builder.getOrCreate();
        try {
            if (files(out, session).exists(new Path(out))) {
                err.println(
                        "Nothing was written: " + out + " is there already. Name a new folder.");
                return WILL_NOT_WRITE;
            }
            link(session);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        } catch (Exception e) {
            err.println(reason(e));
            return BAD_INPUT;
        }
    }

    /// The words of the first cause that has words of ours.
    private static String reason(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof IllegalArgumentException || at instanceof AnalysisException) {
                return String.valueOf(at.getMessage());
            }
        }
        String what = e instanceof SparkException ? "Spark could not finish: " : "";
        return what + e.getMessage();
    }

    private static FileSystem files(String path, SparkSession session) throws IOException {
        return new Path(path).getFileSystem(session.sparkContext().hadoopConfiguration());
    }

    private void link(SparkSession session) throws IOException {
        Dataset<Row> table =
                tables.stream()
                        .map(path -> Tables.read(session, Tables.Format.of(path), path))
                        .reduce(Dataset::union)
                        .orElseThrow();
        LinkSettings settings = LinkSettings.USUAL.within(within);
        settings = seed.map(settings::seed).orElse(settings);
        Optional<Learned> given =
                model.isPresent() ? Optional.of(read(session, model.get())) : Optional.empty();
        SparkLinked linked = SparkLinker.link(table, settings, given);
        Tables.Format format = parquet ? Tables.Format.PARQUET : Tables.Format.CSV;
        Tables.write(pairs(linked), format, out + "/pairs" + ending());
        Tables.write(linked.toFix(), Tables.Format.CSV, out + "/to-fix");
        Optional<Dataset<Row>> persons = SparkPersons.of(linked, settings);
        persons.ifPresent(all -> Tables.write(harmless(all), format, out + "/persons" + ending()));
        write(session, out + "/learned.bin", linked.learned().bytes());
        tell(linked, persons.isPresent());
    }

    private String ending() {
        return parquet ? ".parquet" : "";
    }

    private static Learned read(SparkSession session, String path) throws IOException {
        try (InputStream in = files(path, session).open(new Path(path))) {
            return Learned.of(in.readAllBytes());
        }
    }

    private static void write(SparkSession session, String path, byte[] bytes) throws IOException {
        try (OutputStream to = files(path, session).create(new Path(path), false)) {
            to.write(bytes);
        }
    }

    private Dataset<Row> pairs(SparkLinked linked) {
        List<String> names = names(linked);
        return linked.pairs()
                .orderBy(col("a"), col("b"))
                .map(
                        (MapFunction<Row, Row>)
                                row ->
                                        RowFactory.create(
                                                names.get(row.getInt(2)),
                                                row.getInt(3),
                                                names.get(row.getInt(4)),
                                                row.getInt(5),
                                                row.getFloat(6),
                                                1 / (1 + Math.exp(-row.getFloat(6)))),
                        Encoders.row(PAIRS));
    }

    private List<String> names(SparkLinked linked) {
        return parquet ? linked.lists() : linked.lists().stream().map(CsvText::harmless).toList();
    }

    /// Names of lists that a spreadsheet would take for a formula are made harmless in CSV.
    private Dataset<Row> harmless(Dataset<Row> persons) {
        return parquet
                ? persons
                : persons.map(
                        (MapFunction<Row, Row>)
                                row ->
                                        RowFactory.create(
                                                row.getInt(0),
                                                CsvText.harmless(row.getString(1)),
                                                row.getInt(2)),
                        Encoders.row(persons.schema()));
    }

    private void tell(SparkLinked linked, boolean persons) {
        PrintWriter say = spec.commandLine().getOut();
        say.printf(
                Locale.ROOT,
                "%,d records of %,d lists; %,d pairs compared; %,d may be one person. Expected"
                        + " recall of blocking: %.3f at most.%n",
                linked.records().numbered().size(),
                linked.lists().size(),
                linked.compared(),
                linked.pairs().count(),
                linked.expectedRecall());
        if (linked.notDeaths() > 0) {
            say.printf(
                    Locale.ROOT,
                    "%,d rows are not of a death and were left out.%n",
                    linked.notDeaths());
        }
        long toFix = linked.toFix().count();
        if (toFix > 0) {
            say.printf(Locale.ROOT, "%,d rows could not be read: see to-fix.%n", toFix);
        }
        if (linked.largeBlocks() > 0) {
            say.printf(
                    Locale.ROOT,
                    "%,d groups of rows that look alike could not be compared in full; the largest"
                            + " has %,d rows.%n",
                    linked.largeBlocks(),
                    linked.largestBlock());
        }
        if (!persons) {
            say.printf(
                    Locale.ROOT,
                    "Persons were not joined: there are more than %,d pairs, too many for one"
                            + " driver. The pairs are written.%n",
                    SparkPersons.MOST_PAIRS);
        }
    }
}
