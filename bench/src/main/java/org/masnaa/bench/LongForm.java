package org.masnaa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A service whose form has a given number of questions, ten on a page, a quarter of them under a
 * condition that holds.
 */
record LongForm(String name, int questions) {

  static final int ON_PAGE = 10;

  private static final int EVERY = 4;

  int pages() {
    return questions / ON_PAGE;
  }

  String path() {
    return "/services/mme/" + name;
  }

  /** Writes the package into a folder of services. */
  void write(Path services) {
    Path folder = services.resolve("mme").resolve(name);
    try {
      Files.createDirectories(folder.resolve("examples"));
      Files.writeString(folder.resolve("service.yaml"), service());
      Files.writeString(folder.resolve("form.yaml"), form());
      Files.writeString(folder.resolve("process.bpmn"), PROCESS);
      Files.writeString(folder.resolve("examples").resolve("all.yaml"), example());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String service() {
    return """
    service: mme/%s
    title: {ar: نموذج طويل, en: A long form}
    summary: {ar: نموذج للقياس., en: A form to be measured.}
    audience: [citizen, resident]
    law: [{title: {ar: لا قانون, en: No law}}]
    retention: {draft: 1 day, case: 1 day}
    """
        .formatted(name);
  }

  private String form() {
    StringBuilder form = new StringBuilder("layout: in-order\npages:\n");
    for (int page = 0; page < pages(); page++) {
      form.append("  - page: p%d%n    title: {ar: صفحة, en: Page}%n".formatted(page));
      form.append("    questions:\n");
      for (int q = page * ON_PAGE; q < (page + 1) * ON_PAGE; q++) {
        form.append("      - {id: q%d, %s, label: {ar: سؤال, en: Question}".formatted(q, type(q)));
        form.append(q % EVERY == EVERY - 1 ? ", when: '%s'}\n".formatted(condition(q)) : "}\n");
      }
    }
    return form.toString();
  }

  private static String type(int question) {
    return switch (question % EVERY) {
      case 0 -> "type: whole-number, min: 0, max: 1000";
      case 1 -> "type: text, max: 80";
      case 2 -> "type: yes-no";
      default -> "type: money";
    };
  }

  private static String condition(int question) {
    return "q%d and q%d > 2".formatted(question - 1, question - 3);
  }

  private static String answer(int question) {
    return switch (question % EVERY) {
      case 0 -> "42";
      case 1 -> "Al Gharrafa";
      case 2 -> "yes";
      default -> "1250.50";
    };
  }

  /** The fields of a page that shows all its questions, as a browser sends them. */
  List<Map.Entry<String, String>> fields(int page) {
    return fields(page, true);
  }

  /** The fields of a page that was opened for the first time: no condition holds yet. */
  List<Map.Entry<String, String>> firstFields(int page) {
    return fields(page, false);
  }

  private static List<Map.Entry<String, String>> fields(int page, boolean all) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (int q = page * ON_PAGE; q < (page + 1) * ON_PAGE; q++) {
      if (!all && q % EVERY == EVERY - 1) {
        continue;
      }
      fields.add(Map.entry("q" + q, answer(q)));
      fields.add(Map.entry("form.shown", "q" + q));
    }
    fields.add(Map.entry("form.go", "next"));
    return fields;
  }

  private String example() {
    StringBuilder example = new StringBuilder("example: Everything is answered\nanswers:\n");
    for (int q = 0; q < questions; q++) {
      example.append("  q%d: %s%n".formatted(q, answer(q)));
    }
    return example.append("expect: {outcome: granted}\n").toString();
  }

  private static final String PROCESS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:masnaa="urn:masnaa:bpmn:1" id="d" targetNamespace="urn:x">
        <bpmn:process id="p" name="A long form" masnaa:ar="نموذج طويل" isExecutable="true">
          <bpmn:startEvent id="sent" name="Sent" masnaa:ar="أُرسل">
            <bpmn:outgoing>f</bpmn:outgoing>
          </bpmn:startEvent>
          <bpmn:endEvent id="end" name="Done" masnaa:ar="تم" masnaa:outcome="granted">
            <bpmn:incoming>f</bpmn:incoming>
          </bpmn:endEvent>
          <bpmn:sequenceFlow id="f" sourceRef="sent" targetRef="end" />
        </bpmn:process>
      </bpmn:definitions>
      """;
}
