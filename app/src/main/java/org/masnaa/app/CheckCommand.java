package org.masnaa.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Coverage;
import org.masnaa.service.Examples;
import org.masnaa.service.PackageReader;
import org.masnaa.service.ServicePackage;
import org.masnaa.source.Problem;
import org.masnaa.text.Language;

/** {@code masnaa check DIR…}: reads packages, prints every problem, runs the examples. */
final class CheckCommand {

  private static final int GOOD = 0;
  private static final int BAD = 1;
  private static final int WRONG_USE = 2;

  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.fridaySaturday(ZoneId.of("Asia/Qatar"), Set.of());

  private final AttributeCatalogue attributes;
  private final Language language;
  private final PrintStream out;
  private final PrintStream err;

  private CheckCommand(
      AttributeCatalogue attributes, Language language, PrintStream out, PrintStream err) {
    this.attributes = attributes;
    this.language = language;
    this.out = out;
    this.err = err;
  }

  /**
   * Checks every package in or below the folders.
   *
   * @param out gets the problems and results
   * @param err gets what is wrong with the folders named
   * @return the exit code
   */
  static int run(List<Path> folders, Language language, PrintStream out, PrintStream err) {
    CheckCommand command = new CheckCommand(BuiltInAttributes.read(), language, out, err);
    return command.check(folders);
  }

  private int check(List<Path> folders) {
    int worst = GOOD;
    for (Path folder : folders) {
      try {
        List<Path> packages = Files.isDirectory(folder) ? packages(folder) : List.of();
        if (packages.isEmpty()) {
          err.println(folder + ": no such folder");
          return WRONG_USE;
        }
        for (Path one : packages) {
          worst = Math.max(worst, checkPackage(one));
        }
      } catch (IOException e) {
        err.println(folder + ": " + e.getMessage());
        return WRONG_USE;
      }
    }
    return worst;
  }

  /** The packages below a folder; a folder without any is itself taken for one. */
  private static List<Path> packages(Path folder) throws IOException {
    List<Path> found = PackageFolder.find(folder);
    return found.isEmpty() ? List.of(folder) : found;
  }

  private int checkPackage(Path folder) throws IOException {
    PackageReader.Reading reading =
        PackageReader.read(PackageFolder.read(folder), attributes, PlatformJobs.NAMES);
    List<Problem> problems = new ArrayList<>(reading.problems());
    ServicePackage service = reading.servicePackage();
    if (service == null) {
      problems.forEach(problem -> print(folder, problem));
      out.println(folder + ": " + problems.size() + " problems");
      return BAD;
    }
    Examples.Report report =
        Examples.run(service, new Examples.Setting(attributes, Map.of(), CALENDAR));
    report.problems().forEach(problem -> print(folder, problem));
    summary(folder, report);
    return report.passed() ? GOOD : BAD;
  }

  private void print(Path folder, Problem problem) {
    out.println(
        folder.resolve(problem.at().file())
            + ":"
            + problem.at().line()
            + ":"
            + problem.at().column()
            + ": "
            + problem.what().in(language)
            + " "
            + problem.mend().in(language)
            + " ["
            + problem.code()
            + "]");
  }

  private void summary(Path folder, Examples.Report report) {
    long passed = report.outcomes().stream().filter(o -> o.failures().isEmpty()).count();
    out.println(
        folder
            + ": "
            + passed
            + " of "
            + report.outcomes().size()
            + " examples pass; "
            + share("branches", report.coverage().branches())
            + ", "
            + share("ends", report.coverage().ends())
            + ", "
            + share("rules", report.coverage().rules()));
  }

  private static String share(String name, Coverage.Share share) {
    String tried = name + " " + share.tried() + "/" + share.all();
    return share.missing().isEmpty()
        ? tried
        : tried + " (not tried: " + String.join(", ", share.missing()) + ")";
  }
}
