package org.masnaa.adopt;

import java.util.List;
import java.util.Map;
import org.masnaa.importing.ProcessForm;
import org.masnaa.source.XmlElement;

/** The other files of a draft: what the service is called, and what it asks. */
final class DraftTexts {

  private static final int PER_PAGE = 20;
  private static final Character.UnicodeScript ARABIC = Character.UnicodeScript.ARABIC;

  private final String service;
  private final XmlElement process;
  private final Variables variables;
  private final Map<String, ProcessForm> tasks;
  private final Map<String, String> roles;

  /**
   * The texts of a draft.
   *
   * @param tasks the forms of the tasks of all its processes
   * @param roles of all its processes, with what they were called
   */
  DraftTexts(
      String service,
      XmlElement process,
      Variables variables,
      Map<String, ProcessForm> tasks,
      Map<String, String> roles) {
    this.service = service;
    this.process = process;
    this.variables = variables;
    this.tasks = tasks;
    this.roles = roles;
  }

  String service() {
    String name = process.attribute("name");
    String shown = name == null || name.isBlank() ? String.valueOf(process.attribute("id")) : name;
    String title = quoted(shown);
    String ar = quoted(arabic(shown));
    StringBuilder text =
        new StringBuilder(
            """
            # A draft. Write the texts in both languages, the law and the data it reads.
            service: %s
            title: {ar: %s, en: %s}
            summary: {ar: %s, en: %s}
            audience: [citizen, resident]
            law:
              - title: {ar: "يُكمَل", en: "To be completed"}
            """
                .formatted(service, ar, title, ar, title));
    if (!roles.isEmpty()) {
      text.append("roles:\n");
      roles.forEach((role, label) ->
          text.append(
              "  %s: {ar: %s, en: %s}\n".formatted(role, quoted(arabic(label)), quoted(label))));
    }
    return text.append("retention: {draft: 30 days, case: 10 years}\n").toString();
  }

  String form() {
    StringBuilder text = new StringBuilder("pages:\n");
    ProcessForm start = variables.start();
    String pages = start == null ? "" : start.pages();
    List<String> asked =
        variables.asked().stream().filter(name -> !variables.hasParts(name)).toList();
    if (asked.isEmpty() && pages.isEmpty()) {
      text.append(
          """
            - page: start
              title: {ar: "الطلب", en: "The application"}
              questions:
                - {id: declaration_of_the_applicant, type: declaration, label: {ar: "أقر بصحة البيانات", en: "The data are correct"}}
          """);
    }
    text.append(pages);
    for (int page = 0; page * PER_PAGE < asked.size(); page++) {
      text.append("  - page: start-%d\n".formatted(page + 1));
      text.append("    title: {ar: \"الطلب\", en: \"The application\"}\n    questions:\n");
      asked.stream()
          .skip((long) page * PER_PAGE)
          .limit(PER_PAGE)
          .forEach(name -> text.append("      ").append(question(name)));
    }
    tasks(text);
    return text.toString();
  }

  private void tasks(StringBuilder text) {
    if (!tasks.isEmpty()) {
      text.append("tasks:\n");
      tasks.forEach((task, form) -> text.append("  %s:\n%s".formatted(task, form.page())));
    }
  }

  private String question(String name) {
    String type = variables.type(name);
    return "- {id: %s, type: %s, optional: true, label: {ar: %s, en: %s}}\n"
        .formatted(name, type.equals("list") ? "text" : type, quoted(arabic(name)), quoted(name));
  }

  /** A text that somebody has still to write in Arabic says so. */
  private static String arabic(String text) {
    boolean has = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == ARABIC);
    return has ? text : "يُكتَب بالعربية: " + text;
  }

  private static String quoted(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
