package org.govah.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the `model.json` of an earlier run.
final class LinkModelFile {
    static final String NAME = "model.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private LinkModelFile() {}

    /// @throws Refusal if it is missing or is no such document
    static LinkModelDocument read(Path file) throws Refusal {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), LinkModelDocument.class);
        } catch (IOException | JacksonException e) {
            throw Refusal.unreadable("app.link-model-unreadable", file.toString());
        }
    }
}
