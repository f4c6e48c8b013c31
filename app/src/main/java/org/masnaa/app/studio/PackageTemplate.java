package org.masnaa.app.studio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.masnaa.text.LocalText;

/** Packages that come with the program, complete and with examples, to begin a service from. */
enum PackageTemplate {
  SIMPLE_PERMIT(
      "simple-permit",
      new LocalText("تصريح بسيط ينظر فيه موظف", "A simple permit that an officer decides"),
      List.of(
          "outputs/permit.yaml",
          "examples/granted.yaml",
          "examples/refused.yaml",
          "examples/ends-before-it-begins.yaml")),
  RENEWAL(
      "renewal",
      new LocalText("تجديد يصدر فورًا في الحالة المعتادة", "A renewal, at once in the usual case"),
      List.of(
          "decisions/renewal.dmn",
          "outputs/renewal.yaml",
          "examples/at-once.yaml",
          "examples/late-approved.yaml",
          "examples/too-late.yaml")),
  CERTIFICATE(
      "certificate-on-request",
      new LocalText("شهادة تصدر فورًا مما في السجل", "A certificate at once from the register"),
      List.of("outputs/certificate.yaml", "examples/issued.yaml", "examples/expired.yaml")),
  COMPLAINT(
      "complaint",
      new LocalText(
          "شكوى يُجاب عنها كتابة، وقد يُسأل صاحبها",
          "A complaint that is answered in writing, with a question back"),
      List.of(
          "examples/answered.yaml", "examples/asked-and-answered.yaml", "examples/no-reply.yaml"));

  /** Before the name, where a form lists templates beside services. */
  static final String PREFIX = "template:";

  private static final List<String> EVERY = List.of("service.yaml", "form.yaml", "process.bpmn");

  private final String folder;
  private final LocalText title;
  private final List<String> more;

  PackageTemplate(String folder, LocalText title, List<String> more) {
    this.folder = folder;
    this.title = title;
    this.more = more;
  }

  /** What the form sends. */
  String value() {
    return PREFIX + folder;
  }

  LocalText title() {
    return title;
  }

  static Optional<PackageTemplate> of(String value) {
    return Stream.of(values()).filter(each -> each.value().equals(value)).findFirst();
  }

  /** Its files; the id and the title of the service are still to be written. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Stream.concat(EVERY.stream(), more.stream()).forEach(path -> files.put(path, read(path)));
    return files;
  }

  private byte[] read(String path) {
    String name = "/templates/" + folder + "/" + path;
    try (InputStream in = PackageTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
