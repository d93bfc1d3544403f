package org.govah.core.age.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeException.Kind;

/// Reads a header line by line and not one byte further (c2sp.org/age, "ABNF definition of file
/// header").
public final class HeaderText {
    /// The longest header read, in bytes: about 140 hybrid recipients or 2,000 of X25519. What
    /// claims more is an attack on memory and time.
    public static final int LIMIT = 256 * 1024;

    private static final String VERSION = "age-encryption.org/v1";
    private static final String MARK = "---";

    private final InputStream in;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream(512);
    private final List<Stanza> stanzas = new ArrayList<>();
    private byte[] mac = {};

    private HeaderText(InputStream in) {
        this.in = in;
    }

    /// Reads a header; the stream then stands at the payload.
    ///
    /// @throws AgeException of kind HEADER
    public static HeaderText read(InputStream in) throws IOException {
        HeaderText header = new HeaderText(in);
        header.parse();
        return header;
    }

    /// What the MAC covers, of a header with these stanzas: all up to and with the mark.
    public static byte[] marked(List<Stanza> stanzas) {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        stanzas.forEach(stanza -> text.append(stanza.text()));
        return text.append(MARK).toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// The last line after the mark.
    public static byte[] end(byte[] mac) {
        return (" " + RawBase64.encode(mac) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// The stanzas in order.
    public List<Stanza> stanzas() {
        return List.copyOf(stanzas);
    }

    /// The MAC, 32 bytes.
    public byte[] mac() {
        return mac.clone();
    }

    /// The header as it was read. Since every part has one spelling only, it is also as it would be
    /// written.
    public byte[] bytes() {
        return seen.toByteArray();
    }

    private void parse() throws IOException {
        require(line().equals(VERSION), "not an age v1 header");
        String line = line();
        while (!line.startsWith(MARK)) {
            stanzas.add(stanza(line));
            line = line();
        }
        require(!stanzas.isEmpty(), "no stanza");
        require(line.startsWith(MARK + " "), "a mark without a MAC");
        Optional<byte[]> read = RawBase64.decode(line.substring(MARK.length() + 1));
        mac = read.filter(bytes -> bytes.length == Kdf.BYTES).orElseThrow(() -> no("not a MAC"));
    }

    private Stanza stanza(String first) throws IOException {
        require(first.startsWith("-> "), "neither a stanza nor a MAC");
        List<String> arguments = List.of(first.substring("-> ".length()).split(" ", -1));
        for (String argument : arguments) {
            boolean visible = argument.chars().allMatch(c -> c > ' ' && c < 0x7f);
            require(visible && !argument.isEmpty(), "not an argument");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String line = "";
        do {
            line = line();
            require(line.length() <= Stanza.COLUMNS, "a body line is too long");
            body.writeBytes(RawBase64.decode(line).orElseThrow(() -> no("not base64")));
        } while (line.length() == Stanza.COLUMNS);
        return new Stanza(arguments, body.toByteArray());
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            require(next >= 0, "the header ends too early");
            require(seen.size() < LIMIT, "the header is longer than " + LIMIT + " bytes");
            seen.write(next);
            line.append((char) next);
            next = in.read();
        }
        seen.write(next);
        return line.toString();
    }

    private static void require(boolean holds, String detail) throws AgeException {
        if (!holds) {
            throw no(detail);
        }
    }

    private static AgeException no(String detail) {
        return new AgeException(Kind.HEADER, detail);
    }
}
