package org.masnaa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Memory in use, as Linux counts it: the program's resident pages, and those pages that the
 * database's processes do not share.
 */
record Memory(double programMegabytes, double databaseMegabytes) {

  private static final String POSTMASTER = "postmaster.pid";

  double totalMegabytes() {
    return programMegabytes + databaseMegabytes;
  }

  static Memory of(ProcessHandle program, Path data) {
    double database =
        postmaster(data).flatMap(ProcessHandle::of).stream()
            .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
            .mapToLong(server ->
                kilobytes(server, "smaps_rollup", Set.of("Private_Clean", "Private_Dirty")))
            .sum();
    return new Memory(kilobytes(program, "status", Set.of("VmRSS")) / 1024.0, database / 1024);
  }

  static Optional<Long> postmaster(Path data) {
    // Only the folders at the top: what lies deeper comes and goes while the server works.
    try (Stream<Path> files = Files.find(data, 2, (file, is) -> file.endsWith(POSTMASTER))) {
      Optional<Path> found = files.findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(Long.valueOf(Files.readAllLines(found.get()).getFirst().strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long kilobytes(ProcessHandle process, String file, Set<String> names) {
    Path path = Path.of("/proc", Long.toString(process.pid()), file);
    try (Stream<String> lines = Files.lines(path)) {
      return sum(lines, names);
    } catch (NoSuchFileException e) {
      if (Files.isDirectory(Path.of("/proc"))) {
        return 0; // A server process that has just ended.
      }
      throw new MeasurementFailed("memory is read from /proc, which only Linux has", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds up lines such as {@code VmRSS: 123 kB}. */
  static long sum(Stream<String> lines, Set<String> names) {
    return lines
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2 && names.contains(parts[0]))
        .mapToLong(parts -> Long.parseLong(parts[1].replace("kB", "").strip()))
        .sum();
  }
}
