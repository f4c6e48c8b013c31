package org.masnaa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.adopt.Adoption;
import org.masnaa.adopt.Draft;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.service.PackageFiles;
import org.masnaa.service.PackageReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code masnaa adopt FILE… --to DIR}: makes draft packages from models of other engines. */
final class AdoptCommand implements Verb {

  private static final int MAX_BESIDE = 200;

  @Override
  public String name() {
    return "adopt";
  }

  @Override
  public String arguments() {
    return "FILE… --to DIR [--json]";
  }

  @Override
  public String purpose() {
    return "makes draft packages from models that run on Camunda 7, Operaton or Flowable";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    List<String> files = new ArrayList<>();
    String to = null;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--to") && i + 1 < arguments.size()) {
        to = arguments.get(++i);
      } else if (argument.startsWith("--") && !argument.equals("--json")) {
        return wrongUse("Unknown option: " + argument, console);
      } else if (!argument.equals("--json")) {
        files.add(argument);
      }
    }
    if (files.isEmpty() || to == null) {
      return wrongUse("Model files and --to DIR are needed", console);
    }
    return adopt(files, Path.of(to), arguments.contains("--json"), console);
  }

  private static int adopt(List<String> files, Path to, boolean json, Console console) {
    Path root = to.toAbsolutePath().normalize();
    try {
      if (!isEmpty(root)) {
        console.err().println(to + ": is not an empty folder; nothing was changed");
        return WRONG_USE;
      }
      Adoption.Result result = adopt(files, folder(root));
      List<AdoptReport> reports = new ArrayList<>();
      for (Draft draft : result.drafts()) {
        Path folder = result.drafts().size() == 1 ? root : root.resolve(draft.name());
        write(folder, draft);
        reports.add(new AdoptReport(folder, draft, read(folder, draft)));
      }
      AdoptReport.print(reports, result.problems(), json, console);
      return result.problems().isEmpty() && !reports.isEmpty() ? GOOD : BAD;
    } catch (IOException e) {
      console.err().println(e.getMessage());
      return WRONG_USE;
    }
  }

  /** Adopts files together; the decisions and forms in their folders are taken along. */
  static Adoption.Result adopt(List<String> files, String folder) throws IOException {
    Map<String, byte[]> models = new LinkedHashMap<>();
    Map<String, byte[]> beside = new LinkedHashMap<>();
    Map<String, byte[]> forms = new LinkedHashMap<>();
    for (String file : files) {
      Path path = Path.of(file);
      (isForm(path) ? forms : models).put(file, content(path));
      Path around = path.toAbsolutePath().getParent();
      if (around != null) {
        beside(around, p -> p.toString().endsWith(".dmn"), beside);
        beside(around, AdoptCommand::isForm, forms);
      }
    }
    return Adoption.adopt(models, beside, parsed(forms), folder);
  }

  private static boolean isForm(Path file) {
    return file.toString().endsWith(".form") || file.toString().endsWith(".json");
  }

  /** What is no JSON is no form. */
  private static Map<String, Object> parsed(Map<String, byte[]> files) {
    Map<String, Object> forms = new LinkedHashMap<>();
    files.forEach((name, content) -> {
      try {
        forms.put(name, JsonMapper.shared().readValue(content, Object.class));
      } catch (JacksonException e) {
        // Told as a form that is missing, where a model names it.
        return;
      }
    });
    return forms;
  }

  private static void beside(Path folder, Predicate<Path> wanted, Map<String, byte[]> beside)
      throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path file : paths.filter(wanted).sorted().limit(MAX_BESIDE).toList()) {
        if (Files.isRegularFile(file) && Files.size(file) <= Adoption.MAX_BYTES) {
          beside.putIfAbsent(file.toString(), Files.readAllBytes(file));
        }
      }
    }
  }

  private static byte[] content(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(path + ": no such file");
    }
    if (Files.size(path) > Adoption.MAX_BYTES) {
      throw new IOException(path + ": is larger than " + Adoption.MAX_BYTES + " bytes");
    }
    return Files.readAllBytes(path);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void write(Path folder, Draft draft) throws IOException {
    for (Map.Entry<String, byte[]> file : draft.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      @Nullable Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(path, file.getValue());
    }
  }

  private static PackageReader.Reading read(Path folder, Draft draft) {
    return PackageReader.read(
        PackageFiles.of(folder(folder), draft.files()),
        BuiltInAttributes.read(),
        PlatformJobs.NAMES);
  }

  /** The last two names of a folder, as packages are called. */
  private static String folder(Path root) {
    Path parent = root.getParent();
    Path entity = parent == null ? null : parent.getFileName();
    return (entity == null ? "entity" : entity) + "/" + root.getFileName();
  }
}
