package org.masnaa.importing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.text.Language;

/**
 * Writes the files of a draft package: the form, a service.yaml and a process with what nobody but
 * the entity can say left out, and the list of what is to be done.
 */
final class DraftFiles {

  private DraftFiles() {}

  static Map<String, byte[]> of(Draft draft, String service, List<Finding> findings) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("service.yaml", bytes(service(draft, service)));
    files.put("form.yaml", bytes(FormYaml.of(draft)));
    files.put("process.bpmn", bytes(DraftProcess.of(service)));
    files.put("import.md", bytes(report(findings)));
    return files;
  }

  private static String service(Draft draft, String service) {
    YamlLines lines = new YamlLines();
    lines.line(0, "service: " + service);
    Wording title = draft.title().isEmpty() ? new Wording(null, service) : draft.title();
    lines.texts(0, "title", title).texts(0, "summary", title);
    lines.line(0, "audience: [citizen, resident]");
    if (!draft.attributes().isEmpty()) {
      lines.line(0, "reads:");
      draft
          .attributes()
          .forEach(name -> lines.line(1, "- {attribute: " + name + ", for: identify}"));
    }
    lines.line(0, "roles:").line(1, "reviewer: {ar: مدقق, en: Reviewer}");
    lines
        .line(0, "reasons:")
        .line(1, "not-met: {ar: لم تتحقق الشروط, en: The conditions are not met}");
    lines.line(0, "retention: {draft: 30 days, case: 5 years}");
    return lines.toString();
  }

  private static String report(List<Finding> findings) {
    StringBuilder report = new StringBuilder();
    for (Language language : Language.values()) {
      boolean arabic = language == Language.AR;
      report.append(
          arabic ? "# ما يلزم إكماله بعد الاستيراد\n\n" : "# To be done after the import\n\n");
      report.append(
          arabic
              ? "- النصوص الناقصة باللغة الأخرى، والأمثلة، والقانون، والمدة.\n"
              : "- The texts missing in the other language, the examples, the law and the"
                  + " promise.\n");
      for (Finding finding : findings) {
        report
            .append("- `")
            .append(finding.where().replace("`", "'"))
            .append("`: ")
            .append(oneLine(finding.what().in(language)))
            .append(' ')
            .append(oneLine(finding.mend().in(language)))
            .append('\n');
      }
      report.append('\n');
    }
    return report.toString().stripTrailing() + "\n";
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > 400 ? line.substring(0, 399) + "…" : line;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
