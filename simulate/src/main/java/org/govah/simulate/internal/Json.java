package org.govah.simulate.internal;

import java.nio.charset.StandardCharsets;
import org.govah.simulate.SimulatedFile;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes records as JSON (RFC 8259) that people read, with the same line ends everywhere.
final class Json {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER =
            JsonMapper.builder()
                    .build()
                    .writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(LINES)
                                    .withArrayIndenter(LINES));

    private Json() {}

    static SimulatedFile file(String path, Object document) {
        return new SimulatedFile(
                path,
                out ->
                        out.write(
                                (WRITER.writeValueAsString(document) + "\n")
                                        .getBytes(StandardCharsets.UTF_8)));
    }
}
