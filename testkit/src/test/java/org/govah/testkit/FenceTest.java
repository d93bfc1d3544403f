package org.govah.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The fence between the rooms is the build's.
final class FenceTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .importPaths(House.ROOMS.stream().map(House::classes).toArray(Path[]::new));

    /// What each room may use, as DESIGN.md has it.
    private static final Map<String, List<String>> MAY_USE =
            Map.of(
                    "core", List.of(),
                    "keep", List.of("core"),
                    "link", List.of("core"),
                    "estimate", List.of("core"),
                    "publish", List.of("core", "link", "estimate"),
                    "simulate", List.of("core"),
                    "app", List.of("core", "keep", "link", "estimate", "publish", "simulate"),
                    "scale", List.of("core", "link"));

    static List<String> rooms() {
        return House.ROOMS;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsItMay(String room) {
        for (String other : House.ROOMS) {
            if (!other.equals(room) && !MAY_USE.getOrDefault(room, List.of()).contains(other)) {
                noClasses()
                        .that(resideInAPackage(in(room)))
                        .should()
                        .dependOnClassesThat(resideInAPackage(in(other)))
                        .check(CLASSES);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void nobodyReachesIntoTheInsideOfARoom(String room) {
        DescribedPredicate<JavaClass> outside = DescribedPredicate.not(resideInAPackage(in(room)));
        noClasses()
                .that(outside)
                .should()
                .dependOnClassesThat(resideInAPackage("org.govah." + room + "..internal.."))
                .check(CLASSES);
    }

    @Test
    void theRoomsHaveNoCycles() {
        slices().matching("org.govah.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /// Storage that speaks S3 lies in one package; nothing else of ours can reach a network.
    @Test
    void nothingCallsTheNetworkButStorageElsewhere() {
        noClasses()
                .that(
                        DescribedPredicate.not(
                                resideInAPackage("org.govah.keep.internal.store.s3..")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi.."))
                .orShould()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "sockets and URL connections",
                                c ->
                                        c.getName()
                                                .matches(
                                                        "java\\.net\\.(.*Socket.*|URL|.*URLConnection|InetAddress)")))
                .check(CLASSES);
    }

    @Test
    void nothingSpeaksSqlButTheRegistryAndWhatWritesParquet() {
        noClasses()
                .that(
                        DescribedPredicate.not(
                                resideInAPackage("org.govah.keep.internal.registry..")))
                .and()
                .doNotHaveFullyQualifiedName("org.govah.app.internal.ParquetDraws")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
                .check(CLASSES);
    }

    @Test
    void onlyKeepAndTheCommandLineTouchFiles() {
        noClasses()
                .that(
                        resideInAnyPackage(
                                in("core"),
                                in("link"),
                                in("estimate"),
                                in("publish"),
                                in("simulate")))
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "files",
                                c ->
                                        c.getName()
                                                .matches(
                                                        "java\\.nio\\.file\\..*|java\\.io\\.(File|File.*Stream|RandomAccessFile)")))
                .check(CLASSES);
    }

    @Test
    void noRoomHasAClockOfItsOwn() {
        for (Class<?> clock :
                List.of(
                        java.time.LocalDate.class,
                        java.time.LocalDateTime.class,
                        java.time.ZonedDateTime.class)) {
            noClasses().should().callMethod(clock, "now").check(CLASSES);
        }
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(CLASSES);
    }

    @Test
    void noRoomHasRandomnessOfItsOwn() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callConstructor(java.util.SplittableRandom.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(CLASSES);
    }

    /// Keys, nonces and salts have to be unguessable, so the process hands in one such generator
    /// where it hands in its clock; everybody else is handed it and names no source of their own.
    @Test
    void onlyTheSurroundingsNameASecureRandom() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.govah.app.Surroundings")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom")
                .check(CLASSES);
    }

    @Test
    void estimateSeesCountsAndNeverNames() {
        noClasses()
                .that(resideInAPackage(in("estimate")))
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "records, names and persons",
                                c ->
                                        c.getName()
                                                .matches(
                                                        "org\\.govah\\.core\\.model\\.(Record|RecordId|PersonName|Person|VictimList|Place)")))
                .check(CLASSES);
    }

    @Test
    void theRowsAsReceivedStayInKeep() {
        noClasses()
                .that(resideInAnyPackage(in("link"), in("estimate"), in("publish")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.govah.keep.."))
                .check(CLASSES);
    }

    @Test
    void onlyScaleKnowsSpark() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(in("scale"))))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala.."))
                .check(CLASSES);
    }

    private static String in(String room) {
        return "org.govah." + room + "..";
    }
}
