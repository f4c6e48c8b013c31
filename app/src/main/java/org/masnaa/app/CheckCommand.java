package org.masnaa.app;

import java.io.IOException;
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

/** {@code masnaa check DIR…}: reads packages, prints every problem, runs the examples. */
final class CheckCommand implements Verb {

  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.fridaySaturday(ZoneId.of("Asia/Qatar"), Set.of());

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String arguments() {
    return "DIR…";
  }

  @Override
  public String purpose() {
    return "reads service packages, prints every problem, runs their examples";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    return arguments.isEmpty()
        ? wrongUse("A folder is needed", console)
        : new Run(BuiltInAttributes.read(), console)
            .check(arguments.stream().map(Path::of).toList());
  }

  /** One call of the verb. */
  private record Run(AttributeCatalogue attributes, Console console) {

    private int check(List<Path> folders) {
      int worst = GOOD;
      for (Path folder : folders) {
        try {
          List<Path> packages = Files.isDirectory(folder) ? packages(folder) : List.of();
          if (packages.isEmpty()) {
            console.err().println(folder + ": no such folder");
            return WRONG_USE;
          }
          for (Path one : packages) {
            worst = Math.max(worst, checkPackage(one));
          }
        } catch (IOException e) {
          console.err().println(folder + ": " + e.getMessage());
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
        console.out().println(folder + ": " + problems.size() + " problems");
        return BAD;
      }
      Examples.Report report =
          Examples.run(service, new Examples.Setting(attributes, Map.of(), CALENDAR));
      report.problems().forEach(problem -> print(folder, problem));
      summary(folder, report);
      return report.passed() ? GOOD : BAD;
    }

    private void print(Path folder, Problem problem) {
      console
          .out()
          .println(
              folder.resolve(problem.at().file())
                  + ":"
                  + problem.at().line()
                  + ":"
                  + problem.at().column()
                  + ": "
                  + problem.what().in(console.language())
                  + " "
                  + problem.mend().in(console.language())
                  + " ["
                  + problem.code()
                  + "]");
    }

    private void summary(Path folder, Examples.Report report) {
      long passed = report.outcomes().stream().filter(o -> o.failures().isEmpty()).count();
      console
          .out()
          .println(
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
}
