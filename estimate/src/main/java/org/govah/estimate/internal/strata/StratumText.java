package org.govah.estimate.internal.strata;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.govah.core.words.Message;
import org.govah.estimate.CachedStratum;
import org.govah.estimate.Gate;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;

/// The result of a stratum as plain text: a first line with the form and the SHA-256 of the rest,
/// then tokens parted by blanks and line ends. Texts are percent-encoded; numbers are written so
/// that reading gives the same bits.
public final class StratumText {
    private static final String FORM = "govah-stratum-1";

    private StratumText() {}

    /// As text.
    ///
    /// @throws IllegalArgumentException if a gate's sentence holds something else than texts,
    ///   numbers and sentences
    public static String write(CachedStratum stratum) {
        StringBuilder body = new StringBuilder();
        body.append(stratum.verdict().name()).append('\n');
        body.append(stratum.gates().size()).append('\n');
        stratum.gates().forEach(gate -> body.append(gate(gate)).append('\n'));
        body.append(stratum.total().map(StratumText::total).orElse("-")).append('\n');
        body.append(stratum.draws().size()).append('\n');
        stratum.draws().forEach(draw -> body.append((double) draw).append('\n'));
        return FORM + " " + hash(body.toString()) + "\n" + body;
    }

    /// From text; empty where it is not whole.
    public static Optional<CachedStratum> read(String text) {
        int end = text.indexOf('\n') + 1;
        String body = text.substring(end);
        if (!text.substring(0, end).equals(FORM + " " + hash(body) + "\n")) {
            return Optional.empty();
        }
        Iterator<String> tokens = List.of(body.split("[ \n]", -1)).iterator();
        try {
            return Optional.of(stratum(tokens));
        } catch (RuntimeException e) {
            return Optional.empty(); // written by something else under a right hash
        }
    }

    private static String hash(String body) {
        return HexFormat.of().formatHex(StratumKey.sha256(body));
    }

    static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unquoted(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String total(Total total) {
        return total.median() + " " + total.low() + " " + total.high() + " " + total.level();
    }

    private static String gate(Gate gate) {
        return new StringJoiner(" ")
                .add(quoted(gate.name()))
                .add(Double.toString(gate.value()))
                .add(Double.toString(gate.threshold()))
                .add(Boolean.toString(gate.passed()))
                .add(argument(gate.says()))
                .toString();
    }

    /// One letter for the kind, then the value; a message has its key, how many arguments, and
    /// these.
    private static String argument(Object value) {
        return switch (value) {
            case Message message -> message(message);
            case String text -> "S " + quoted(text);
            case Double number -> "D " + number;
            case Long number -> "L " + number;
            case Integer number -> "I " + number;
            default -> throw new IllegalArgumentException("cannot be kept: " + value.getClass());
        };
    }

    private static String message(Message message) {
        StringJoiner tokens = new StringJoiner(" ");
        tokens.add("M").add(quoted(message.key()));
        tokens.add(Integer.toString(message.arguments().size()));
        message.arguments().forEach(argument -> tokens.add(argument(argument)));
        return tokens.toString();
    }

    private static CachedStratum stratum(Iterator<String> tokens) {
        Verdict verdict = Verdict.valueOf(tokens.next());
        List<Gate> gates = new ArrayList<>();
        int count = Integer.parseInt(tokens.next());
        for (int i = 0; i < count; i++) {
            gates.add(gate(tokens));
        }
        Optional<Total> total = total(tokens);
        List<Double> draws = new ArrayList<>();
        int size = Integer.parseInt(tokens.next());
        for (int i = 0; i < size; i++) {
            draws.add(Double.valueOf(tokens.next()));
        }
        return new CachedStratum(verdict, gates, total, draws);
    }

    private static Optional<Total> total(Iterator<String> tokens) {
        String first = tokens.next();
        return first.equals("-")
                ? Optional.empty()
                : Optional.of(
                        new Total(
                                Double.parseDouble(first),
                                Double.parseDouble(tokens.next()),
                                Double.parseDouble(tokens.next()),
                                Double.parseDouble(tokens.next())));
    }

    private static Gate gate(Iterator<String> tokens) {
        return new Gate(
                unquoted(tokens.next()),
                Double.parseDouble(tokens.next()),
                Double.parseDouble(tokens.next()),
                Boolean.parseBoolean(tokens.next()),
                (Message) argument(tokens));
    }

    private static Object argument(Iterator<String> tokens) {
        String kind = tokens.next();
        String value = tokens.next();
        return switch (kind) {
            case "M" -> message(unquoted(value), tokens);
            case "S" -> unquoted(value);
            case "D" -> Double.valueOf(value);
            case "L" -> Long.valueOf(value);
            case "I" -> Integer.valueOf(value);
            default -> throw new IllegalArgumentException("not a kind: " + kind);
        };
    }

    private static Message message(String key, Iterator<String> tokens) {
        List<Object> arguments = new ArrayList<>();
        int count = Integer.parseInt(tokens.next());
        for (int i = 0; i < count; i++) {
            arguments.add(argument(tokens));
        }
        return new Message(key, arguments);
    }
}
