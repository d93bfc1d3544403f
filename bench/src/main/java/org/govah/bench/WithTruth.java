package org.govah.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The lists of a simulated country as UTF-8 CSV, each with the person as a last column `truth`.
/// Lists in a workbook are left out.
final class WithTruth {
    private WithTruth() {}

    static void write(Path country) throws IOException {
        Map<String, Map<Integer, String>> truth = truth(country);
        Path folder = Files.createDirectories(country.resolve("with-truth"));
        try (Stream<Path> files = Files.list(country.resolve("lists"))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".csv") || name.endsWith(".tsv")) {
                    String stem = name.substring(0, name.length() - 4);
                    one(file, truth.getOrDefault(stem, Map.of()), folder.resolve(stem + ".csv"));
                }
            }
        }
    }

    private static Map<String, Map<Integer, String>> truth(Path country) throws IOException {
        Map<String, Map<Integer, String>> out = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(country.resolve("truth/records.csv"))) {
            for (NamedCsvRecord row : rows) {
                out.computeIfAbsent(row.getField("list"), l -> new HashMap<>())
                        .put(Integer.parseInt(row.getField("row")), row.getField("person"));
            }
        }
        return out;
    }

    private static void one(Path from, Map<Integer, String> truth, Path to) throws IOException {
        byte[] bytes = Files.readAllBytes(from);
        String text = new String(bytes, charset(bytes)).replace("\uFEFF", "");
        String header = text.substring(0, text.indexOf('\n'));
        char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
        int row = 0;
        try (CsvReader<CsvRecord> rows =
                        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text);
                CsvWriter out = CsvWriter.builder().build(to)) {
            for (CsvRecord each : rows) {
                List<String> cells = new ArrayList<>(each.getFields());
                cells.add(row == 0 ? "truth" : truth.getOrDefault(row, ""));
                out.writeRecord(cells);
                row++;
            }
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0
                ? StandardCharsets.UTF_8
                : Charset.forName("windows-1256");
    }
}
