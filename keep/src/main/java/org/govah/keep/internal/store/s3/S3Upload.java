package org.govah.keep.internal.store.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.govah.keep.internal.store.s3.S3Client.Answer;

/// Puts a file where there is none of that name; a large one in parts, in constant memory.
final class S3Upload {
    /// Above this an upload is split, and each part has this length: on the slowest link that is
    /// waited for some seventeen minutes, well within the time a lock is held.
    static final long PART = 16L << 20;

    /// The most parts S3 takes for one object.
    private static final long PARTS = 10_000;

    private final S3Bucket bucket;
    private final S3Lock lock;

    S3Upload(S3Bucket bucket, S3Lock lock) {
        this.bucket = bucket;
        this.lock = lock;
    }

    /// Puts the file.
    ///
    /// @return whether it was put; otherwise one of that name was there
    boolean putNew(String path, Path file) throws IOException {
        long length = Files.size(file);
        lock.renew();
        if (length <= PART) {
            return bucket.put(path, Body.of(file, 0, length), S3Bucket.IF_NEW).isPresent();
        }
        Answer begun =
                bucket.expect(
                        bucket.send(
                                bucket.ask("POST", path).query(Map.of("uploads", "")),
                                S3Bucket.NOTHING),
                        200);
        String upload = bucket.listing(begun).field("UploadId");
        boolean done = false;
        try {
            done = complete(path, upload, parts(path, upload, file, length));
            return done;
        } finally {
            if (!done) {
                abandon(path, upload);
            }
        }
    }

    private String parts(String path, String upload, Path file, long length) throws IOException {
        long part = Math.max(PART, (length + PARTS - 1) / PARTS);
        StringBuilder xml = new StringBuilder("<CompleteMultipartUpload>");
        int number = 1;
        for (long at = 0; at < length; at += part, number++) {
            lock.renew();
            Map<String, String> query =
                    Map.of("partNumber", Integer.toString(number), "uploadId", upload);
            Body body = Body.of(file, at, Math.min(part, length - at));
            Answer answer =
                    bucket.expect(bucket.send(bucket.ask("PUT", path).query(query), body), 200);
            xml.append("<Part><PartNumber>").append(number).append("</PartNumber><ETag>");
            xml.append(answer.header("ETag")).append("</ETag></Part>");
        }
        return xml.append("</CompleteMultipartUpload>").toString();
    }

    private boolean complete(String path, String upload, String xml) throws IOException {
        Answer answer =
                bucket.send(
                        bucket.ask("POST", path)
                                .query(Map.of("uploadId", upload))
                                .headers(S3Bucket.IF_NEW),
                        Body.of(xml.getBytes(StandardCharsets.UTF_8)));
        // S3 may say 200 and an error in the body.
        if (answer.status() == 200 && !answer.code().isEmpty()) {
            throw bucket.unexpected(answer);
        }
        // There is no such upload any more when an earlier try worked whose answer was lost.
        boolean there = answer.status() == 412 || (answer.status() == 404 && answer.tries() > 1);
        if (!there) {
            bucket.expect(answer, 200);
        }
        return !there;
    }

    private void abandon(String path, String upload) throws IOException {
        bucket.remove(bucket.ask("DELETE", path).query(Map.of("uploadId", upload)));
    }

    /// Gives up what runs that were cut began; the caller holds the lock. A store that cannot list
    /// them keeps them.
    void clear() throws IOException {
        int own = bucket.ask("GET", "").key().length();
        Map<String, String> next =
                Map.of("NextKeyMarker", "key-marker", "NextUploadIdMarker", "upload-id-marker");
        for (Map<String, String> each : bucket.list("objects/", "uploads", next)) {
            String upload = each.getOrDefault("UploadId", "");
            if (!upload.isEmpty()) {
                abandon(each.getOrDefault("Key", "").substring(own), upload);
            }
        }
    }
}
