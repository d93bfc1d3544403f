package org.govah.keep.internal.store.s3;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// AWS Signature Version 4 for S3 with the payload signed: Amazon S3 API Reference, "Authenticating
/// Requests: Using the Authorization Header".
final class Signature {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String UNRESERVED = "-._~";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY = 8;

    private Signature() {}

    /// The value of `x-amz-date`.
    static String stamp(Instant now) {
        return STAMP.format(now);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The `Authorization` header.
    ///
    /// @param path not yet encoded
    /// @param query not yet encoded
    /// @param headers all that are signed, names in lower case: `host`, `x-amz-date` and
    ///   `x-amz-content-sha256` among them
    static String of(
            S3Settings settings,
            String method,
            String path,
            SortedMap<String, String> query,
            SortedMap<String, String> headers) {
        String stamp = headers.getOrDefault("x-amz-date", "");
        String day = stamp.substring(0, DAY);
        String names = String.join(";", headers.keySet());
        String request =
                method
                        + "\n"
                        + encode(path, true)
                        + "\n"
                        + query(query)
                        + "\n"
                        + lines(headers)
                        + "\n"
                        + names
                        + "\n"
                        + headers.get("x-amz-content-sha256");
        String scope = day + "/" + settings.region() + "/s3/aws4_request";
        String toSign =
                ALGORITHM
                        + "\n"
                        + stamp
                        + "\n"
                        + scope
                        + "\n"
                        + sha256(request.getBytes(StandardCharsets.UTF_8));
        byte[] key = utf8("AWS4" + settings.secretKey());
        for (String part : new String[] {day, settings.region(), "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return ALGORITHM
                + " Credential="
                + settings.accessKey()
                + "/"
                + scope
                + ",SignedHeaders="
                + names
                + ",Signature="
                + HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static String lines(SortedMap<String, String> headers) {
        return headers.entrySet().stream()
                .map(h -> h.getKey() + ":" + h.getValue().strip() + "\n")
                .collect(Collectors.joining());
    }

    /// A query in the order and encoding that are signed.
    static String query(SortedMap<String, String> query) {
        return query.entrySet().stream()
                .map((Map.Entry<String, String> q) ->
                        encode(q.getKey(), false) + "=" + encode(q.getValue(), false))
                .collect(Collectors.joining("&"));
    }

    /// "UriEncode" of the specification.
    static String encode(String text, boolean slashStays) {
        StringBuilder out = new StringBuilder();
        for (byte b : utf8(text)) {
            char c = (char) (b & 0xff);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            boolean mark = UNRESERVED.indexOf(c) >= 0 || (slashStays && c == '/');
            boolean plain = letter || digit || mark;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }

    /// A header's name as it is signed.
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
