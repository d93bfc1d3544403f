package org.govah.keep.internal.store.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/// A store on loopback that does what a test tells it to: what a real one does seldom.
final class LittleStore implements AutoCloseable {
    /// What happens to the next request instead of, or after, its being carried out.
    sealed interface Fault {
        /// Not carried out, answered so.
        record Says(int status, String code) implements Fault {}

        /// Carried out, then answered so.
        record DoneBut(int status) implements Fault {}

        /// Half the answer's body, then the connection ends.
        record BreaksOff() implements Fault {}

        /// Carried out as it should be.
        record None() implements Fault {}
    }

    /// An object as it lies there.
    ///
    /// @param written its `Last-Modified`
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Lying(byte[] bytes, String tag, String written) {}

    /// A server's `Date` is the machine's clock, so `Last-Modified` is too.
    static final String NOW = ago(Duration.ZERO);

    private static final String BUCKET = "/archive/";

    private final HttpServer server;
    private final Map<String, Lying> objects = new TreeMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private boolean conditional = true;
    private int tags;

    LittleStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static String ago(Duration before) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minus(before));
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Told for the next requests, one after the other.
    synchronized void next(Fault... told) {
        faults.addAll(List.of(told));
    }

    synchronized void ignoresConditions() {
        conditional = false;
    }

    synchronized void put(String key, String text, String written) {
        objects.put(key, new Lying(text.getBytes(StandardCharsets.UTF_8), tag(), written));
    }

    /// Methods and keys that were asked.
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private String tag() {
        return "\"" + ++tags + "\"";
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String key = path.startsWith(BUCKET) ? path.substring(BUCKET.length()) : "";
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(exchange.getRequestMethod() + " " + key);
            Fault fault = faults.isEmpty() ? new Fault.None() : faults.remove();
            switch (fault) {
                case Fault.Says(int status, String code) -> error(exchange, status, code);
                case Fault.DoneBut(int status) -> {
                    done(key, exchange, body);
                    error(exchange, status, "InternalError");
                }
                case Fault.BreaksOff _ -> {
                    Lying there = objects.getOrDefault(key, new Lying(new byte[2], "", NOW));
                    exchange.sendResponseHeaders(200, there.bytes().length);
                    exchange.getResponseBody().write(there.bytes(), 0, there.bytes().length / 2);
                    exchange.getResponseBody().flush();
                }
                case Fault.None _ -> answer(key, exchange, body);
            }
        }
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        byte[] xml = ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : xml.length);
        if (!head) {
            exchange.getResponseBody().write(xml);
        }
    }

    /// Whether the request's condition held and it was carried out.
    private boolean done(String key, HttpExchange exchange, byte[] body) {
        Lying there = objects.get(key);
        String still = exchange.getRequestHeaders().getFirst("If-Match");
        boolean isNew = exchange.getRequestHeaders().containsKey("If-None-Match");
        boolean holds =
                !conditional
                        || ((still == null || (there != null && there.tag().equals(still)))
                                && !(isNew && there != null));
        if (holds && exchange.getRequestMethod().equals("PUT")) {
            objects.put(key, new Lying(body, tag(), NOW));
        } else if (holds && exchange.getRequestMethod().equals("DELETE")) {
            objects.remove(key);
        }
        return holds;
    }

    private void answer(String key, HttpExchange exchange, byte[] body) throws IOException {
        if (!done(key, exchange, body)) {
            error(exchange, 412, "PreconditionFailed");
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> got(key, exchange);
            case "DELETE" -> exchange.sendResponseHeaders(204, -1);
            default -> {
                exchange.getResponseHeaders()
                        .set("ETag", objects.getOrDefault(key, new Lying(body, "", NOW)).tag());
                exchange.sendResponseHeaders(200, -1);
            }
        }
    }

    private void got(String key, HttpExchange exchange) throws IOException {
        Lying there = key.isEmpty() ? new Lying(listing(), "", NOW) : objects.get(key);
        if (there == null) {
            error(exchange, 404, "NoSuchKey");
            return;
        }
        exchange.getResponseHeaders().set("ETag", there.tag());
        exchange.getResponseHeaders().set("Last-Modified", there.written());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", "" + there.bytes().length);
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, there.bytes().length == 0 ? -1 : there.bytes().length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(there.bytes());
        }
    }

    private byte[] listing() {
        StringBuilder xml = new StringBuilder("<ListBucketResult>");
        objects.keySet()
                .forEach(k -> xml.append("<Contents><Key>").append(k).append("</Key></Contents>"));
        return xml.append("<IsTruncated>false</IsTruncated></ListBucketResult>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
