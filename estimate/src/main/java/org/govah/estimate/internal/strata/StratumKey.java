package org.govah.estimate.internal.strata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;

/// What the result of a stratum follows from, as one number.
public final class StratumKey {
    private StratumKey() {}

    /// SHA-256 in hexadecimal over the version, the settings and the table.
    public static String of(OverlapTable table, EstimateSettings settings, String version) {
        String text = StratumText.quoted(version) + "\n" + settings + "\n" + canonical(table);
        return HexFormat.of().formatHex(sha256(text));
    }

    /// The seed of a stratum: it differs with the table, or the Monte-Carlo errors of a thousand
    /// strata would all go the same way, and it is the same wherever the stratum stands.
    public static long seed(OverlapTable table, long seed) {
        return ByteBuffer.wrap(sha256(seed + "\n" + canonical(table))).getLong();
    }

    private static String canonical(OverlapTable table) {
        StringBuilder text = new StringBuilder();
        table.lists().forEach(list -> text.append(StratumText.quoted(list)).append(' '));
        table.cells()
                .forEach((history, count) ->
                        text.append('\n').append(history).append(' ').append(count));
        return text.toString();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
