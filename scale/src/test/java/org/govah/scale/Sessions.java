package org.govah.scale;

import org.apache.spark.sql.SparkSession;

/// Spark sessions for tests: nothing listens beyond loopback, no page is served.
final class Sessions {
    private Sessions() {}

    static SparkSession local() {
        return builder("local[2]").getOrCreate();
    }

    static SparkSession.Builder builder(String master) {
        return SparkSession.builder()
                .appName("govah-scale-test")
                .master(master)
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.warehouse.dir", "target/warehouse")
                .config("spark.sql.adaptive.enabled", false);
    }
}
