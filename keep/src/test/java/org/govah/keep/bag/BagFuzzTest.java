package org.govah.keep.bag;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.govah.keep.internal.bag.BagHash;
import org.govah.keep.internal.bag.BagPath;
import org.govah.keep.internal.bag.Declaration;
import org.govah.keep.internal.bag.Manifest;
import org.govah.keep.internal.bag.TagLines;

/// Whatever the bytes are: every path that a manifest gives lies inside the payload.
class BagFuzzTest {
    @FuzzTest
    void aManifestNeverLeadsOut(byte[] bytes) {
        List<BagFinding> findings = new ArrayList<>();
        Manifest.Kind kind = new Manifest.Kind("manifest-md5.txt", BagHash.MD5, true, true);
        try (TagLines lines =
                new TagLines(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (String path : Manifest.read(lines, kind, findings::add).hashes().keySet()) {
                if (!BagPath.isInside(path) || !path.startsWith(BagPath.PAYLOAD)) {
                    throw new AssertionError("outside: " + path);
                }
            }
        } catch (IOException e) {
            // A line that is too long is told as a fault of the file.
            findings.add(new BagFinding(BagFault.UNREADABLE, kind.name()));
        }
    }

    @FuzzTest
    void aDeclarationIsReadOrFaulty(byte[] bytes) {
        try {
            Declaration read = Declaration.read(new ByteArrayInputStream(bytes));
            if (read.version().isEmpty() && read.findings().isEmpty()) {
                throw new AssertionError("neither read nor faulty");
            }
        } catch (IOException e) {
            if (bytes.length == 0) {
                throw new AssertionError("nothing to refuse", e);
            }
        }
    }
}
