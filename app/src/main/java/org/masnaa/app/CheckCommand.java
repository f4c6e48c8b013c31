package org.masnaa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.flow.Proof;
import org.masnaa.flow.ProofProblems;
import org.masnaa.flow.Prover;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Burden;
import org.masnaa.service.Coverage;
import org.masnaa.service.Examples;
import org.masnaa.service.PackageReader;
import org.masnaa.service.ServicePackage;
import org.masnaa.source.Position;
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
    return "[--burden] DIR…";
  }

  @Override
  public String purpose() {
    return "reads service packages, prints every problem, runs their examples; --burden: what they"
        + " cost people";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    boolean burden = arguments.contains("--burden");
    List<Path> folders =
        arguments.stream().filter(word -> !word.equals("--burden")).map(Path::of).toList();
    if (folders.isEmpty()) {
      return wrongUse("A folder is needed", console);
    }
    Run run = new Run(BuiltInAttributes.read(), console);
    return burden ? run.burden(folders) : run.check(folders);
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
          worst = Math.max(worst, check(read(packages)));
        } catch (IOException e) {
          console.err().println(folder + ": " + e.getMessage());
          return WRONG_USE;
        }
      }
      return worst;
    }

    /** What the packages cost people; those with problems are named and not counted. */
    private int burden(List<Path> folders) {
      int worst = GOOD;
      List<Burden> services = new ArrayList<>();
      for (Path folder : folders) {
        try {
          for (var each : read(packages(folder)).entrySet()) {
            ServicePackage service = each.getValue().servicePackage();
            if (service == null) {
              console.err().println(each.getKey() + ": has problems; see masnaa check");
              worst = BAD;
            } else {
              services.add(Burden.of(service));
            }
          }
        } catch (IOException e) {
          console.err().println(folder + ": " + e.getMessage());
          return WRONG_USE;
        }
      }
      new BurdenReport(services, console).print();
      return worst;
    }

    /** The packages below a folder; a folder without any is itself taken for one. */
    private static List<Path> packages(Path folder) throws IOException {
      List<Path> found = PackageFolder.find(folder);
      return found.isEmpty() ? List.of(folder) : found;
    }

    private Map<Path, PackageReader.Reading> read(List<Path> packages) throws IOException {
      Map<Path, PackageReader.Reading> readings = new LinkedHashMap<>();
      for (Path folder : packages) {
        readings.put(
            folder, PackageReader.read(PackageFolder.read(folder), attributes, PlatformJobs.NAMES));
      }
      return readings;
    }

    /** Packages that are checked together may send messages to each other. */
    private int check(Map<Path, PackageReader.Reading> readings) {
      Set<String> sent = new HashSet<>();
      for (PackageReader.Reading reading : readings.values()) {
        if (reading.servicePackage() != null) {
          sent.addAll(reading.servicePackage().process().sent());
        }
      }
      int worst = GOOD;
      for (Map.Entry<Path, PackageReader.Reading> each : readings.entrySet()) {
        worst = Math.max(worst, check(each.getKey(), each.getValue(), sent));
      }
      return worst;
    }

    private int check(Path folder, PackageReader.Reading reading, Set<String> sent) {
      ServicePackage service = reading.servicePackage();
      if (service == null) {
        reading.problems().forEach(problem -> print(folder, problem));
        console.out().println(folder + ": " + reading.problems().size() + " problems");
        return BAD;
      }
      Proof proof = Prover.prove(service.process(), sent);
      List<Problem> flaws = ProofProblems.of(service.process(), proof);
      flaws.forEach(problem -> print(folder, problem));
      Examples.Report report =
          Examples.run(service, new Examples.Setting(attributes, Map.of(), CALENDAR));
      report.problems().forEach(problem -> print(folder, problem));
      summary(folder, report, proof);
      return report.passed() && flaws.isEmpty() ? GOOD : BAD;
    }

    private void print(Path folder, Problem problem) {
      Position at = problem.at();
      Position place = new Position(folder.resolve(at.file()).toString(), at.line(), at.column());
      console
          .out()
          .println(
              ProblemLine.of(
                  new Problem(place, problem.code(), problem.what(), problem.mend()), console));
    }

    private void summary(Path folder, Examples.Report report, Proof proof) {
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
                  + share("rules", report.coverage().rules())
                  + "; process "
                  + ProofReport.verdict(proof).in(console.language()));
    }

    private static String share(String name, Coverage.Share share) {
      String tried = name + " " + share.tried() + "/" + share.all();
      return share.missing().isEmpty()
          ? tried
          : tried + " (not tried: " + String.join(", ", share.missing()) + ")";
    }
  }
}
