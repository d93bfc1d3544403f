package org.govah.core.age;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.govah.core.age.internal.ArmorIn;
import org.govah.core.age.internal.ArmorOut;

/// An age file as text that survives mail and messengers (c2sp.org/age, "ASCII armor").
public final class Armor {
    private Armor() {}

    /// Armors what is written; closing writes the last line and closes the sink.
    ///
    /// @throws IOException as the sink throws it
    public static OutputStream writing(OutputStream sink) throws IOException {
        return new ArmorOut(sink);
    }

    /// The bytes inside an armor. Reading throws [AgeException] of kind ARMOR at the first line
    /// that is not as it must be, and at anything but white space around.
    ///
    /// @param in buffered here; closed with the result
    public static InputStream reading(InputStream in) {
        return new ArmorIn(in);
    }
}
