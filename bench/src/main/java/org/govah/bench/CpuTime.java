package org.govah.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Processor time of this process, all threads together.
final class CpuTime {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private CpuTime() {}

    /// Nanoseconds used so far.
    static long nanos() {
        return SYSTEM.getProcessCpuTime();
    }
}
