package org.govah.keep.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class CustodyEventTest {
    private static final String ITEM = "00112233445566778899aabbccddeeff";
    private static final CustodyEvent EVENT =
            new CustodyEvent(
                    CustodyType.FIXITY_CHECK,
                    Instant.ofEpochSecond(1_000),
                    "device <1>",
                    CustodyEvent.Outcome.FAILURE,
                    List.of(ITEM));

    @Test
    void anEventHasOneEncodingOnly() {
        // {1: "fixity check", 2: 1000, 3: "device <1>", 4: 2, 5: [h'0011…ff']} by RFC 8949.
        String hex =
                "a5016c66697869747920636865636b021903e8036a646576696365203c313e04020581"
                        + "50"
                        + ITEM;
        assertThat(HexFormat.of().formatHex(EVENT.encoded())).isEqualTo(hex);
        assertThat(CustodyEvent.read(HexFormat.of().parseHex(hex))).contains(EVENT);
        String longer = hex.replace("021903e8", "021a000003e8");
        assertThat(CustodyEvent.read(HexFormat.of().parseHex(longer))).isEmpty();
        assertThat(CustodyEvent.read(HexFormat.of().parseHex(hex + "00"))).isEmpty();
        assertThat(CustodyEvent.read(new byte[0])).isEmpty();
    }

    @Test
    void everyTypeComesBack() {
        for (CustodyType type : CustodyType.values()) {
            CustodyEvent event =
                    new CustodyEvent(
                            type, Instant.EPOCH, "a", CustodyEvent.Outcome.SUCCESS, List.of());
            assertThat(CustodyEvent.read(event.encoded())).contains(event);
        }
    }

    @Test
    void whatIsNoEventCannotBeMade() {
        assertThatThrownBy(() ->
                        new CustodyEvent(
                                CustodyType.CAPTURE,
                                Instant.EPOCH,
                                "a",
                                CustodyEvent.Outcome.SUCCESS,
                                List.of("../x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void premisHasItsElementsInTheOrderOfTheSchema() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PremisWriter.write(
                List.of(new PremisWriter.Logged("ab12", EVENT)),
                "a-log",
                Collections.emptySortedMap(),
                out);
        List<String> names = new ArrayList<>();
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory()
                        .createXMLStreamReader(new ByteArrayInputStream(out.toByteArray()));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                assertThat(xml.getNamespaceURI()).isEqualTo("http://www.loc.gov/premis/v3");
                names.add(xml.getLocalName());
            }
        }
        assertThat(names)
                .containsExactly(
                        "premis",
                        "object",
                        "objectIdentifier",
                        "objectIdentifierType",
                        "objectIdentifierValue",
                        "object",
                        "objectIdentifier",
                        "objectIdentifierType",
                        "objectIdentifierValue",
                        "event",
                        "eventIdentifier",
                        "eventIdentifierType",
                        "eventIdentifierValue",
                        "eventType",
                        "eventDateTime",
                        "eventOutcomeInformation",
                        "eventOutcome",
                        "linkingAgentIdentifier",
                        "linkingAgentIdentifierType",
                        "linkingAgentIdentifierValue",
                        "linkingObjectIdentifier",
                        "linkingObjectIdentifierType",
                        "linkingObjectIdentifierValue",
                        "agent",
                        "agentIdentifier",
                        "agentIdentifierType",
                        "agentIdentifierValue");
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("fixity check", "1970-01-01T00:16:40Z", "device &lt;1&gt;");
    }
}
