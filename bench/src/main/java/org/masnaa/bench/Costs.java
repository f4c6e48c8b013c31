package org.masnaa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
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
                .mapToLong(server ->
                    Stream.concat(Stream.of(server), server.descendants())
                            .mapToLong(each ->
                                each.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                            .sum()
                        + ofEnded(server))
                .sum()
            / 1e3;
    return new Costs(program, database);
  }

  /**
   * What the children of a process that have ended took, in milliseconds: the database serves each
   * connection by a process of its own. Linux tells it in hundredths of a second (proc(5), cutime
   * and cstime); elsewhere it is not known.
   */
  private static long ofEnded(ProcessHandle server) {
    Path stat = Path.of("/proc", Long.toString(server.pid()), "stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    try {
      String text = Files.readString(stat);
      // The name in the second field may have blanks in it; the third field follows it.
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
      return 10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Costs since(Costs before) {
    return new Costs(program - before.program, database - before.database);
  }
}
