package org.masnaa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.masnaa.app.shared.Json;
import org.masnaa.dmn.tck.Tck;
import org.masnaa.dmn.tck.TckResult;

/** {@code masnaa tck DIR}: runs the cases of the DMN compatibility kit that lie below a folder. */
final class TckCommand implements Verb {

  private static final String JSON = "--json";

  private final InstantSource clock;

  TckCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tck";
  }

  @Override
  public String arguments() {
    return "DIR [--json]";
  }

  @Override
  public String purpose() {
    return "runs the DMN compatibility kit (*.dmn beside *-test-*.xml) and prints what failed";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    List<String> folders = arguments.stream().filter(argument -> !argument.equals(JSON)).toList();
    if (folders.size() != 1 || folders.getFirst().startsWith("--")) {
      return wrongUse("One folder is needed", console);
    }
    Path folder = Path.of(folders.getFirst());
    if (!Files.isDirectory(folder)) {
      console.err().println(folder + ": no such folder");
      return WRONG_USE;
    }
    try {
      return show(folder, arguments.contains(JSON), console);
    } catch (IOException e) {
      console.err().println(folder + ": " + e.getMessage());
      return WRONG_USE;
    }
  }

  private int show(Path folder, boolean json, Console console) throws IOException {
    TckResult result = Tck.run(read(folder), clock.instant().atZone(ZoneId.systemDefault()));
    if (result.folders().isEmpty()) {
      console.err().println(folder + ": no test cases (*-test-*.xml) below this folder");
      return WRONG_USE;
    }
    console.out().println(json ? new Json().text(figures(result)) : text(result));
    return result.failed() == 0 ? GOOD : BAD;
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(TckCommand::belongs).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static boolean belongs(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".dmn") || name.endsWith(".xml"));
  }

  private static Map<String, Object> figures(TckResult result) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("passed", result.passed());
    figures.put("failed", result.failed());
    figures.put("skipped", result.skipped());
    figures.put("failures", result.failures().stream().map(TckCommand::figures).toList());
    return figures;
  }

  private static Map<String, String> figures(TckResult.Failure failure) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("folder", failure.folder());
    figures.put("case", failure.testCase());
    figures.put("result_node", failure.node());
    figures.put("expected", failure.expected());
    figures.put("actual", failure.actual());
    return figures;
  }

  private static String text(TckResult result) {
    List<String> lines = new ArrayList<>();
    for (TckResult.Folder folder : result.folders()) {
      lines.add(line(folder.folder(), folder.passed(), folder.failed(), folder.skipped()));
      for (TckResult.Failure failure : folder.failures()) {
        lines.add("    case %s, %s".formatted(failure.testCase(), failure.node()));
        lines.add("        expected " + failure.expected());
        lines.add("        actual   " + failure.actual());
      }
    }
    lines.add(line("total", result.passed(), result.failed(), result.skipped()));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String what, int passed, int failed, int skipped) {
    return "%s: %d passed, %d failed".formatted(what.isEmpty() ? "." : what, passed, failed)
        + (skipped == 0 ? "" : ", " + skipped + " skipped");
  }
}
