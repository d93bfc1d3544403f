package org.govah.keep.registry;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.govah.core.log.EntryId;

/// Decisions and consent as bytes of a card's field: CBOR maps in deterministic encoding, keys as
/// `docs/formats/decisions-log.md` has them. What is no such map, or of a newer kind, is not read;
/// whoever folds the log shows it as unknown.
public final class CardText {
    private static final int FORMAT = 1;
    private static final int KEY = 1;
    private static final int KIND = 2;
    private static final int ABOUT = 3;
    private static final int VERDICT = 4;
    private static final int AXIS = 5;
    private static final int WHY = 6;
    private static final int GROUNDS = 7;
    private static final int INDEPENDENCE = 8;
    private static final int BLIND = 9;
    private static final int REPLACES = 10;
    private static final int WHEN = 11;
    private static final int WHERE = 12;
    private static final int KILLED_MIN = 13;
    private static final int KILLED_MAX = 14;

    private static final int STATE = 2;
    private static final int PURPOSES = 4;
    private static final int ITEMS = 5;

    private static final String STATUS = "status";
    private static final String MATCH = "match";
    private static final String INCIDENT = "incident";

    /// More than any reviewer writes by hand; bounds the work on hostile bytes.
    private static final int MOST = 1 << 16;

    private CardText() {}

    /// A decision's bytes.
    public static byte[] of(Decision decision) {
        CBORObject map = CBORObject.NewMap();
        put(map, KEY, CBORObject.FromObject(FORMAT));
        put(map, ABOUT, rows(decision.about()));
        put(map, BLIND, CBORObject.FromObject(decision.blind()));
        put(map, REPLACES, ids(decision.replaces()));
        switch (decision) {
            case Decision.OfStatus s -> status(map, s);
            case Decision.OfMatch m -> {
                put(map, KIND, text(MATCH));
                put(map, VERDICT, text(m.verdict().code()));
            }
            case Decision.OfIncident i -> {
                put(map, KIND, text(INCIDENT));
                put(map, WHEN, text(i.when()));
                put(map, WHERE, text(i.where()));
                i.killedMin().ifPresent(n -> put(map, KILLED_MIN, CBORObject.FromObject(n)));
                i.killedMax().ifPresent(n -> put(map, KILLED_MAX, CBORObject.FromObject(n)));
            }
        }
        return map.EncodeToBytes(CBOREncodeOptions.DefaultCtap2Canonical);
    }

    private static void status(CBORObject map, Decision.OfStatus s) {
        put(map, KIND, text(STATUS));
        put(map, AXIS, text(s.status().axis().code()));
        put(map, VERDICT, text(s.status().code()));
        s.why().ifPresent(w -> put(map, WHY, text(w.code())));
        put(map, INDEPENDENCE, text(s.independence().code()));
        CBORObject grounds = CBORObject.NewArray();
        for (Ground each : s.grounds()) {
            grounds.Add(
                    CBORObject.NewArray()
                            .Add(each.item().bytes())
                            .Add(each.kind().code())
                            .Add(each.distance().code()));
        }
        put(map, GROUNDS, grounds);
    }

    /// A consent's bytes.
    public static byte[] of(Consent consent) {
        CBORObject purposes = CBORObject.NewArray();
        consent.purposes().forEach(p -> purposes.Add(p.code()));
        CBORObject map = CBORObject.NewMap();
        put(map, KEY, CBORObject.FromObject(FORMAT));
        put(map, STATE, text(consent.state().code()));
        put(map, ABOUT, rows(consent.persons()));
        put(map, PURPOSES, purposes);
        put(map, ITEMS, ids(consent.items()));
        return map.EncodeToBytes(CBOREncodeOptions.DefaultCtap2Canonical);
    }

    /// The decision in these bytes.
    ///
    /// @return empty where they hold none, or one of a newer kind
    public static Optional<Decision> decision(byte[] bytes) {
        return read(bytes, CardText::decision);
    }

    /// The consent in these bytes.
    ///
    /// @return empty where they hold none, or one of a newer kind
    public static Optional<Consent> consent(byte[] bytes) {
        return read(
                bytes,
                map -> {
                    Set<Purpose> purposes = new TreeSet<>();
                    for (CBORObject each : list(get(map, PURPOSES))) {
                        purposes.add(code(each, Purpose::of));
                    }
                    return new Consent(
                            code(get(map, STATE), ConsentState::of),
                            purposes,
                            ids(get(map, ITEMS)),
                            rows(get(map, ABOUT)));
                });
    }

