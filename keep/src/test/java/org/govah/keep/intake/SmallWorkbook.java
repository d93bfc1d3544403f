package org.govah.keep.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook of one sheet with two rows, of which one part is replaced.
final class SmallWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private SmallWorkbook() {}

    /// @param part path in the ZIP
    static byte[] with(String part, byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(types()));
        parts.put("_rels/.rels", utf8(relations("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                utf8(
                        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets></workbook>"
                                .formatted(MAIN, RELATIONS)));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(relations("worksheet", "worksheets/sheet1.xml")));
        parts.put("xl/styles.xml", utf8("<styleSheet xmlns='" + MAIN + "'/>"));
        parts.put("xl/sharedStrings.xml", utf8(texts("Name", "Arman Sepehrnia")));
        parts.put("xl/worksheets/sheet1.xml", utf8(sheet("<c r=\"A1\" t=\"s\"><v>0</v></c>")));
        parts.put(part, bytes);
        return zip(parts);
    }

    /// A sheet whose first row has these cells, the second a name.
    static String sheet(String cells) {
        return ("<?xml version='1.0' encoding='UTF-8'?><worksheet xmlns='%s'><sheetData>"
                        + "<row r=\"1\">%s</row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>"
                        + "</sheetData></worksheet>")
                .formatted(MAIN, cells);
    }

    static String texts(String... all) {
        StringBuilder out = new StringBuilder("<sst xmlns='" + MAIN + "'>");
        for (String each : all) {
            out.append("<si><t>").append(each).append("</t></si>");
        }
        return out.append("</sst>").toString();
    }

    private static String types() {
        String of = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String part = "<Override PartName='/xl/%s.xml' ContentType='" + of + "%s+xml'/>";
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + part.formatted("workbook", "sheet.main")
                + part.formatted("worksheets/sheet1", "worksheet")
                + part.formatted("sharedStrings", "sharedStrings")
                + part.formatted("styles", "styles")
                + "</Types>";
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns='%s'><Relationship Id='rId1' Type='%s/%s' Target='%s'/></Relationships>"
                .formatted(PACKAGE, RELATIONS, type, target);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
