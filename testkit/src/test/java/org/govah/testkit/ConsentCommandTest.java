package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What people consent to, as a user meets it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsentCommandTest {
    private final KeptCountry made;
    private KeptCountry here;

    ConsentCommandTest(@TempDir Path temp) throws IOException {
        made = KeptCountry.in(temp);
        here = made;
    }

    @BeforeEach
    void aCopyOfItsOwn(@TempDir Path temp) throws IOException {
        here = made.copy(temp);
    }

    @Test
    void whatConsentWithdrawsDoesNotLeaveTheArchive() {
        String mother = here.item("mother");
        Path out = here.temp().resolve("mother.txt");
        GovahRun withdrawn =
                KeptCountry.zero(
                        here.as(
                                here.first(),
                                "log",
                                "consent",
                                mother,
                                "--withdrawn",
                                "--reason",
                                "asked"));
        assertThat(withdrawn.out()).contains("cannot be recalled");
        GovahRun refused = here.as(here.first(), "export", mother, "--out", out);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("was withdrawn");
        assertThat(here.as(here.first(), "export", mother, "--sealed", "--out", out).exit())
                .isEqualTo(3);
        assertThat(out).doesNotExist();
        Path bag = here.temp().resolve("bag");
        GovahRun left = KeptCountry.zero(here.as(here.first(), "export", "--out", bag));
        assertThat(left.out()).contains("1 item was left out").contains("nobody recorded");
        assertThat(KeptCountry.bytesUnder(bag))
                .doesNotContain("scan of mother")
                .contains("scan of neighbour");

        KeptCountry.zero(
                here.as(
                        here.first(),
                        "log",
                        "consent",
                        mother,
                        "--given",
                        "--for",
                        "archive,share_court",
                        "--reason",
                        "called back"));
        KeptCountry.zero(here.as(here.first(), "export", mother, "--out", out));
        Path press = here.temp().resolve("press");
        GovahRun named =
                KeptCountry.zero(
                        here.as(here.first(), "export", "--for", "publish_named", "--out", press));
        assertThat(named.out()).contains("1 item was left out");
        Path court = here.temp().resolve("court");
        GovahRun all =
                KeptCountry.zero(
                        here.as(here.first(), "export", "--for", "share_court", "--out", court));
        assertThat(all.out()).doesNotContain("left out");
        assertThat(KeptCountry.bytesUnder(court)).contains("scan of mother");
    }

    @Test
    void consentThatCannotBeReadLetsNothingOut() throws IOException {
        KeptCountry.zero(
                here.as(
                        here.first(),
                        "log",
                        "consent",
                        here.item("mother"),
                        "--withdrawn",
                        "--reason",
                        "asked"));
        try (Stream<Path> pages = Files.list(here.archive().resolve("envelopes/pages"))) {
            Files.delete(pages.sorted().toList().getLast());
        }
        GovahRun refused = here.as(here.first(), "export", "--out", here.temp().resolve("bag"));
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("nobody can tell whose consent was withdrawn");
    }

    @Test
    void consentAboutAPersonIsShownWithThem() {
        String row = here.row(0, 1);
        KeptCountry.zero(here.decide(here.first(), row, "under_review"));
        assertThat(here.persons().get(0).get("withheld").asBoolean()).isFalse();
        KeptCountry.zero(
                here.as(
                        here.first(),
                        "log",
                        "consent",
                        row,
                        "--withdrawn",
                        "--reason",
                        "the family asked"));
        assertThat(here.persons().get(0).get("withheld").asBoolean()).isTrue();
        assertThat(KeptCountry.zero(here.as(here.first(), "show", "persons")).out())
                .contains("consent was withdrawn");
    }

    @Test
    void decisionsAndConsentAreSignedSideBySideWithEverythingElse() {
        KeptCountry.zero(here.decide(here.first(), here.row(0, 1), "under_review"));
        KeptCountry.zero(
                here.as(
                        here.second(),
                        "log",
                        "consent",
                        here.item("mother"),
                        "--withdrawn",
                        "--reason",
                        "asked"));
        GovahRun run = KeptCountry.zero(here.as(here.first(), "verify", "--signatures"));
        assertThat(run.out()).contains("9 of 9 contributors' signatures hold");
    }
}
