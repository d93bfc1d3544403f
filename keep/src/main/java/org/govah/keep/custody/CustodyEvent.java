package org.govah.keep.custody;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// One touch of evidence, as PREMIS 3.0 has events.
///
/// @param type what was done
/// @param when to the second
/// @param agent id of who or what did it, as the group names its devices and people
/// @param outcome how it ended
/// @param items ids of the items it touched, 16 bytes each as lower-case hex, in their order
public record CustodyEvent(
        CustodyType type, Instant when, String agent, Outcome outcome, List<String> items) {
    /// How long an agent's id may be, so that an event stays small beside its entry.
    public static final int LONGEST_AGENT = 256;

    /// More would not fit an entry of 64 KiB.
    public static final int MOST_ITEMS = 2_048;

    private static final int ID_DIGITS = 32;
    private static final CBOREncodeOptions DETERMINISTIC =
            new CBOREncodeOptions("ctap2canonical=true;allowduplicatekeys=false");
    private static final int FIELDS = 5;

    /// How an event ended.
    public enum Outcome {
        SUCCESS,
        WARNING,
        FAILURE
    }

    /// Checks and copies.
    ///
    /// @throws IllegalArgumentException if the time has parts of a second, or an id is none
    public CustodyEvent {
        items = List.copyOf(items);
        if (!when.equals(when.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("an event is timed to the second");
        }
        if (agent.isBlank()
                || agent.length() > LONGEST_AGENT
                || agent.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no id of an agent");
        }
        if (items.size() > MOST_ITEMS
                || !items.stream().allMatch(i -> i.matches("[0-9a-f]{" + ID_DIGITS + "}"))) {
            throw new IllegalArgumentException("no ids of items");
        }
    }

    /// As CBOR in deterministic encoding (RFC 8949, 4.2): `{1: term, 2: epoch second, 3: agent, 4:
    /// outcome (0 success, 1 warning, 2 failure), 5: [item ids, 16 bytes each]}`.
    public byte[] encoded() {
        CBORObject ids = CBORObject.NewArray();
        items.forEach(i -> ids.Add(HexFormat.of().parseHex(i)));
        return CBORObject.NewOrderedMap()
                .Add(1, type.term())
                .Add(2, when.getEpochSecond())
                .Add(3, agent)
                .Add(4, code(outcome))
                .Add(FIELDS, ids)
                .EncodeToBytes(DETERMINISTIC);
    }

    /// Reads what [#encoded] wrote; empty if it is anything else, another encoding of the same
    /// values too.
    public static Optional<CustodyEvent> read(byte[] bytes) {
        try {
            CBORObject map = CBORObject.DecodeFromBytes(bytes, DETERMINISTIC);
            Optional<CustodyEvent> event = event(map);
            return event.filter(e -> Arrays.equals(e.encoded(), bytes));
        } catch (CBORException
                | IllegalStateException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<CustodyEvent> event(CBORObject map) {
        if (map.getType() != CBORType.Map || map.size() != FIELDS) {
            return Optional.empty();
        }
        for (int key = 1; key <= FIELDS; key++) {
            if (!map.ContainsKey(CBORObject.FromObject(key))) {
                return Optional.empty();
            }
        }
        Optional<CustodyType> type = CustodyType.of(map.get(1).AsString());
        Optional<Outcome> outcome = outcome(map.get(4).AsInt32Value());
        if (type.isEmpty() || outcome.isEmpty()) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        for (CBORObject id : map.get(FIELDS).getValues()) {
            items.add(HexFormat.of().formatHex(id.GetByteString()));
        }
        Instant when = Instant.ofEpochSecond(map.get(2).AsInt64Value());
        return Optional.of(
                new CustodyEvent(type.get(), when, map.get(3).AsString(), outcome.get(), items));
    }

    private static int code(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> 0;
            case WARNING -> 1;
            case FAILURE -> 2;
        };
    }

    private static Optional<Outcome> outcome(int code) {
        return Arrays.stream(Outcome.values()).filter(o -> code(o) == code).findFirst();
    }
}
