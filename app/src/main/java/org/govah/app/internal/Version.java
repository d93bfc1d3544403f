package org.govah.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.govah.app.Main;
import picocli.CommandLine.IVersionProvider;

/// The version of Govah, as the build wrote it.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"govah " + number()};
    }

    static String number() {
        try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is not in the jar");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
