package org.masnaa.dmn.tck;

import java.util.List;

/**
 * The outcome of a run over the kit.
 *
 * @param folders outcome by folder, in order of their paths
 */
public record TckResult(List<Folder> folders) {

  /**
   * The outcome of one folder; a test case passes when all its result nodes do, and is skipped when
   * the model it names is not there.
   */
  public record Folder(
      String folder, int passed, int failed, int skipped, List<Failure> failures) {}

  /**
   * A result node that is not as expected.
   *
   * @param testCase the id of the case
   * @param node the name of the decision
   */
  public record Failure(
      String folder, String testCase, String node, String expected, String actual) {}

  public int passed() {
    return folders.stream().mapToInt(Folder::passed).sum();
  }

  public int failed() {
    return folders.stream().mapToInt(Folder::failed).sum();
  }

  public int skipped() {
    return folders.stream().mapToInt(Folder::skipped).sum();
  }

  public List<Failure> failures() {
    return folders.stream().flatMap(f -> f.failures().stream()).toList();
  }
}
