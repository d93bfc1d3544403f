package org.govah.testkit;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A real S3-compatible server (Adobe's S3Mock) as a process of its own on loopback, started once
/// for all test classes that ask for it and ended after the last.
final class BucketServer implements AutoCloseable {
    private static final int STARTS_IN_SECONDS = 180;

    private final Process process;
    private final Path log;
    private final URI endpoint;
    private final AtomicInteger prefixes = new AtomicInteger();

    private BucketServer(Process process, Path log, URI endpoint) {
        this.process = process;
        this.log = log;
        this.endpoint = endpoint;
    }

    /// Hands the server to tests that have it as a parameter.
    static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == BucketServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(
                            BucketServer.class, c -> BucketServer.start(), BucketServer.class);
        }
    }

    private static BucketServer start() {
        Path jar = House.root().resolve("testkit/target/s3mock/s3mock-exec.jar");
        try {
            Path log = Files.createTempFile("s3mock", ".log");
            int port = freePort();
            List<String> command =
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-Dserver.address=127.0.0.1",
                            "-Dserver.port=" + freePort(),
                            "-Dhttp.port=" + port,
                            "-Dcom.adobe.testing.s3mock.store.initial-buckets=archive",
                            "-jar",
                            jar.toString());
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .redirectInput(new File("/dev/null"))
                            .start();
            BucketServer server =
                    new BucketServer(process, log, URI.create("http://127.0.0.1:" + port));
            server.await();
            return server;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the S3 server did not start", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws InterruptedException, IOException {
        for (int i = 0; i < STARTS_IN_SECONDS * 4; i++) {
            if (!process.isAlive()) {
                break;
            }
            if (answers()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        String said = Files.readString(log);
        close();
        throw new IOException("the S3 server did not start:\n" + said);
    }

    private boolean answers() {
        try {
            HttpURLConnection asked =
                    (HttpURLConnection)
                            endpoint.resolve("/archive?list-type=2").toURL().openConnection();
            return asked.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI endpoint() {
        return endpoint;
    }

    /// A prefix that nobody has used.
    String freshPrefix() {
        return "test" + prefixes.incrementAndGet() + "/";
    }

    /// Settings of an archive under a prefix of its own, in a folder of its own, with their keys
    /// beside.
    Path settings(Path folder, String prefix) throws IOException {
        return settings(folder, prefix, endpoint);
    }

    /// The same through another address.
    static Path settings(Path folder, String prefix, URI endpoint) throws IOException {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        Files.writeString(keys.resolve("access"), "key\n");
        Files.writeString(keys.resolve("secret"), "secret\n");
        return Files.writeString(
                folder.resolve("bucket" + prefix.replace("/", "") + ".conf"),
                "endpoint = "
                        + endpoint
                        + "\nbucket = archive\nprefix = "
                        + prefix
                        + "\nkey-file = "
                        + keys.resolve("access").toAbsolutePath()
                        + "\nsecret-file = "
                        + keys.resolve("secret").toAbsolutePath()
                        + "\n");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.deleteIfExists(log);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the S3 server did not end", e);
        }
    }
}
