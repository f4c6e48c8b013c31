package org.masnaa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.app.shared.Json;
import org.masnaa.form.AnswerSchema;
import org.masnaa.service.PackageReader;
import org.masnaa.service.ServicePackage;
import org.masnaa.source.Problem;

/** {@code masnaa schema DIR}: the JSON Schema of the answers to a service's form. */
final class SchemaCommand implements Verb {

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String arguments() {
    return "DIR";
  }

  @Override
  public String purpose() {
    return "prints the JSON Schema of the answers to a service's form";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    if (arguments.size() != 1 || !Files.isDirectory(Path.of(arguments.getFirst()))) {
      return wrongUse("The folder of a package is needed", console);
    }
    try {
      PackageReader.Reading reading =
          PackageReader.read(
              PackageFolder.read(Path.of(arguments.getFirst())),
              BuiltInAttributes.read(),
              PlatformJobs.NAMES);
      ServicePackage service = reading.servicePackage();
      if (service == null) {
        reading.problems().stream().map(Problem::toString).forEach(console.err()::println);
        return BAD;
      }
      console
          .out()
          .println(
              new Json().text(AnswerSchema.of(service.form(), service.service().title().en())));
      return GOOD;
    } catch (IOException e) {
      console.err().println(e.getMessage());
      return WRONG_USE;
    }
  }
}
