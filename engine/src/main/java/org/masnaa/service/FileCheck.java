package org.masnaa.service;

import java.util.List;
import java.util.regex.Pattern;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;

/** Which files a package has. */
final class FileCheck {

  static final String SERVICE = "service.yaml";
  static final String FORM = "form.yaml";
  static final String PROCESS = "process.bpmn";

  private static final Pattern KNOWN =
      Pattern.compile(
          "service\\.yaml|form\\.yaml|process\\.bpmn|[A-Za-z0-9_-]+\\.md"
              + "|processes/[A-Za-z0-9_-]+\\.bpmn"
              + "|decisions/[A-Za-z0-9_-]+\\.dmn"
              + "|(?:examples|outputs)/[A-Za-z0-9_-]+\\.yaml");

  private final PackageFiles files;
  private final Problems problems;

  FileCheck(PackageFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  void check() {
    for (String required : List.of(SERVICE, FORM, PROCESS)) {
      if (!files.paths().contains(required)) {
        problems.add(ReferenceProblems.fileMissing(new Position(required, 1, 1), required));
      }
    }
    for (String path : files.paths()) {
      if (!KNOWN.matcher(path).matches()) {
        problems.add(ReferenceProblems.fileUnknown(new Position(path, 1, 1), path));
      }
    }
    if (files.paths().size() > PackageFiles.MAX_FILES) {
      problems.add(ReferenceProblems.tooManyFiles(start(), files.paths().size()));
    }
    if (files.size() > PackageFiles.MAX_BYTES) {
      problems.add(ReferenceProblems.packageTooLarge(start(), files.size()));
    }
  }

  private static Position start() {
    return new Position(SERVICE, 1, 1);
  }

  /** Processes that others of the package call. */
  static List<String> processes(PackageFiles files) {
    return in("processes/", ".bpmn", files);
  }

  static List<String> decisions(PackageFiles files) {
    return in("decisions/", ".dmn", files);
  }

  static List<String> examples(PackageFiles files) {
    return in("examples/", ".yaml", files);
  }

  static List<String> outputs(PackageFiles files) {
    return in("outputs/", ".yaml", files);
  }

  static String output(String name) {
    return "outputs/" + name + ".yaml";
  }

  static String outputName(String path) {
    return path.substring("outputs/".length(), path.length() - ".yaml".length());
  }

  private static List<String> in(String folder, String ending, PackageFiles files) {
    return files.paths().stream()
        .filter(path -> path.startsWith(folder) && path.endsWith(ending))
        .toList();
  }
}
