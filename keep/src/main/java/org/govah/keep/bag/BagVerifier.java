package org.govah.keep.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.govah.keep.internal.bag.BagCheck;

/// Checks a folder against BagIt 0.93 to 1.0 (RFC 8493): complete, every hash as listed.
///
/// Nothing outside the folder is opened: links are faults and never followed, paths that lead out
/// are faults and never resolved, and what `fetch.txt` names is told and never fetched.
public final class BagVerifier {
    private BagVerifier() {}

    /// Checks a bag; whatever is wrong is in the report.
    ///
    /// @param folder the bag; it may itself be a link, nothing in it may
    public static BagReport verify(Path folder) {
        Path name = folder.getFileName();
        String shown = name == null ? "." : name.toString();
        if (!Files.isDirectory(folder)) {
            return nothing(new BagFinding(BagFault.NO_FOLDER, shown));
        }
        try {
            return new BagCheck(folder.toRealPath()).report();
        } catch (IOException e) {
            return nothing(new BagFinding(BagFault.UNREADABLE, shown));
        }
    }

    private static BagReport nothing(BagFinding finding) {
        return new BagReport("", Set.of(), 0, 0, BagInfo.empty(), List.of(), List.of(finding));
    }
}
