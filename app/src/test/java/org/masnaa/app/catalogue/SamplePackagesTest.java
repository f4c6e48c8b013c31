package org.masnaa.app.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.Coverage;
import org.masnaa.service.Examples;
import org.masnaa.service.PackageReader;
import org.masnaa.service.ServicePackage;
import org.masnaa.source.Problem;
import org.masnaa.text.Language;

/** The packages of the folder {@code services} can be published, and their examples hold. */
class SamplePackagesTest {

  static List<Path> packages() throws IOException {
    return PackageFolder.find(Path.of("..", "services"));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void hasNoProblems(Path folder) throws IOException {
    assertThat(lines(read(folder).problems())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void keepsItsExamples(Path folder) throws IOException {
    assertThat(lines(run(folder).problems())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void triesEveryBranchEndAndRule(Path folder) throws IOException {
    Coverage coverage = run(folder).coverage();

    assertThat(coverage.branches().missing()).isEmpty();
    assertThat(coverage.ends().missing()).isEmpty();
    assertThat(coverage.rules().missing()).isEmpty();
  }

  private static Examples.Report run(Path folder) throws IOException {
    ServicePackage content = requireNonNull(read(folder).servicePackage(), "has problems");
    WorkingCalendar calendar = WorkingCalendar.fridaySaturday(ZoneId.of("Asia/Qatar"), Set.of());
    return Examples.run(
        content, new Examples.Setting(BuiltInAttributes.read(), Map.of(), calendar));
  }

  private static PackageReader.Reading read(Path folder) throws IOException {
    return PackageReader.read(
        PackageFolder.read(folder), BuiltInAttributes.read(), PlatformJobs.NAMES);
  }

  private static List<String> lines(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.at() + " " + problem.what().in(Language.EN))
        .toList();
  }
}
