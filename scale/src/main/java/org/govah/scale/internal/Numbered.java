package org.govah.scale.internal;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.govah.core.model.Record;
import org.govah.scale.RecordRow;
import scala.Tuple2;

/// The records of a table, numbered from 0 in the order of their lists' names and of their rows, as
/// the embedded engine numbers them.
///
/// @param records `number`, `list` (its number), `row`, `cells`; kept in memory and on disk
/// @param toFix rows that are no record: list, row and which column cannot be read
/// @param lists names, ascending
/// @param sizes records of each list
/// @param notDeaths rows left out because they are not of a death
public record Numbered(
        Dataset<Row> records,
        Dataset<Row> toFix,
        List<String> lists,
        List<Integer> sizes,
        long notDeaths) {
    /// As many lists as anybody has; more are likely a column of something else.
    private static final int MAX_LISTS = 10_000;

    private static final StructType CHECKED =
            new StructType()
                    .add("list", DataTypes.StringType)
                    .add("row", DataTypes.StringType)
                    .add("at", DataTypes.IntegerType)
                    .add("cells", DataTypes.createArrayType(DataTypes.StringType))
                    .add("death", DataTypes.BooleanType)
                    .add("reason", DataTypes.StringType);

    static final StructType RECORDS =
            new StructType()
                    .add("number", DataTypes.IntegerType)
                    .add("list", DataTypes.IntegerType)
                    .add("row", DataTypes.IntegerType)
                    .add("cells", DataTypes.createArrayType(DataTypes.StringType));

    /// Numbers the records of a table with the columns of [RecordRow].
    ///
    /// @throws IllegalArgumentException if there are too many lists or records, or two records have
    ///   one list and row
    public static Numbered of(Dataset<Row> table) {
        Column[] cells =
                RecordRow.COLUMNS.stream()
                        .map(org.apache.spark.sql.functions::col)
                        .toArray(Column[]::new);
        Dataset<Row> checked =
                table.select(array(cells).as("cells"))
                        .map(
                                (org.apache.spark.api.java.function.MapFunction<Row, Row>)
                                        Numbered::checked,
                                Encoders.row(CHECKED));
        Dataset<Row> deaths = checked.filter(col("reason").equalTo("").and(col("death")));
        TreeMap<String, Long> sizes = sizes(deaths);
        List<String> lists = List.copyOf(sizes.keySet());
        Dataset<Row> ordered =
                deaths.map(new InLists(lists), Encoders.row(RECORDS))
                        .repartitionByRange(col("list"), col("row"))
                        .sortWithinPartitions(col("list"), col("row"))
                        .mapPartitions(new Once(lists), Encoders.row(RECORDS));
        Dataset<Row> numbered =
                table.sparkSession()
                        .createDataFrame(
                                ordered.toJavaRDD().zipWithIndex().map(Numbered::withNumber),
                                RECORDS)
                        .persist(StorageLevel.MEMORY_AND_DISK());
        return new Numbered(
                numbered,
                checked.filter(col("reason").notEqual("")).select("list", "row", "reason"),
                lists,
                sizes.values().stream().map(Math::toIntExact).toList(),
                checked.filter(col("reason").equalTo("").and(col("death").equalTo(lit(false))))
                        .count());
    }

    /// How many records there are.
    public int size() {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    private static TreeMap<String, Long> sizes(Dataset<Row> deaths) {
        TreeMap<String, Long> sizes = new TreeMap<>();
        List<Row> counted = deaths.groupBy("list").count().limit(MAX_LISTS + 1).collectAsList();
        counted.forEach(row -> sizes.put(row.getString(0), row.getLong(1)));
        long all = sizes.values().stream().mapToLong(Long::longValue).sum();
        if (sizes.size() > MAX_LISTS) {
            throw new IllegalArgumentException(
                    "over " + MAX_LISTS + " lists: is the column 'list' the list's name?");
        }
        if (all > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(all + " records are more than can be numbered");
        }
        return sizes;
    }

    private static Row checked(Row row) {
        String[] cells = row.<String>getList(0).toArray(String[]::new);
        try {
            Record record = RecordRow.record(cells);
            return RowFactory.create(
                    cells[0], cells[1], record.id().row(), cells, record.violation().isDeath(), "");
        } catch (IllegalArgumentException e) {
            return RowFactory.create(
                    cells[0], cells[1], 0, cells, false, String.valueOf(e.getMessage()));
        }
    }

    private static Row withNumber(Tuple2<Row, Long> row) {
        Row of = row._1();
        return RowFactory.create(Math.toIntExact(row._2()), of.getInt(1), of.getInt(2), of.get(3));
    }

    /// Gives each record the number of its list.
    private record InLists(List<String> lists)
            implements org.apache.spark.api.java.function.MapFunction<Row, Row> {
        @Override
        public Row call(Row row) {
            int list = java.util.Collections.binarySearch(lists, row.getString(0));
            return RowFactory.create(0, list, row.getInt(2), row.getList(3).toArray());
        }
    }

    /// Refuses a second record of one list and row.
    private record Once(List<String> lists) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new Iterator<>() {
                private int list = -1;
                private int number = -1;

                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Row next() {
                    Row row = rows.next();
                    if (row.getInt(1) == list && row.getInt(2) == number) {
                        throw new IllegalArgumentException(
                                "two records are row "
                                        + number
                                        + " of list '"
                                        + lists.get(list)
                                        + "'");
                    }
                    list = row.getInt(1);
                    number = row.getInt(2);
                    return RowFactory.create(row.get(0), list, number, row.getList(3).toArray());
                }
            };
        }
    }

    /// The cells of a row of [#RECORDS] or a wider one as a record.
    static Record record(Row row, int cellsAt) {
        List<String> cells = row.getList(cellsAt);
        return RecordRow.record(cells.toArray(String[]::new));
    }
}
