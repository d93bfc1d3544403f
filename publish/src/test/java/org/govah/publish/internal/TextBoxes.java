package org.govah.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.govah.publish.PageReader;
import org.w3c.dom.Element;

/// Where the texts of a figure stand, at their widest.
final class TextBoxes {
    private record Box(String text, double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    private TextBoxes() {}

    /// No text leaves its figure or meets another.
    static void requireOrder(Element svg) {
        List<Double> view = numbers(svg.getAttribute("viewBox"));
        List<Box> boxes = PageReader.elements(svg, "text").stream().map(t -> box(t, svg)).toList();
        String figure = PageReader.elements(svg, "title").getFirst().getTextContent() + view;
        assertThat(boxes)
                .as(figure)
                .allMatch(b -> b.left >= -0.1 && b.right <= view.get(2) + 0.1)
                .allMatch(b -> b.top >= -0.1 && b.bottom <= view.get(3) + 0.1);
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            assertThat(boxes.subList(i + 1, boxes.size()))
                    .as("%s: %s", figure, one)
                    .noneMatch(one::meets);
        }
    }

    private static Box box(Element text, Element svg) {
        boolean rtl = svg.getAttribute("direction").equals("rtl");
        double size = number(text, "font-size");
        double width = TextWidth.of(text.getTextContent(), size);
        double x = number(text, "x");
        double y = number(text, "y");
        if (text.getParentNode() instanceof Element group && group.hasAttribute("transform")) {
            // translate(20 35): the only one there is
            String moved = group.getAttribute("transform").replaceAll("[^0-9. ]", "");
            x += numbers(moved).getFirst();
            y += numbers(moved).getLast();
        }
        double before =
                switch (text.getAttribute("text-anchor")) {
                    case "middle" -> width / 2;
                    case "start" -> rtl ? width : 0;
                    default -> rtl ? 0 : width;
                };
        double left = x - before;
        return new Box(text.getTextContent(), left, y - 0.75 * size, left + width, y + 0.2 * size);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Double> numbers(String text) {
        return Stream.of(text.split(" ", -1)).map(Double::parseDouble).toList();
    }
}
