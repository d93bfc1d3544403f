package org.govah.simulate.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a table as a workbook of one sheet (ECMA-376, the parts that must be there), row by row.
///
/// By hand, because the library at hand stamps every workbook with the clock, and the same seed has
/// to give the same bytes.
final class Xlsx {
    /// Rows of a sheet, without the header (ECMA-376: 1,048,576 in all).
    static final int MAX_ROWS = 1_048_575;

    /// When the parts say they were made.
    private static final LocalDateTime MADE = LocalDateTime.of(2016, 11, 1, 0, 0);

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final XMLStreamWriter xml;

    private Xlsx(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// Writes the table and leaves `out` open.
    ///
    /// @throws IOException if `out` refuses
    static void write(Rows rows, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        copy("[Content_Types].xml", "workbook/content-types.xml", zip);
        copy("_rels/.rels", "workbook/package.rels.xml", zip);
        copy("xl/workbook.xml", "workbook/workbook.xml", zip);
        copy("xl/_rels/workbook.xml.rels", "workbook/workbook.rels.xml", zip);
        copy("xl/styles.xml", "workbook/styles.xml", zip);
        begin("xl/worksheets/sheet1.xml", zip);
        try {
            BufferedWriter text =
                    new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            new Xlsx(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text))
                    .writeSheet(rows);
        } catch (XMLStreamException e) {
            throw new IOException("the sheet cannot be written", e);
        }
        zip.closeEntry();
        zip.finish();
    }

    private static void copy(String part, String resource, ZipOutputStream zip) throws IOException {
        begin(part, zip);
        zip.write(Table.text(resource).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(String part, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
    }

    private void writeSheet(Rows rows) throws XMLStreamException {
        xml.writeStartDocument("1.0");
        xml.writeStartElement("worksheet");
        xml.writeDefaultNamespace(MAIN);
        xml.writeStartElement("sheetData");
        int number = 1;
        writeRow(number, rows.header());
        Iterator<List<String>> each = rows.stream().iterator();
        while (each.hasNext()) {
            number++;
            writeRow(number, each.next());
        }
        xml.writeEndDocument();
        xml.flush();
    }

    private void writeRow(int number, List<String> cells) throws XMLStreamException {
        xml.writeStartElement("row");
        xml.writeAttribute("r", String.valueOf(number));
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            // No list has more than 26 columns, so one letter names a column.
            String reference = (char) ('A' + column) + String.valueOf(number);
            if (NUMBER.matcher(cell).matches()) {
                xml.writeStartElement("c");
                xml.writeAttribute("r", reference);
                writeElement("v", cell);
                xml.writeEndElement();
            } else if (cell.isEmpty()) {
                xml.writeEmptyElement("c");
                xml.writeAttribute("r", reference);
            } else {
                writeText(reference, cell);
            }
        }
        xml.writeEndElement();
    }

    private void writeText(String reference, String cell) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("r", reference);
        xml.writeAttribute("t", "inlineStr");
        xml.writeStartElement("is");
        writeElement("t", cell);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeElement(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
