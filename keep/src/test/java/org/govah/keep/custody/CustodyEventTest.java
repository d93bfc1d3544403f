package org.govah.keep.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

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

    /// PREMIS 3.0 (premis-v3-0.xsd, 2016-01-18): at least one object, then events, then agents;
    /// each with its parts in the order of its sequence. The schema itself is no library of ours,
    /// so its sequences for the elements that we write are written here again.
    @Test
    void everyPartStandsWhereTheSchemaHasIt() throws Exception {
        CustodyEvent whole =
                new CustodyEvent(
                        CustodyType.RECOVERY,
                        Instant.ofEpochSecond(1000),
                        "agent",
                        CustodyEvent.Outcome.WARNING,
                        List.of());
        String copy = EVENT.items().getFirst();
        for (List<CustodyEvent> events : List.of(List.<CustodyEvent>of(), List.of(whole, EVENT))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PremisWriter.write(
                    events.stream().map(e -> new PremisWriter.Logged("ab12", e)).toList(),
                    "a-log",
                    new TreeMap<>(Map.of(copy, "0".repeat(32))),
                    out);
            Element root =
                    DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(out.toByteArray()))
                            .getDocumentElement();
            assertThat(root.getAttribute("version")).isEqualTo("3.0");
            assertThat(childrenOf(root)).first().isEqualTo("object");
            requireOrder(root);
            assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("a-log");
        }
    }

    private static final Map<String, List<String>> SEQUENCES =
            Map.of(
                    "premis", List.of("object", "event", "agent"),
                    "object", List.of("objectIdentifier", "relationship"),
                    "relationship",
                            List.of(
                                    "relationshipType",
                                    "relationshipSubType",
                                    "relatedObjectIdentifier"),
                    "event",
                            List.of(
                                    "eventIdentifier",
                                    "eventType",
                                    "eventDateTime",
                                    "eventOutcomeInformation",
                                    "linkingAgentIdentifier",
                                    "linkingObjectIdentifier"),
                    "eventOutcomeInformation", List.of("eventOutcome"),
                    "agent", List.of("agentIdentifier"));

    private static void requireOrder(Element of) {
        List<String> children = childrenOf(of);
        String name = of.getLocalName();
        if (name.endsWith("Identifier")) {
            assertThat(children).containsExactly(name + "Type", name + "Value");
        } else if (children.isEmpty()) {
            assertThat(of.getTextContent()).as(name).isNotBlank();
        } else {
            List<String> order = SEQUENCES.getOrDefault(name, List.of());
            assertThat(order).as(name).containsAll(children);
            assertThat(children)
                    .as(name)
                    .isSortedAccordingTo(Comparator.comparingInt(order::indexOf));
        }
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                requireOrder(element);
            }
        }
    }

    private static List<String> childrenOf(Element of) {
        List<String> names = new ArrayList<>();
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                names.add(element.getLocalName());
            }
        }
        return names;
    }
}
