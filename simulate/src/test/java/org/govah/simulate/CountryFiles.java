package org.govah.simulate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// Reads a simulated country's files back, with libraries that did not write them where there are
/// any.
record CountryFiles(SimulatedCountry country) {
    byte[] bytes(String path) {
        return country.files().stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    List<NamedCsvRecord> table(String path) {
        return CsvReader.builder().ofNamedCsvRecord(text(path)).stream().toList();
    }

    List<String> header(String list) {
        return cells(list).getFirst();
    }

    List<List<String>> rows(String list) {
        List<List<String>> cells = cells(list);
        return cells.subList(1, cells.size());
    }

    private List<List<String>> cells(String list) {
        String path =
                country.files().stream()
                        .map(SimulatedFile::path)
                        .filter(p -> p.startsWith("lists/" + list + ".") && !p.endsWith(".json"))
                        .findFirst()
                        .orElseThrow();
        byte[] bytes = bytes(path);
        if (path.endsWith(".xlsx")) {
            return workbook(bytes);
        }
        String text = decoded(bytes);
        char separator =
                path.endsWith(".tsv")
                        ? '\t'
                        : text.lines().findFirst().orElseThrow().contains(";") ? ';' : ',';
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    /// By the byte order mark; without one UTF-8 where it is valid, else windows-1256.
    private static String decoded(byte[] bytes) {
        if ((bytes[0] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("\uFFFD")) {
            return new String(bytes, Charset.forName("windows-1256"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<List<String>> workbook(byte[] bytes) {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            return workbook.getFirstSheet().read().stream().map(CountryFiles::cells).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(at -> row.getOptionalCell(at).map(Cell::getText).orElse(""))
                .toList();
    }
}
