package org.masnaa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.app.shared.spreadsheet.Workbook;
import org.masnaa.importing.Finding;
import org.masnaa.importing.FormImport;
import org.masnaa.importing.FormImport.Imported;
import org.masnaa.service.PackageFiles;
import org.masnaa.service.PackageReader;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.masnaa.text.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code masnaa import FORM --from FORMAT}: makes a draft package of a form of another system. */
final class ImportCommand implements Verb {

  private static final long LARGEST = 32L * 1024 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String arguments() {
    return "FORM --from formio|formjs|flowable|jsonschema|xlsform [--to ENTITY/SERVICE] [--language"
        + " ar|en]";
  }

  @Override
  public String purpose() {
    return "makes a draft package of a form of another system, and lists what it could not carry"
        + " over";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    if (arguments.isEmpty() || arguments.size() % 2 == 0) {
      return wrongUse("A form is needed, and a value after each option", console);
    }
    Path form = Path.of(arguments.getFirst());
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i < arguments.size(); i += 2) {
      options.put(arguments.get(i), arguments.get(i + 1));
    }
    FormImport.Format format = format(options.remove("--from"));
    Path target = target(form, options.remove("--to"));
    Language language = language(options.remove("--language"));
    if (format == null || target == null || language == null || !options.isEmpty()) {
      return wrongUse("An option is missing or not understood", console);
    }
    try {
      return write(form, format, target, language, console);
    } catch (IOException e) {
      console.err().println(e.getMessage());
      return WRONG_USE;
    }
  }

  private static FormImport.@Nullable Format format(@Nullable String word) {
    return Stream.of(FormImport.Format.values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElse(null);
  }

  /** The folder of the draft; its last two names are the service's id. */
  private static @Nullable Path target(Path form, @Nullable String folder) {
    String file = form.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    String name =
        file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    String usual = name.isEmpty() ? "form" : name.substring(0, Math.min(name.length(), 60));
    Path target = Path.of(folder == null ? "drafts/" + usual : folder).toAbsolutePath().normalize();
    String id = target.getNameCount() < 2 ? "" : id(target);
    return id.matches("[a-z][a-z0-9-]{0,59}/[a-z][a-z0-9-]{0,59}") ? target : null;
  }

  private static String id(Path target) {
    return target.getName(target.getNameCount() - 2) + "/" + target.getFileName();
  }

  private static @Nullable Language language(@Nullable String code) {
    return Stream.of(Language.values())
        .filter(language -> language.code().equals(code == null ? "en" : code))
        .findFirst()
        .orElse(null);
  }

  private static int write(
      Path form, FormImport.Format format, Path target, Language language, Console console)
      throws IOException {
    if (Files.exists(target)) {
      console.err().println(target + " is there already; name another folder with --to");
      return WRONG_USE;
    }
    if (!Files.isRegularFile(form) || Files.size(form) > LARGEST) {
      console.err().println(form + ": no file, or larger than " + LARGEST / 1024 / 1024 + " MB");
      return WRONG_USE;
    }
    Imported imported = read(form, format, id(target), language, console);
    if (imported == null) {
      return BAD;
    }
    if (imported.questions() == 0) {
      console
          .err()
          .println(form + ": no question found; is it a form of the kind that --from names?");
      return BAD;
    }
    Files.createDirectories(target);
    for (Map.Entry<String, byte[]> file : imported.files().entrySet()) {
      Files.write(target.resolve(file.getKey()), file.getValue());
    }
    report(target, imported, console);
    return GOOD;
  }

  private static @Nullable Imported read(
      Path form, FormImport.Format format, String service, Language language, Console console)
      throws IOException {
    byte[] content = Files.readAllBytes(form);
    if (format == FormImport.Format.XLSFORM) {
      Problems problems = new Problems();
      Workbook workbook = Workbook.read(form.toString(), content, problems);
      problems
          .sorted()
          .forEach(problem ->
              console.err().println(form + ": " + problem.what().in(console.language())));
      return workbook == null ? null : FormImport.xlsForm(workbook.sheets(), service, language);
    }
    try {
      return FormImport.json(format, JSON.readValue(content, Object.class), service, language);
    } catch (JacksonException e) {
      console.err().println(form + ": not JSON: " + e.getOriginalMessage());
      return null;
    }
  }

  private static void report(Path target, Imported imported, Console console) {
    for (Finding finding : imported.findings()) {
      console
          .out()
          .println(
              finding.where()
                  + ": "
                  + finding.what().in(console.language())
                  + " "
                  + finding.mend().in(console.language()));
    }
    List<Problem> problems =
        PackageReader.read(
                PackageFiles.of(id(target), imported.files()),
                BuiltInAttributes.read(),
                PlatformJobs.NAMES)
            .problems();
    long texts =
        problems.stream()
            .filter(problem -> problem.code().equals("text.translation-missing"))
            .count();
    console
        .out()
        .println(
            "%s: %d questions; %d things could not be carried over; %d texts to translate, %d other problems that check will show"
                .formatted(
                    target,
                    imported.questions(),
                    imported.findings().size(),
                    texts,
                    problems.size() - texts));
  }
}
