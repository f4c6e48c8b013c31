package org.masnaa.dmn.tck;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DmnReader;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.feel.value.Text;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;

/** Runs test cases of the compatibility kit. A pure function of the files and the moment. */
public final class Tck {

  private final ZonedDateTime now;

  private Tck(ZonedDateTime now) {
    this.now = now;
  }

  /**
   * Runs every test file among these files.
   *
   * @param files contents by path; models and tests that belong together lie in one folder
   * @param now the moment that the models see
   */
  public static TckResult run(Map<String, byte[]> files, ZonedDateTime now) {
    Map<String, Map<String, byte[]>> folders = new TreeMap<>();
    files.forEach((path, content) -> {
      int slash = path.lastIndexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      folders.computeIfAbsent(folder, _ -> new TreeMap<>()).put(path.substring(slash + 1), content);
    });
    Tck tck = new Tck(now);
    List<TckResult.Folder> results = new ArrayList<>();
    folders.forEach((folder, content) -> {
      if (content.keySet().stream().anyMatch(Tck::isTest)) {
        results.add(tck.folder(folder, content));
      }
    });
    return new TckResult(List.copyOf(results));
  }

  private static boolean isTest(String file) {
    return file.endsWith(".xml") && (file.contains("-test-") || file.endsWith("-test.xml"));
  }

  private TckResult.Folder folder(String folder, Map<String, byte[]> files) {
    Map<String, byte[]> models = new LinkedHashMap<>();
    files.forEach((file, content) -> {
      if (file.endsWith(".dmn")) {
        models.put(file, content);
      }
    });
    Map<String, @Nullable DecisionModel> read = new HashMap<>();
    Count count = new Count(folder);
    files.forEach((file, content) -> {
      XmlElement root = isTest(file) ? Xml.read(file, content, new Problems()) : null;
      if (root != null) {
        String model = modelName(root, models);
        List<XmlElement> cases = children(root, "testCase");
        if (models.containsKey(model)) {
          DecisionModel compiled =
              read.computeIfAbsent(model, m -> DmnReader.draft(m, models, new Problems()));
          cases.forEach(test -> testCase(test, compiled, count));
        } else {
          count.skipped += cases.size();
        }
      }
    });
    return count.result();
  }

  private static String modelName(XmlElement tests, Map<String, byte[]> models) {
    String named =
        children(tests, "modelName").stream().map(m -> m.text().strip()).findFirst().orElse("");
    return named.isEmpty() && models.size() == 1 ? models.keySet().iterator().next() : named;
  }

  private void testCase(XmlElement test, @Nullable DecisionModel model, Count count) {
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    for (XmlElement input : children(test, "inputNode")) {
      inputs.put(String.valueOf(input.attribute("name")), Expected.inside(input));
    }
    int failures = count.failures.size();
    String id = String.valueOf(test.attribute("id"));
    for (XmlElement node : children(test, "resultNode")) {
      String name = String.valueOf(node.attribute("name"));
      String invoked = test.attribute("invocableName");
      boolean decision = "decision".equals(test.attribute("type"));
      String target = invoked == null || decision ? name : invoked;
      check(node, id, name, model == null ? null : actual(model, target, inputs), count);
    }
    if (count.failures.size() == failures) {
      count.passed++;
    } else {
      count.failed++;
    }
  }

  private @Nullable Object actual(
      DecisionModel model, String target, Map<String, @Nullable Object> inputs) {
    try {
      return model.evaluate(target, inputs, Budget.standard().at(now)).value();
    } catch (BudgetExceeded e) {
      return e.text().en();
    }
  }

  private static void check(
      XmlElement node, String id, String name, @Nullable Object actual, Count count) {
    boolean error = "true".equals(node.attribute("errorResult"));
    Object expected =
        children(node, "expected").stream()
            .findFirst()
            .map(e -> Optional.ofNullable(Expected.inside(e)))
            .orElse(Optional.empty())
            .orElse(null);
    boolean passes = Expected.matches(expected, actual) || (error && actual == null);
    if (!passes) {
      count.failures.add(
          new TckResult.Failure(
              count.folder,
              id,
              name,
              error ? "error" : Text.of(expected, Budget.standard()),
              Text.of(actual, Budget.standard())));
    }
  }

  private static List<XmlElement> children(XmlElement parent, String name) {
    return parent.children().stream().filter(c -> c.name().equals(name)).toList();
  }

  private static final class Count {
    private final String folder;
    private final List<TckResult.Failure> failures = new ArrayList<>();
    private int passed;
    private int failed;
    private int skipped;

    Count(String folder) {
      this.folder = folder;
    }

    TckResult.Folder result() {
      return new TckResult.Folder(folder, passed, failed, skipped, List.copyOf(failures));
    }
  }
}
