package org.govah.link.internal.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.govah.link.internal.names.JaroWinkler;
import org.govah.link.internal.names.Letters;
import org.govah.link.internal.names.Skeleton;
import org.govah.link.internal.values.Hash;

/// Finds provinces and cities by what is written for them: by a known spelling (spaces do not
/// matter), else by one that sounds the same and, within a script, looks nearly the same. What it
/// does not know it leaves alone; linking works without it.
public final class Gazetteer {
    private static final List<String> BUILT_IN =
            List.of("iran", "palestine", "iraq", "syria", "afghanistan");
    private static final String FOLDER = "/org/govah/link/places/";

    /// Shorter skeletons are shared by places that have nothing to do with each other.
    private static final int MIN_HEARD = 3;

    /// Under this likeness two spellings in one script are two places.
    private static final double MIN_LIKENESS = 0.85;

    private static final Set<String> ARTICLES =
            Set.of("al", "el", "an", "ar", "as", "at", "ad", "az", "ash", "ath");
    private static final String ARTICLE = "ال";

    private final Map<String, Known> spelled = new HashMap<>();
    private final Map<String, List<Spelling>> heard = new HashMap<>();

    private record Spelling(String compact, Known known) {}

    private Gazetteer(List<GazetteerRow> rows) {
        for (GazetteerRow row : rows) {
            Known known = known(row);
            row.names().stream().map(Gazetteer::compact).distinct().forEach(c -> add(c, known));
        }
    }

    private static Known known(GazetteerRow row) {
        if (row.province().isEmpty()) {
            return Known.country();
        }
        long province = Hash.of(row.country() + '/' + row.province());
        return row.city().isEmpty()
                ? Known.province(province)
                : Known.city(
                        Hash.of(row.country() + '/' + row.province() + '/' + row.city()), province);
    }

    private void add(String compact, Known known) {
        spelled.merge(compact, known, Known::or);
        String skeleton = Skeleton.of(compact);
        if (skeleton.length() >= MIN_HEARD && !compact.isEmpty()) {
            heard.computeIfAbsent(skeleton, s -> new ArrayList<>())
                    .add(new Spelling(compact, known));
        }
    }

    private static String compact(String text) {
        return PlainText.fold(text).replace(" ", "");
    }

    /// The provinces and larger cities of Iran, Palestine, Iraq, Syria and Afghanistan, with the
    /// codes of both editions of ISO 3166-2 for Iran.
    public static Gazetteer builtIn() {
        return with(List.of());
    }

    /// The built-in one and further places; one that is in both is one place.
    public static Gazetteer with(List<GazetteerRow> more) {
        List<GazetteerRow> rows = new ArrayList<>();
        BUILT_IN.forEach(name -> rows.addAll(GazetteerRow.parse(resource(name))));
        rows.addAll(more);
        return new Gazetteer(rows);
    }

    /// These places alone.
    public static Gazetteer only(List<GazetteerRow> rows) {
        return new Gazetteer(rows);
    }

    private static String resource(String name) {
        String path = FOLDER + name + ".csv";
        try (InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a text may mean; [Known#isFound] is false where nothing is known.
    ///
    /// @param folded as [PlainText#fold] has it
    public Known find(String folded) {
        Known exact = spelled(folded);
        return exact.isFound() ? exact : heard(folded.replace(" ", ""));
    }

    /// What a text may mean by a known spelling alone, with or without its article.
    Known spelled(String folded) {
        Known exact = spelled.get(folded.replace(" ", ""));
        if (exact != null) {
            return exact;
        }
        int space = folded.indexOf(' ');
        String rest =
                space > 0 && ARTICLES.contains(folded.substring(0, space))
                        ? folded.substring(space)
                        : folded.startsWith(ARTICLE) ? folded.substring(ARTICLE.length()) : "";
        return spelled.getOrDefault(rest.replace(" ", ""), Known.NOTHING);
    }

    private Known heard(String compact) {
        String skeleton = Skeleton.of(compact);
        if (skeleton.length() < MIN_HEARD) {
            return Known.NOTHING;
        }
        boolean arabic = Letters.isArabic(compact);
        double best = MIN_LIKENESS;
        Known found = Known.NOTHING;
        for (Spelling each : heard.getOrDefault(skeleton, List.of())) {
            if (Letters.isArabic(each.compact) == arabic) {
                double likeness = JaroWinkler.of(each.compact, compact);
                if (likeness > best) {
                    best = likeness;
                    found = spelled.getOrDefault(each.compact, each.known);
                }
            }
        }
        return found;
    }
}
