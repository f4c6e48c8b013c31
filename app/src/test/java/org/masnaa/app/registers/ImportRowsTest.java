package org.masnaa.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.masnaa.app.shared.spreadsheet.DelimitedText;
import org.masnaa.feel.FeelType;
import org.masnaa.service.RegisterSource.Table;

class ImportRowsTest {

  private static final Path DUTCH =
      Path.of(
          "..",
          "..",
          "shared",
          "data",
          "population",
          "nl-gbav-testset",
          "20220502_Testset_persoonslijsten_proefomgeving_GBA-V.csv");

  @Test
  void readsQuotedCellsAndLineBreaksInThem() {
    byte[] file = "a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n".getBytes(StandardCharsets.UTF_8);

    assertThat(DelimitedText.rows(file))
        .containsExactly(List.of("a", "b"), List.of("x, \"y\"", "1\n2"));
  }

  /** The Dutch population register's own test people: 257 columns, named by numbers with dots. */
  @Test
  void readsAForeignPopulationRegister() throws IOException {
    assumeTrue(Files.exists(DUTCH), "the shared data are not here");
    List<List<String>> rows = DelimitedText.rows(Files.readAllBytes(DUTCH));
    Map<String, FeelType> columns = new LinkedHashMap<>();
    rows.getFirst().stream()
        .filter(heading -> !heading.isEmpty())
        .forEach(heading -> columns.put(heading, FeelType.STRING));
    ImportRows read = new ImportRows(new Table("person", "01.01.10", List.of("01.01.20"), columns));

    read.read(rows);

    assertThat(columns.size()).isGreaterThan(200);
    assertThat(read.records().size() + read.problems().size()).isGreaterThan(500);
    assertThat(read.records().values())
        .anySatisfy(record -> assertThat(record).containsKeys("01.02.40", "01.03.10"));
  }
}
