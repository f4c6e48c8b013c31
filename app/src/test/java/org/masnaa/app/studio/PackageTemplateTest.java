package org.masnaa.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.PackageFiles;

class PackageTemplateTest {

  private static final ServiceId ID = new ServiceId("moi", "begun-here");

  private final Checks checks =
      new Checks(
          BuiltInAttributes.read(),
          WorkingCalendar.fridaySaturday(ZoneId.of("Asia/Qatar"), Set.of()));

  private Checked check(Map<String, byte[]> files) {
    return checks.check(PackageFiles.of(ID.toString(), files));
  }

  @ParameterizedTest
  @EnumSource(PackageTemplate.class)
  void beginsAServiceWithoutAProblem(PackageTemplate template) {
    Map<String, byte[]> files = Copies.renamed(template.files(), ID, "خدمة", "Service");

    Checked checked = check(files);

    assertThat(checked.obstacles()).isEmpty();
    assertThat(checked.findings()).isEmpty();
    assertThat(Objects.requireNonNull(checked.content()).service().title().en())
        .isEqualTo("Service");
    var coverage = Objects.requireNonNull(checked.report()).coverage();
    assertThat(coverage.branches().missing()).isEmpty();
    assertThat(coverage.rules().missing()).isEmpty();
  }

  @Test
  void wouldNotPassWithAWrongExample() {
    Map<String, byte[]> files =
        new HashMap<>(Copies.renamed(PackageTemplate.COMPLAINT.files(), ID, "خدمة", "Service"));
    String example =
        new String(
            Objects.requireNonNull(files.get("examples/no-reply.yaml")), StandardCharsets.UTF_8);
    files.put(
        "examples/no-reply.yaml",
        example.replace("outcome: closed", "outcome: answered").getBytes(StandardCharsets.UTF_8));

    assertThat(check(files).obstacles()).isNotEmpty();
  }
}
