package org.govah.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.estimate.Verdict;
import org.govah.publish.DossierPage;
import org.govah.publish.Fiction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleTest {
    @ParameterizedTest
    @ValueSource(strings = {"ink", "second", "accent", "amber"})
    void everyColourOfTextHasAContrastOfSevenToOne(String colour) {
        String css = DossierPage.html(Fiction.usual(Verdict.PUBLISHABLE).dossier());
        double paper = luminance(value(css, "paper"));
        double text = luminance(value(css, colour));
        assertThat((paper + 0.05) / (text + 0.05)).isGreaterThanOrEqualTo(7);
    }

    private static int value(String css, String name) {
        Matcher found = Pattern.compile("--" + name + ": #([0-9a-f]{6});").matcher(css);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1), 16);
    }

    /// Relative luminance, WCAG 2.2.
    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16 & 0xFF)
                + 0.7152 * channel(rgb >> 8 & 0xFF)
                + 0.0722 * channel(rgb & 0xFF);
    }

    private static double channel(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
