package org.govah.scale;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/// A standalone Spark cluster on this machine: one master and some workers, each a process of its
/// own, on loopback and free ports. Closing it ends every process that it started.
final class LoopbackCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final int LINES_OF_LOG = 40;

    private final Path folder;
    private final int port;
    private final List<Process> started = new ArrayList<>();

    private LoopbackCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// Starts one; every worker has one core.
    ///
    /// @param folder for logs and the workers' files; empty
    static LoopbackCluster start(Path folder, int workers)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("home/jars"));
        LoopbackCluster cluster = new LoopbackCluster(folder, freePort());
        try {
            cluster.launch(
                    "master",
                    List.of("org.apache.spark.deploy.master.Master", "--port", "" + cluster.port));
            cluster.awaitMaster();
            for (int w = 1; w <= workers; w++) {
                cluster.launch("worker-" + w, cluster.worker(w));
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private List<String> worker(int number) {
        return List.of(
                "org.apache.spark.deploy.worker.Worker",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve("work-" + number).toString(),
                master());
    }

    /// The address for a session's master.
    String master() {
        return "spark://" + HOST + ":" + port;
    }

    /// The class path for executors, which run on this machine.
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void launch(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                JavaModuleOptions.defaultModuleOptionArray().length == 0
                        ? List.of()
                        : List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classPath()));
        command.addAll(arguments.subList(0, 1));
        command.addAll(List.of("--host", HOST, "--webui-port", "0"));
        command.addAll(arguments.subList(1, arguments.size()));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log(name).toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        started.add(builder.start());
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private void awaitMaster() throws InterruptedException {
        long end = System.nanoTime() + TO_START.toNanos();
        while (!listens()) {
            if (!started.getFirst().isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the master did not listen on port %d within %s; the end of its log:%n%s"
                                .formatted(port, TO_START, tail("master")));
            }
            Thread.sleep(100);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// The last lines of every log, for a failing test to show.
    String logs() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".log") || f.endsWith("stderr"))
                    .map(f -> folder.relativize(f) + ":\n" + tail(f))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "no logs: " + e;
        }
    }

    private String tail(String name) {
        return tail(log(name));
    }

    private static String tail(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Ends the workers (which end their executors) and then the master.
    @Override
    public void close() {
        for (Process process : started.reversed()) {
            List<ProcessHandle> all =
                    Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
            all.forEach(ProcessHandle::destroy);
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
