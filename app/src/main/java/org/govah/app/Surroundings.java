package org.govah.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.govah.keep.archive.Around;

/// What a command finds around it, handed in so that tests can hand in something else.
///
/// @param in standard input, UTF-8: answers of a reviewer, on a terminal only
/// @param out standard output, UTF-8
/// @param err standard error, UTF-8: progress and errors
/// @param clock the only clock; read once, for dates that lie in the future
/// @param environment environment variables; `GOVAH_LANG`, `GOVAH_ARCHIVE`, `GOVAH_PASSPHRASE`,
///   `GOVAH_SECOND_PASSPHRASE`, `GOVAH_S3_KEY` and `GOVAH_S3_SECRET` are read
/// @param locale the user's locale
/// @param terminal whether somebody is watching `err` and can answer
/// @param cpuNanos processor time used so far by all threads, in nanoseconds; printed, never
///   decides
/// @param random for keys, nonces and salts: nothing that is computed depends on it
/// @param secrets where a passphrase is asked for
/// @param logWork scrypt's work factor for new passphrases, as a base-two logarithm
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Clock clock,
        Map<String, String> environment,
        Locale locale,
        boolean terminal,
        LongSupplier cpuNanos,
        RandomGenerator random,
        Secrets secrets,
        int logWork) {
    /// Copies the environment.
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofProcess() {
        return new Surroundings(
                new FileInputStream(FileDescriptor.in),
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Clock.system(ZoneId.systemDefault()),
                System.getenv(),
                Locale.getDefault(),
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getProcessCpuTime,
                new SecureRandom(),
                Secrets.ofTerminal(),
                Around.WORK);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
