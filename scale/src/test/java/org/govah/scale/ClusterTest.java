package org.govah.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.govah.core.model.Record;
import org.govah.core.model.VictimList;
import org.govah.link.Knowledge;
import org.govah.link.LinkSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The same job on a standalone cluster: a master and two workers, processes of their own, on
/// loopback.
final class ClusterTest {
    private static final long SEED = 43;
    private static final Duration TO_REGISTER = Duration.ofSeconds(90);

    @Test
    @Timeout(value = 400, unit = TimeUnit.SECONDS)
    void aClusterOfTwoWorkersKeepsTheVeryPairsOfTheEmbeddedEngine(@TempDir Path folder)
            throws Exception {
        List<VictimList> lists = Countries.lists(folder, 600, 5, SEED);
        Knowledge known = Knowledge.of(Kept.roster(lists));
        List<Record> records = lists.stream().flatMap(l -> l.records().stream()).toList();
        SparkSession.getDefaultSession()
                .foreach(session -> {
                    session.stop();
                    return null;
                });
        try (LoopbackCluster cluster = LoopbackCluster.start(folder.resolve("cluster"), 2);
                SparkSession session = session(cluster)) {
            awaitExecutors(session, cluster);
            SparkLinked spark =
                    SparkLinker.link(Tables.of(session, records), LinkSettings.USUAL, known);
            assertThat(Kept.of(spark))
                    .as("seed %d", SEED)
                    .isNotEmpty()
                    .isEqualTo(Kept.of(Kept.embedded(lists, known, LinkSettings.USUAL)));
        }
    }

    private static SparkSession session(LoopbackCluster cluster) {
        return Sessions.builder(cluster.master())
                .config("spark.executor.memory", "512m")
                .config("spark.executor.cores", 1)
                .config(
                        "spark.executor.extraJavaOptions",
                        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .config("spark.cores.max", 2)
                .config("spark.executor.extraClassPath", LoopbackCluster.classPath())
                .getOrCreate();
    }

    /// Two executors beside the driver; without them a job would wait for ever.
    private static void awaitExecutors(SparkSession session, LoopbackCluster cluster)
            throws InterruptedException {
        long end = System.nanoTime() + TO_REGISTER.toNanos();
        while (session.sparkContext().statusTracker().getExecutorInfos().length < 3) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "two executors did not register within "
                                + TO_REGISTER
                                + "; the ends of the logs:\n"
                                + cluster.logs());
            }
            Thread.sleep(200);
        }
    }
}
