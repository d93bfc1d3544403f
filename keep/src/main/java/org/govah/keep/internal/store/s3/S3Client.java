package org.govah.keep.internal.store.s3;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.internal.store.StoreException;

/// Signs and sends requests, again after a server's error or a broken connection. No redirect is
/// followed: a signature is for one host.
final class S3Client {
    /// With the waits between them some eight to fifteen seconds.
    static final int TRIES = 5;

    private static final long FIRST_WAIT_MS = 500;
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final long ANSWER_SECONDS = 60;

    /// The slowest link that is waited for, in bytes a second.
    private static final long SLOWEST = 16_384;

    /// Asked again: the request took too long, another one was under way, too many requests.
    private static final Set<Integer> AGAIN = Set.of(408, 409, 429);

    /// Not asked again: what is asked does not exist there.
    private static final int NOT_IMPLEMENTED = 501;

    private final S3Settings settings;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();

    S3Client(S3Settings settings, Clock clock, Sleeper sleeper, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    /// What is asked.
    ///
    /// @param key empty for the bucket itself
    /// @param answer bytes expected at most, for the time that is waited
    record Ask(
            String method,
            String key,
            Map<String, String> query,
            Map<String, String> headers,
            long answer) {
        static Ask of(String method, String key) {
            return new Ask(method, key, Map.of(), Map.of(), 0);
        }

        Ask query(Map<String, String> more) {
            return new Ask(method, key, more, headers, answer);
        }

        Ask headers(Map<String, String> more) {
            return new Ask(method, key, query, more, answer);
        }

        Ask expecting(long bytes) {
            return new Ask(method, key, query, headers, bytes);
        }
    }

    /// What came back.
    ///
    /// @param tries how often it was asked: after more than one, an earlier try may have worked
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Answer(int status, HttpHeaders headers, byte[] body, int tries) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /// The store's word for an error; empty where it gave none.
        String code() {
            try {
                return S3Listing.read(body).field("Code");
            } catch (IOException e) {
                return "";
            }
        }
    }

    /// Asks, several times where it helps.
    ///
    /// @throws StoreException if the store cannot be reached, refuses the keys or sends elsewhere;
    ///   any other status is the caller's to judge
    Answer send(Ask ask, Body body) throws IOException {
        try {
            for (int tries = 1; ; tries++) {
                String why;
                try {
                    HttpResponse<byte[]> response = once(ask, body);
                    int status = response.statusCode();
                    boolean passes = status >= 500 && status != NOT_IMPLEMENTED;
                    if (!passes && !AGAIN.contains(status)) {
                        return judged(
                                new Answer(status, response.headers(), response.body(), tries));
                    }
                    why = "HTTP " + status;
                } catch (StoreException e) {
                    throw e;
                } catch (IOException e) {
                    why = e.getClass().getSimpleName();
                }
                if (tries == TRIES) {
                    throw new StoreException(
                            ArchiveException.unreadable(
                                    "keep.s3-unreachable", settings.toString(), why));
                }
                long wait = FIRST_WAIT_MS << (tries - 1);
                sleeper.sleep(Duration.ofMillis(wait + random.nextLong(wait)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while asking the store", e);
        }
    }

    /// One try. The time is for the whole answer, its body too.
    private HttpResponse<byte[]> once(Ask ask, Body body) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(ask, body), HttpResponse.BodyHandlers.ofByteArray());
        try {
            long seconds = ANSWER_SECONDS + (body.length() + ask.answer()) / SLOWEST;
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer in time", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException("the request could not be sent", e);
        } finally {
            answer.cancel(true);
        }
    }

    private Answer judged(Answer answer) throws StoreException {
        int status = answer.status();
        if (status >= 300 && status < 400 && status != 304) {
            throw new StoreException(
                    ArchiveException.unreadable("keep.s3-redirect", settings.toString()));
        }
        String code = status >= 400 ? answer.code() : "";
        if (code.equals("RequestTimeTooSkewed")) {
            throw new StoreException(
                    ArchiveException.unreadable(
                            "keep.s3-clock", settings.toString(), answer.header("Date")));
        }
        if (status == 401 || status == 403) {
            throw new StoreException(
                    ArchiveException.unreadable(
                            "keep.s3-refused",
                            settings.toString(),
                            code.isEmpty() ? "HTTP " + status : code));
        }
        return answer;
    }

    private HttpRequest request(Ask ask, Body body) {
        String path = "/" + settings.bucket() + (ask.key().isEmpty() ? "" : "/" + ask.key());
        SortedMap<String, String> query = new TreeMap<>(ask.query());
        SortedMap<String, String> headers = new TreeMap<>();
        ask.headers().forEach((name, value) -> headers.put(Signature.lower(name), value));
        headers.put("host", settings.endpoint().getRawAuthority());
        headers.put("x-amz-content-sha256", body.sha256());
        headers.put("x-amz-date", Signature.stamp(clock.instant()));
        String signature = Signature.of(settings, ask.method(), path, query, headers);
        String address =
                settings.endpoint().getScheme()
                        + "://"
                        + settings.endpoint().getRawAuthority()
                        + Signature.encode(path, true)
                        + (query.isEmpty() ? "" : "?" + Signature.query(query));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", signature)
                        .method(ask.method(), body.publisher().get());
        headers.forEach((name, value) -> {
            if (!name.equals("host")) {
                request.header(name, value);
            }
        });
        return request.build();
    }
}
