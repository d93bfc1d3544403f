package org.govah.link.internal.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.govah.core.model.Place;
import org.govah.link.internal.names.Skeleton;
import org.govah.link.internal.values.Hash;

/// What was understood of one place as written. All hashes are the same on every machine.
///
/// @param text the place's name in one form of letters; empty where there is none
/// @param sound hash of the name as heard, written as one word; 0 where there is nothing to hear
/// @param cities hashes of the cities that it may mean; of what the gazetteer does not know, as
///   heard; ascending
/// @param provinces hashes of the provinces, likewise
/// @param parts hashes of the words of the name as heard, and of all as one word; ascending
/// @param isCity whether the gazetteer knows one of its cities
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record PlaceReading(
        String text, long sound, long[] cities, long[] provinces, long[] parts, boolean isCity) {
    /// A place of more words is an address; its first words say where.
    private static final int MAX_WORDS = 12;

    private static final int MIN_HEARD = 2;

    /// A city's name has no more words than this, article and all.
    private static final int MAX_CITY_WORDS = 3;

    private static final Pattern BETWEEN =
            Pattern.compile("[,،;؛/|()\\[\\]\\n\\t]+|\\s[-\u2010-\u2015]+\\s");
    private static final Pattern HYPHEN = Pattern.compile("[-\u2010-\u2015]+");

    private static final Set<String> OF_A_PROVINCE =
            Set.of("استان", "province", "ostan", "governorate", "محافظه", "ولایت", "state");
    private static final Set<String> OF_A_PLACE =
            Set.of(
                    "شهرستان",
                    "شهر",
                    "بخش",
                    "روستای",
                    "مدینه",
                    "قضا",
                    "city",
                    "county",
                    "town",
                    "shahrestan",
                    "village",
                    "district",
                    "of",
                    "the");

    /// What one part of the text means.
    private record Piece(String folded, Known known) {}

    /// Whether anything is known of where it was.
    public boolean isKnown() {
        return !text.isEmpty() || provinces.length > 0;
    }

    /// Reads a place.
    public static PlaceReading of(Place place, Gazetteer gazetteer) {
        String name = PlainText.fold(place.name().orElse(""));
        String province = PlainText.fold(place.province().orElse(""));
        List<Piece> ofName = name.isEmpty() ? List.of() : pieces(cut(place.name()), gazetteer);
        Known area = province.isEmpty() ? Known.NOTHING : area(province, gazetteer);
        long[] stated = area.isFound() ? area.provinces() : unknownArea(province);
        long[] context = provincesAlone(ofName, stated);
        LongStream.Builder cities = LongStream.builder();
        LongStream.Builder provinces = LongStream.builder();
        Arrays.stream(context).forEach(provinces::add);
        boolean isCity = false;
        for (Piece piece : ofName) {
            Known known = piece.known.within(context);
            Arrays.stream(known.cities()).forEach(cities::add);
            Arrays.stream(known.provinces()).forEach(provinces::add);
            isCity |= known.cities().length > 0;
            if (!known.isFound()) {
                cities.add(heard(piece.folded));
            }
        }
        return new PlaceReading(
                name, heard(name), sorted(cities), sorted(provinces), parts(name), isCity);
    }

    private static String cut(Optional<String> name) {
        String text = name.orElse("");
        return text.substring(0, Math.min(PlainText.MAX_LENGTH, text.length()));
    }

    private static Known area(String province, Gazetteer gazetteer) {
        Known known = gazetteer.find(province);
        return (known.isFound() ? known : gazetteer.find(without(province, OF_A_PROVINCE)))
                .asProvince();
    }

    private static long[] unknownArea(String province) {
        long heard = heard(province);
        return heard == 0 ? new long[0] : new long[] {heard};
    }

    /// Provinces that are stated apart, or that a part of the name means.
    private static long[] provincesAlone(List<Piece> pieces, long[] stated) {
        LongStream.Builder out = LongStream.builder();
        Arrays.stream(stated).forEach(out::add);
        for (Piece piece : pieces) {
            if (piece.known.cities().length == 0) {
                Arrays.stream(piece.known.provinces()).forEach(out::add);
            }
        }
        return sorted(out);
    }

    /// The whole where it is known, else what stands between signs, each for itself.
    private static List<Piece> pieces(String text, Gazetteer gazetteer) {
        Known whole = gazetteer.spelled(PlainText.fold(text));
        if (whole.isFound()) {
            return List.of(new Piece(PlainText.fold(text), whole));
        }
        List<Piece> out = new ArrayList<>();
        for (String part : BETWEEN.split(text, MAX_WORDS)) {
            String folded = PlainText.fold(part);
            if (folded.isEmpty()) {
                continue;
            }
            Piece piece = piece(folded, gazetteer);
            List<Piece> halves = piece.known.isFound() ? List.of() : halves(part, gazetteer);
            boolean known = halves.stream().anyMatch(h -> h.known.isFound());
            out.addAll(known ? halves : List.of(piece));
        }
        return out;
    }

    /// Parts between hyphens, which may also be one name: Khan-Yunis.
    private static List<Piece> halves(String part, Gazetteer gazetteer) {
        return Arrays.stream(HYPHEN.split(part, MAX_WORDS))
                .map(PlainText::fold)
                .filter(f -> !f.isEmpty())
                .map(f -> piece(f, gazetteer))
                .toList();
    }

    private static Piece piece(String folded, Gazetteer gazetteer) {
        Known known = gazetteer.find(folded);
        if (known.isFound()) {
            return new Piece(folded, known);
        }
        String ofProvince = without(folded, OF_A_PROVINCE);
        if (!ofProvince.equals(folded)) {
            return new Piece(ofProvince, gazetteer.find(ofProvince).asProvince());
        }
        String plain = without(folded, OF_A_PLACE);
        known = gazetteer.find(plain);
        return new Piece(plain, known.isFound() ? known : atAnEnd(plain, gazetteer));
    }

    /// A city at the beginning or the end of a text that is not cut: its quarter or street is
    /// written to it.
    private static Known atAnEnd(String folded, Gazetteer gazetteer) {
        String[] words = folded.split(" ", MAX_WORDS);
        for (int take = Math.min(MAX_CITY_WORDS, words.length - 1); take > 0; take--) {
            Known first =
                    gazetteer.spelled(String.join(" ", Arrays.asList(words).subList(0, take)));
            if (first.isFound()) {
                return first;
            }
            Known last =
                    gazetteer.spelled(
                            String.join(
                                    " ",
                                    Arrays.asList(words)
                                            .subList(words.length - take, words.length)));
            if (last.isFound()) {
                return last;
            }
        }
        return Known.NOTHING;
    }

    /// Without the words that only say what kind of place it is, where other words are left.
    private static String without(String folded, Set<String> words) {
        List<String> rest = new ArrayList<>(Arrays.asList(folded.split(" ", MAX_WORDS)));
        rest.removeIf(words::contains);
        return rest.isEmpty() ? folded : String.join(" ", rest);
    }

    private static long[] parts(String name) {
        LongStream.Builder out = LongStream.builder();
        for (String word : name.split(" ", MAX_WORDS)) {
            if (!OF_A_PLACE.contains(word) && !OF_A_PROVINCE.contains(word)) {
                out.add(heard(word));
            }
        }
        out.add(heard(name));
        return sorted(out);
    }

    /// As heard, in one word, for whether a place is written in one word or two says nothing; as
    /// written where less than two consonants are heard; 0 for no text. Figures are heard as they
    /// stand.
    private static long heard(String folded) {
        String compact = folded.replace(" ", "");
        String skeleton = Skeleton.of(compact);
        return compact.isEmpty() ? 0 : Hash.of(skeleton.length() < MIN_HEARD ? compact : skeleton);
    }

    /// Ascending, each once, without the 0 of what cannot be heard.
    private static long[] sorted(LongStream.Builder values) {
        return values.build().filter(v -> v != 0).sorted().distinct().toArray();
    }
}