    private static <T> Optional<T> read(byte[] bytes, Function<CBORObject, T> reader) {
        try {
            CBORObject map = CBORObject.DecodeFromBytes(bytes);
            return get(map, KEY).AsInt32Value() == FORMAT
                    ? Optional.of(reader.apply(map))
                    : Optional.empty();
        } catch (CBORException
                | IllegalStateException
                | IllegalArgumentException
                | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Decision decision(CBORObject map) {
        List<RecordRef> about = rows(get(map, ABOUT));
        boolean blind = get(map, BLIND).AsBoolean();
        List<EntryId> replaces = ids(get(map, REPLACES));
        return switch (get(map, KIND).AsString()) {
            case STATUS -> {
                Axis axis = code(get(map, AXIS), Axis::of);
                yield new Decision.OfStatus(
                        about,
                        code(get(map, VERDICT), c -> Status.of(axis, c)),
                        find(map, WHY).map(w -> code(w, Exclusion::of)),
                        grounds(get(map, GROUNDS)),
                        code(get(map, INDEPENDENCE), Independence::of),
                        blind,
                        replaces);
            }
            case MATCH ->
                    new Decision.OfMatch(
                            about, code(get(map, VERDICT), Verdict::of), blind, replaces);
            case INCIDENT ->
                    new Decision.OfIncident(
                            about,
                            get(map, WHEN).AsString(),
                            get(map, WHERE).AsString(),
                            number(map, KILLED_MIN),
                            number(map, KILLED_MAX),
                            blind,
                            replaces);
            default -> throw new IllegalArgumentException("a newer kind of decision");
        };
    }

    private static List<Ground> grounds(CBORObject array) {
        List<Ground> grounds = new ArrayList<>();
        for (CBORObject each : list(array)) {
            grounds.add(
                    new Ground(
                            EntryId.of(at(each, 0).GetByteString()),
                            code(at(each, 1), GroundKind::of),
                            code(at(each, 2), Distance::of)));
        }
        return grounds;
    }

    private static CBORObject rows(List<RecordRef> rows) {
        CBORObject array = CBORObject.NewArray();
        for (RecordRef each : rows) {
            array.Add(CBORObject.NewArray().Add(each.list().bytes()).Add(each.row()));
        }
        return array;
    }

    private static List<RecordRef> rows(CBORObject array) {
        List<RecordRef> rows = new ArrayList<>();
        for (CBORObject each : list(array)) {
            rows.add(
                    new RecordRef(
                            EntryId.of(at(each, 0).GetByteString()), at(each, 1).AsInt32Value()));
        }
        return rows;
    }

    private static CBORObject ids(List<EntryId> ids) {
        CBORObject array = CBORObject.NewArray();
        ids.forEach(id -> array.Add(id.bytes()));
        return array;
    }

    private static List<EntryId> ids(CBORObject array) {
        return list(array).stream().map(each -> EntryId.of(each.GetByteString())).toList();
    }

    private static Collection<CBORObject> list(CBORObject array) {
        if (array.size() > MOST) {
            throw new IllegalArgumentException("too many");
        }
        return array.getValues();
    }

    private static CBORObject at(CBORObject array, int index) {
        return Optional.ofNullable(array.get(index)).orElseThrow(IllegalArgumentException::new);
    }

    private static <T> T code(CBORObject text, Function<String, Optional<T>> of) {
        return of.apply(text.AsString()).orElseThrow(IllegalArgumentException::new);
    }

    private static OptionalInt number(CBORObject map, int key) {
        Optional<CBORObject> found = find(map, key);
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.get().AsInt32Value());
    }

    private static CBORObject text(String text) {
        return CBORObject.FromObject(text);
    }

    private static void put(CBORObject map, int key, CBORObject value) {
        map.Add(CBORObject.FromObject(key), value);
    }

    private static CBORObject get(CBORObject map, int key) {
        return find(map, key).orElseThrow(IllegalArgumentException::new);
    }

    private static Optional<CBORObject> find(CBORObject map, int key) {
        return Optional.ofNullable(map.get(CBORObject.FromObject(key)));
    }
}
