package org.govah.keep.custody;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/// Custody is PREMIS 3.0 by the schema of the Library of Congress, as far as it speaks of what is
/// in our documents (`premis-3.0-part.xsd`).
final class PremisSchemaTest {
    private static final String ITEM = "0".repeat(31) + "a";
    private static final String COPY = "0".repeat(31) + "b";

    private static CustodyEvent event(CustodyType type, List<String> items) {
        return new CustodyEvent(
                type,
                Instant.ofEpochSecond(1_000),
                "an <agent> & another",
                CustodyEvent.Outcome.WARNING,
                items);
    }

    private static String written(List<CustodyEvent> events) throws Exception {
        List<PremisWriter.Logged> logged = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            logged.add(new PremisWriter.Logged("ab" + i, events.get(i)));
        }
        SortedMap<String, String> sources = new TreeMap<>(Map.of(COPY, ITEM));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PremisWriter.write(logged, "a-log", sources, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void validate(String xml) throws Exception {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        Validator validator =
                schemas.newSchema(PremisSchemaTest.class.getResource("premis-3.0-part.xsd"))
                        .newValidator();
        validator.validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void custodyOfNothingIsValid() throws Exception {
        String xml = written(List.of());
        assertThatCode(() -> validate(xml)).doesNotThrowAnyException();
    }

    @Test
    void everyKindOfEventIsValidWithItemsAndWithout() throws Exception {
        List<CustodyEvent> events = new ArrayList<>();
        for (CustodyType type : CustodyType.values()) {
            events.add(event(type, List.of()));
            events.add(event(type, List.of(ITEM, COPY)));
        }
        String xml = written(events);
        assertThatCode(() -> validate(xml)).as(xml).doesNotThrowAnyException();
    }

    @Test
    void theSchemaRefusesWhatIsOutOfPlace() throws Exception {
        String xml = written(List.of(event(CustodyType.RECOVERY, List.of(COPY))));
        for (String[] change :
                new String[][] {
                    {"<eventType", "<eventTypo"},
                    {"version=\"3.0\"", "version=\"2.0\""},
                    {"intellectualEntity", "bitstream"},
                    {"<relationshipSubType>has source</relationshipSubType>", ""},
                    {"<eventDateTime>1970-01-01T00:16:40Z</eventDateTime>", ""},
                }) {
            String changed =
                    xml.replace(change[0], change[1])
                            .replace(change[0].replace("<", "</"), change[1].replace("<", "</"));
            assertThatThrownBy(() -> validate(changed))
                    .as(change[0])
                    .isInstanceOf(SAXException.class);
        }
    }
}
