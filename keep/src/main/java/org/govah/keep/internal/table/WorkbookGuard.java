package org.govah.keep.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.govah.core.words.Message;
import org.govah.keep.intake.UnreadableListException;

/// Looks through a ZIP file before the library opens it: whether it is a workbook at all, and
/// whether it would fill the memory (a few kilobytes can unpack to gigabytes).
final class WorkbookGuard {
    /// The most that a workbook may unpack to; ten million rows of a list are about this.
    private static final long MAX_UNPACKED = 1L << 30;

    private WorkbookGuard() {}

    static void check(byte[] bytes) throws UnreadableListException {
        boolean workbook = false;
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                CellReferences references = new CellReferences();
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        unpacked += n;
                        require(unpacked <= MAX_UNPACKED, "keep.file-unpacks-too-large");
                        require(references.areBelievable(buffer, n), "keep.file-damaged");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            UnreadableListException damaged =
                    new UnreadableListException(Message.of("keep.file-damaged", "XLSX"));
            damaged.initCause(e);
            throw damaged;
        }
        if (!workbook) {
            throw new UnreadableListException(Message.of("keep.file-kind", FileKind.ZIP.label()));
        }
    }

    private static void require(boolean holds, String key) throws UnreadableListException {
        if (!holds) {
            throw new UnreadableListException(Message.of(key, "XLSX"));
        }
    }
}
