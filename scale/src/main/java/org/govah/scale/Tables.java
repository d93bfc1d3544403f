package org.govah.scale;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.govah.core.model.Record;

/// Tables of records in files, CSV or Parquet, that a Spark session reads and writes.
public final class Tables {
    /// The columns of [RecordRow], all texts.
    public static final StructType SCHEMA =
            DataTypes.createStructType(
                    RecordRow.COLUMNS.stream()
                            .map(name ->
                                    DataTypes.createStructField(name, DataTypes.StringType, true))
                            .toArray(StructField[]::new));

    private Tables() {}

    /// How a table lies in files.
    public enum Format {
        /// RFC 4180, UTF-8, a header line.
        CSV,
        /// Apache Parquet.
        PARQUET;

        /// Told by the name of a file or folder: Parquet where it ends so, else CSV.
        public static Format of(String path) {
            return path.endsWith(".parquet") ? PARQUET : CSV;
        }
    }

    /// Reads a table: the columns of [RecordRow] that it has, others are left behind.
    ///
    /// @param path a file, or a folder of files of one table
    /// @throws IllegalArgumentException if a column is missing without which there is no record
    public static Dataset<Row> read(SparkSession session, Format format, String path) {
        Dataset<Row> table =
                switch (format) {
                    case PARQUET -> session.read().parquet(path);
                    case CSV ->
                            session.read()
                                    .option("header", true)
                                    .option("encoding", "UTF-8")
                                    .option("multiLine", true)
                                    .option("escape", "\"")
                                    .option("mode", "PERMISSIVE")
                                    .csv(path);
                };
        return known(table, path);
    }

    /// The columns of [RecordRow] that a table has; the others are left behind.
    ///
    /// @param path for the message
    /// @throws IllegalArgumentException if a column is missing without which there is no record
    public static Dataset<Row> known(Dataset<Row> table, String path) {
        List<String> there = Arrays.asList(table.columns());
        TreeSet<String> missing = new TreeSet<>(RecordRow.NEEDED);
        there.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no column %s; a table of records needs %s"
                            .formatted(path, missing, RecordRow.NEEDED));
        }
        Column[] columns =
                RecordRow.COLUMNS.stream()
                        .map(name -> there.contains(name) ? text(name) : lit("").as(name))
                        .toArray(Column[]::new);
        return table.select(columns);
    }

    private static Column text(String name) {
        return coalesce(col(name).cast(DataTypes.StringType), lit("")).as(name);
    }

    /// A table of records at hand.
    public static Dataset<Row> of(SparkSession session, Iterable<Record> records) {
        List<Row> rows = new ArrayList<>();
        records.forEach(each -> rows.add(RowFactory.create((Object[]) RecordRow.cells(each))));
        return session.createDataFrame(rows, SCHEMA);
    }

    /// Writes a table into a folder, which must be new.
    public static void write(Dataset<Row> table, Format format, String folder) {
        switch (format) {
            case PARQUET -> table.write().mode(SaveMode.ErrorIfExists).parquet(folder);
            case CSV ->
                    table.write()
                            .mode(SaveMode.ErrorIfExists)
                            .option("header", true)
                            .option("escape", "\"")
                            .option("emptyValue", "")
                            .csv(folder);
        }
    }
}
