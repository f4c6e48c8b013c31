package org.masnaa.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What work has cost so far.
 *
 * @param program seconds of the processor, this program's
 * @param database the same of PostgreSQL
 */
record Costs(double program, double database) {

  static Costs now(Path data) {
    double program =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime()
            / 1e9;
    double database =
        Memory.postmaster(data).flatMap(ProcessHandle::of).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .mapToLong(each -> each.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum()
            / 1e3;
    return new Costs(program, database);
  }

  Costs since(Costs before) {
    return new Costs(program - before.program, database - before.database);
  }
}
