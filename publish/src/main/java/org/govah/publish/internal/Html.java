package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A piece of markup that is well formed and escaped by construction, for HTML and for XML parsers
/// alike (HTML Living Standard 13.1.2; no named entity but those of XML, no `xmlns`).
///
/// Text that comes from outside can only enter as [Text] or as an attribute's value; both are
/// escaped when written.
sealed interface Html {
    /// Elements that HTML writes without an end tag.
    Set<String> VOID = Set.of("meta", "br", "col");

    /// Elements after which a line ends, so that two editions can be compared line by line.
    Set<String> LINE_AFTER =
            Set.of(
                    "head", "meta", "style", "body", "article", "section", "nav", "h1", "h2", "p",
                    "tr", "li", "figure", "svg", "table");

    /// An element.
    ///
    /// @param name of the element
    /// @param attributes in the order they are written
    /// @param children in order
    record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {
        /// Copies the lists.
        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /// The same element with one more attribute.
        Element with(String attribute, String value) {
            List<Attribute> more = new ArrayList<>(attributes);
            more.add(new Attribute(attribute, value));
            return new Element(name, more, children);
        }

        /// The value of an attribute; empty where it has none.
        String attribute(String wanted) {
            return attributes.stream()
                    .filter(a -> a.name().equals(wanted))
                    .map(Attribute::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /// An attribute.
    ///
    /// @param name of the attribute
    /// @param value not yet escaped
    record Attribute(String name, String value) {}

    /// Text.
    ///
    /// @param value not yet escaped
    record Text(String value) implements Html {}

    /// Pieces one after the other.
    ///
    /// @param parts in order
    record Several(List<Html> parts) implements Html {
        /// Copies the parts.
        public Several {
            parts = List.copyOf(parts);
        }
    }

    /// Nothing.
    static Html nothing() {
        return new Several(List.of());
    }

    /// An element with these children.
    static Element of(String name, Html... children) {
        return new Element(name, List.of(), Arrays.asList(children));
    }

    /// An element with these children.
    static Element of(String name, List<? extends Html> children) {
        return new Element(name, List.of(), List.copyOf(children));
    }

    /// Text.
    static Html text(String value) {
        return new Text(value);
    }

    /// Pieces one after the other.
    static Html several(Html... parts) {
        return new Several(Arrays.asList(parts));
    }

    /// The markup.
    default String render() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /// The text alone, without markup.
    default String plain() {
        return switch (this) {
            case Text text -> text.value();
            case Several several -> plain(several.parts());
            case Element element -> plain(element.children());
        };
    }

    private static String plain(List<Html> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.plain()));
        return out.toString();
    }

    private void write(StringBuilder out) {
        switch (this) {
            case Text text -> out.append(escape(text.value()));
            case Several several -> several.parts().forEach(part -> part.write(out));
            case Element element -> writeElement(element, out);
        }
    }

    private static void writeElement(Element element, StringBuilder out) {
        out.append('<').append(element.name());
        for (Attribute attribute : element.attributes()) {
            out.append(' ').append(attribute.name()).append("=\"");
            out.append(escape(attribute.value()).replace("\"", "&quot;")).append('"');
        }
        if (VOID.contains(element.name())) {
            out.append("/>");
        } else {
            out.append('>');
            element.children().forEach(child -> child.write(out));
            out.append("</").append(element.name()).append('>');
        }
        if (LINE_AFTER.contains(element.name())) {
            out.append('\n');
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
