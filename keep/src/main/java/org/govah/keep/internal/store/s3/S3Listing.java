package org.govah.keep.internal.store.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A page of a listing, or any other of the store's small XML answers.
///
/// @param items of each `Contents`, `Version`, `DeleteMarker` and `Upload` what names it
/// @param fields the fields outside them
record S3Listing(List<Map<String, String>> items, Map<String, String> fields) {
    private static final Set<String> ITEMS =
            Set.of("Contents", "Version", "DeleteMarker", "Upload");
    private static final Set<String> NAMING = Set.of("Key", "VersionId", "UploadId");

    /// Reads one.
    ///
    /// @throws IOException if it is not XML; document types and entities are refused
    static S3Listing read(byte[] bytes) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml =
                    factory.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
            return read(xml);
        } catch (XMLStreamException e) {
            throw new IOException("the store's answer is not XML", e);
        }
    }

    private static S3Listing read(XMLStreamReader xml) throws XMLStreamException {
        List<Map<String, String>> items = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        boolean inside = false;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                text.setLength(0);
                if (ITEMS.contains(xml.getLocalName())) {
                    inside = true;
                    items.add(new HashMap<>());
                }
            } else if (event == XMLStreamReader.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                String name = xml.getLocalName();
                if (ITEMS.contains(name)) {
                    inside = false;
                } else if (!inside) {
                    fields.put(name, text.toString());
                } else if (NAMING.contains(name)) {
                    items.getLast().put(name, text.toString());
                }
                text.setLength(0);
            }
        }
        return new S3Listing(items, fields);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean more() {
        return field("IsTruncated").equals("true");
    }
}
