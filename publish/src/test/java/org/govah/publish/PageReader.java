package org.govah.publish;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Reads a page as a strict XML parser does.
public final class PageReader {
    private final Document document;

    private PageReader(Document document) {
        this.document = document;
    }

    /// The page; a page that is not well formed fails here.
    public static PageReader of(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return new PageReader(
                    factory.newDocumentBuilder().parse(new InputSource(new StringReader(html))));
        } catch (Exception e) {
            throw new AssertionError("the page is not well formed: " + e.getMessage(), e);
        }
    }

    /// All elements with this name.
    public List<Element> all(String name) {
        return elements(document.getDocumentElement(), name);
    }

    /// The elements with this name within the element with this id.
    public List<Element> within(String id, String name) {
        return elements(byId(id), name);
    }

    /// The element with this id.
    public Element byId(String id) {
        return all("*").stream()
                .filter(e -> e.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    /// The text of the element with this id.
    public String text(String id) {
        return byId(id).getTextContent();
    }

    /// The first heading of a language.
    public String headline(String language) {
        return within(language, "h1").getFirst().getTextContent();
    }

    /// The names of a language's sections, without the language.
    public List<String> sections(String language) {
        return within(language, "section").stream()
                .map(s -> s.getAttribute("id").substring(language.length() + 1))
                .toList();
    }

    /// The style classes used in a language's figures.
    public List<String> styles(String language) {
        return within(language, "svg").stream()
                .flatMap(svg -> elements(svg, "*").stream())
                .map(e -> e.getAttribute("class"))
                .distinct()
                .toList();
    }

    /// All that a language says outside its tables and figures.
    public String sentences(String language) {
        return textOutside(byId(language), Set.of("table", "svg"));
    }

    /// The numbers of the first table of a section, row by row, grouping removed.
    public List<List<Long>> numbers(String id) {
        Element table = within(id, "table").getFirst();
        return elements(table, "tr").stream()
                .skip(1)
                .map(row ->
                        elements(row, "td").stream()
                                .map(td -> td.getTextContent().replaceAll("[^0-9]", ""))
                                .map(Long::parseLong)
                                .toList())
                .toList();
    }

    /// The text of an element without that in elements of these names.
    public static String textOutside(Node node, Set<String> names) {
        if (names.contains(node.getNodeName())) {
            return "";
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getTextContent();
        }
        StringBuilder out = new StringBuilder();
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            out.append(textOutside(children.item(i), names));
        }
        return out.toString();
    }

    /// The names of an element's attributes.
    public static List<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                .toList();
    }

    /// The elements with this name (or all, `*`) within another, in order.
    public static List<Element> elements(Element within, String name) {
        List<Element> found = new ArrayList<>();
        collect(within, name, found);
        return found;
    }

    private static void collect(Element within, String name, List<Element> found) {
        for (Node n = within.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                if (name.equals("*") || element.getNodeName().equals(name)) {
                    found.add(element);
                }
                collect(element, name, found);
            }
        }
    }
}
