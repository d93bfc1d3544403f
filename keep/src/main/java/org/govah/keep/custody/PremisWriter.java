package org.govah.keep.custody;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Custody as PREMIS 3.0 XML: objects, then events, then agents, in the order of the schema
/// (loc.gov/standards/premis/v3).
public final class PremisWriter {
    private static final String NAMESPACE = "http://www.loc.gov/premis/v3";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String TYPES = "http://id.loc.gov/vocabulary/preservation/eventType";
    private static final String ID_TYPE = "govah";

    private final XMLStreamWriter xml;
    private final String archive;
    private final SortedMap<String, String> sources;

    private PremisWriter(XMLStreamWriter xml, String archive, SortedMap<String, String> sources) {
        this.xml = xml;
        this.archive = archive;
        this.sources = sources;
    }

    /// An event with the id under which it stands in the log.
    ///
    /// @param id public id of its entry, hex
    public record Logged(String id, CustodyEvent event) {}

    /// Writes the document; does not close the stream. The schema asks for an object at least: the
    /// archive as a whole is one, and what events without items touched.
    ///
    /// @param archive name of the archive's log
    /// @param sources of items that are changed copies, the item each was made from
    /// @throws XMLStreamException if it cannot be written
    public static void write(
            List<Logged> events,
            String archive,
            SortedMap<String, String> sources,
            OutputStream out)
            throws XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory()
                        .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        new PremisWriter(xml, archive, sources).document(events);
        xml.flush();
        xml.close();
    }

    private void document(List<Logged> events) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "premis");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("version", "3.0");
        TreeSet<String> items = new TreeSet<>();
        TreeSet<String> agents = new TreeSet<>();
        for (Logged logged : events) {
            items.addAll(logged.event().items());
            agents.add(logged.event().agent());
        }
        object(archive);
        for (String item : items) {
            object(item);
        }
        for (Logged logged : events) {
            event(logged);
        }
        for (String agent : agents) {
            start("agent");
            identifier("agentIdentifier", agent);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /// An item, or the archive, as an intellectual entity: the one category that needs no technical
    /// data, which stays sealed.
    private void object(String item) throws XMLStreamException {
        start("object");
        xml.writeAttribute("xsi", XSI, "type", "intellectualEntity");
        identifier("objectIdentifier", item);
        String source = sources.get(item);
        if (source != null) {
            start("relationship");
            text("relationshipType", "derivation");
            text("relationshipSubType", "has source");
            identifier("relatedObjectIdentifier", source);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void event(Logged logged) throws XMLStreamException {
        CustodyEvent event = logged.event();
        start("event");
        identifier("eventIdentifier", logged.id());
        start("eventType");
        xml.writeAttribute("authority", "eventType");
        xml.writeAttribute("authorityURI", TYPES);
        xml.writeCharacters(event.type().term());
        xml.writeEndElement();
        text("eventDateTime", event.when().toString());
        start("eventOutcomeInformation");
        text("eventOutcome", event.outcome().name().toLowerCase(Locale.ROOT));
        xml.writeEndElement();
        identifier("linkingAgentIdentifier", event.agent());
        for (String item : event.items().isEmpty() ? List.of(archive) : event.items()) {
            identifier("linkingObjectIdentifier", item);
        }
        xml.writeEndElement();
    }

    private void identifier(String name, String value) throws XMLStreamException {
        start(name);
        text(name + "Type", ID_TYPE);
        text(name + "Value", value);
        xml.writeEndElement();
    }

    private void text(String name, String value) throws XMLStreamException {
        start(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
    }
}
