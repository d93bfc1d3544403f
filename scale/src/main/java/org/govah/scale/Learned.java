package org.govah.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.govah.link.BlockingPlan;
import org.govah.link.Knowledge;
import org.govah.link.PairModel;

/// What a run learned: with it another run on the same records scores every pair alike, and a run
/// on other records scores as this one did.
///
/// @param knowledge how common values are
/// @param plan blocking rules
/// @param model weights
public record Learned(Knowledge knowledge, BlockingPlan plan, PairModel model) {
    private static final int FORMAT = 0x474F5601;

    /// A longer part is no part of ours: a dictionary of 10 million names takes 200 MB.
    private static final int MOST = 1 << 30;

    /// As bytes, for a file.
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(FORMAT);
            for (byte[] part : new byte[][] {knowledge.bytes(), plan.bytes(), model.bytes()}) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot refuse bytes", e);
        }
        return bytes.toByteArray();
    }

    /// Reads what [#bytes] gave.
    ///
    /// @throws IllegalArgumentException if that is not what a run learned
    public static Learned of(byte[] bytes) {
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != FORMAT) {
                throw new IllegalArgumentException("this file is not what a run learned");
            }
            return new Learned(
                    Knowledge.of(part(in)), BlockingPlan.of(part(in)), PairModel.of(part(in)));
        } catch (IOException e) {
            throw new IllegalArgumentException("this file is not what a run learned", e);
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("not a length: " + length);
        }
        byte[] out = in.readNBytes(length);
        if (out.length < length) {
            throw new IOException("the file ends too early");
        }
        return out;
    }
}
