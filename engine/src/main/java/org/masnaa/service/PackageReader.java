package org.masnaa.service;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Form;
import org.masnaa.source.Problem;

/** Reads a package and collects every problem of all its files. */
public final class PackageReader {

  private PackageReader() {}

  /**
   * What was read.
   *
   * @param servicePackage null when there is a problem
   * @param form the questions as far as they can be read, whatever else is wrong; null when they
   *     cannot
   * @param problems by file, line and column
   */
  public record Reading(
      @Nullable ServicePackage servicePackage, @Nullable Form form, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads and checks a package; its examples are read, not run.
   *
   * @param jobs the names of the jobs that the platform offers to processes
   */
  public static Reading read(PackageFiles files, AttributeCatalogue attributes, Set<String> jobs) {
    return new PackageReading(files, attributes, jobs).read();
  }
}
