package org.govah.keep.internal.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.keep.archive.ArchiveException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class S3SettingsTest {
    private static final String GOOD = "endpoint=https://store.example\nbucket=evidence\n";
    private static final Map<String, String> KEYS =
            Map.of("GOVAH_S3_KEY", "id-of-key", "GOVAH_S3_SECRET", "the-secret");

    @TempDir private Path temp = Path.of("");

    private S3Settings read(String text, Map<String, String> environment)
            throws IOException, ArchiveException {
        Path folder = Files.createDirectories(temp.resolve("archive"));
        Path conf = Files.writeString(folder.resolve("s3.conf"), text);
        return S3Settings.read(conf, name -> Optional.ofNullable(environment.get(name)));
    }

    private ArchiveException refused(String text, Map<String, String> environment) {
        return catchThrowableOfType(ArchiveException.class, () -> read(text, environment));
    }

    @Test
    void keysComeFromTheEnvironmentElseFromFilesOutside() throws Exception {
        assertThat(read(GOOD, KEYS).secretKey()).isEqualTo("the-secret");
        Files.writeString(temp.resolve("id"), "id\n");
        Files.writeString(temp.resolve("secret"), "from a file\n");
        String files = GOOD + "key-file=../id\nsecret-file=../secret\n";
        assertThat(read(files, Map.of()).secretKey()).isEqualTo("from a file");
        assertThat(read(files, KEYS).secretKey()).isEqualTo("the-secret");
    }

    @Test
    void whatIsShownHoldsNoKey() throws Exception {
        S3Settings settings = read(GOOD + "prefix=a/b/\n", KEYS);
        assertThat(settings).hasToString("https://store.example/evidence/a/b/");
    }

    @Test
    void aKeyInsideTheArchivesFolderIsRefused() {
        ArchiveException said = refused(GOOD + "key-file=id\nsecret-file=secret\n", Map.of());
        assertThat(said.words().key()).isEqualTo("keep.s3-key-inside");
        assertThat(said.kind()).isEqualTo(ArchiveException.Kind.WOULD_LOSE);
    }

    @Test
    void aSettingThatIsWrongIsNamed() {
        for (List<String> each :
                List.of(
                        List.of("endpoint", "endpoint=ftp://x\nbucket=evidence\n"),
                        List.of("endpoint", "endpoint=https://a:b@x\nbucket=evidence\n"),
                        List.of("endpoint", "endpoint=https://x/path\nbucket=evidence\n"),
                        List.of("bucket", "endpoint=https://x\n"),
                        List.of("bucket", "endpoint=https://x\nbucket=../x\n"),
                        List.of("prefix", GOOD + "prefix=/a\n"),
                        List.of("prefix", GOOD + "prefix=a\n"),
                        List.of("prefix", GOOD + "prefix=../\n"),
                        List.of("region", GOOD + "region=a b\n"),
                        List.of("secret", GOOD + "secret=in clear\n"))) {
            ArchiveException said = refused(each.get(1), KEYS);
            assertThat(said.words().key()).as(each.get(1)).isEqualTo("keep.s3-conf");
            assertThat(said.words().arguments()).as(each.get(1)).contains(each.get(0));
        }
        assertThat(refused(GOOD, Map.of()).words().arguments()).contains("GOVAH_S3_KEY");
    }
}
