package org.govah.keep.internal.store.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.govah.keep.archive.ArchiveException;

/// Which bucket, and with which keys.
///
/// @param endpoint `http` or `https`, a host, maybe a port, nothing more
/// @param region as the store names it
/// @param bucket lower-case letters, digits, `.` and `-`
/// @param prefix what every key begins with: empty, or folders ending in `/`
/// @param accessKey names the key
/// @param secretKey signs; never shown
public record S3Settings(
        URI endpoint,
        String region,
        String bucket,
        String prefix,
        String accessKey,
        String secretKey) {
    /// The environment's name for the access key.
    public static final String ACCESS = "GOVAH_S3_KEY";

    /// The environment's name for the secret key.
    public static final String SECRET = "GOVAH_S3_SECRET";

    private static final Set<String> NAMES =
            Set.of("endpoint", "region", "bucket", "prefix", "key-file", "secret-file");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-zA-Z0-9-]{1,64}");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/)*");

    /// Checks each.
    ///
    /// @throws IllegalArgumentException naming the setting that is wrong
    public S3Settings {
        String scheme = String.valueOf(endpoint.getScheme());
        String path = String.valueOf(endpoint.getRawPath());
        require(
                (scheme.equals("http") || scheme.equals("https"))
                        && endpoint.getHost() != null
                        && endpoint.getRawUserInfo() == null
                        && endpoint.getRawQuery() == null
                        && endpoint.getRawFragment() == null
                        && (path.isEmpty() || path.equals("/")),
                "endpoint");
        require(REGION.matcher(region).matches(), "region");
        require(BUCKET.matcher(bucket).matches(), "bucket");
        require(PREFIX.matcher(prefix).matches(), "prefix");
        require(!accessKey.isBlank(), ACCESS);
        require(!secretKey.isBlank(), SECRET);
    }

    private static void require(boolean holds, String name) {
        if (!holds) {
            throw new IllegalArgumentException(name);
        }
    }

    /// Reads `s3.conf`: lines of `name = value`.
    ///
    /// @param variable the environment, where the keys are looked for before the files the settings
    ///   name
    /// @throws ArchiveException naming what is missing or wrong
    static S3Settings read(Path file, Function<String, Optional<String>> variable)
            throws ArchiveException {
        Properties lines = lines(file);
        try {
            return new S3Settings(
                    URI.create(lines.getProperty("endpoint", "").strip()),
                    lines.getProperty("region", "us-east-1").strip(),
                    lines.getProperty("bucket", "").strip(),
                    lines.getProperty("prefix", "").strip(),
                    secret(file, variable, ACCESS, lines.getProperty("key-file", "")),
                    secret(file, variable, SECRET, lines.getProperty("secret-file", "")));
        } catch (IllegalArgumentException e) {
            throw wrong(file, String.valueOf(e.getMessage()));
        }
    }

    private static Properties lines(Path file) throws ArchiveException {
        Properties lines = new Properties();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(file, "-");
        }
        for (String name : lines.stringPropertyNames()) {
            if (!NAMES.contains(name)) {
                throw wrong(file, name);
            }
        }
        return lines;
    }

    private static ArchiveException wrong(Path file, String setting) {
        return ArchiveException.unreadable("keep.s3-conf", file.toString(), setting);
    }

    private static String secret(
            Path conf, Function<String, Optional<String>> variable, String name, String file)
            throws ArchiveException {
        Optional<String> said = variable.apply(name);
        if (said.isPresent() || file.isBlank()) {
            return said.orElse("");
        }
        Path at = conf.resolveSibling(file.strip()).toAbsolutePath().normalize();
        // Whoever copies the folder must not copy a key with it.
        if (at.getParent() == null
                || at.startsWith(conf.toAbsolutePath().normalize().getParent())) {
            throw ArchiveException.wouldLose("keep.s3-key-inside", at.toString());
        }
        try {
            return Files.readString(at).strip();
        } catch (IOException e) {
            throw ArchiveException.unreadable("keep.s3-key-file", at.toString(), name);
        }
    }

    /// Where it is, without the keys.
    @Override
    public String toString() {
        return endpoint + "/" + bucket + "/" + prefix;
    }
}
