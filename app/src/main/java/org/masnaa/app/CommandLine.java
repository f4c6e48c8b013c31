package org.masnaa.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the arguments ask for. */
sealed interface CommandLine {

  /** Start everything, with settings as Spring reads them: {@code --name=value}. */
  record Run(List<String> settings) implements CommandLine {
    String[] springArguments() {
      return settings.toArray(String[]::new);
    }
  }

  /** Make a new master key. */
  record NewKey(Path file) implements CommandLine {}

  /** Check the packages in these folders. */
  record Check(List<Path> folders) implements CommandLine {}

  /** Print how the program is used. */
  record Help(String text) implements CommandLine {}

  /** Not understood. */
  record Refused(String why) implements CommandLine {}

  /** Options of {@code run}, and the setting each stands for. */
  Map<String, String> RUN_OPTIONS =
      Map.of(
          "--port", "server.port",
          "--data", "masnaa.data",
          "--db", "masnaa.db",
          "--key", "masnaa.key",
          "--services", "masnaa.services");

  Set<String> FILES = Set.of("--data", "--key", "--services");

  String USAGE =
      """
      masnaa check DIR…
          reads service packages, prints every problem, runs their examples
      masnaa key FILE
          makes a new master key, for a new database that --db names
      masnaa run [--port 8080] [--data DIR] [--db URL] [--key FILE] [--services DIR]
          starts everything; prints the address when ready
      """;

  static CommandLine read(List<String> arguments) {
    if (arguments.isEmpty()) {
      return new Refused(USAGE);
    }
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst()) {
      case "run" -> run(rest);
      case "key" -> key(rest);
      case "check" -> check(rest);
      case "help", "--help", "-h" -> new Help(USAGE);
      default -> new Refused("Unknown: " + arguments.getFirst() + "\n" + USAGE);
    };
  }

  /** Files and folders are meant from where the program was called. */
  private static String value(String option, String given) {
    return FILES.contains(option) ? Path.of(given).toAbsolutePath().normalize().toString() : given;
  }

  private static CommandLine check(List<String> folders) {
    return folders.isEmpty()
        ? new Refused("A folder is needed\n" + USAGE)
        : new Check(folders.stream().map(Path::of).toList());
  }

  private static CommandLine key(List<String> files) {
    return files.size() == 1
        ? new NewKey(Path.of(files.getFirst()))
        : new Refused("One file is needed\n" + USAGE);
  }

  private static CommandLine run(List<String> options) {
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < options.size(); i += 2) {
      String setting = RUN_OPTIONS.get(options.get(i));
      if (setting == null) {
        return new Refused("Unknown option: " + options.get(i) + "\n" + USAGE);
      }
      if (i + 1 == options.size()) {
        return new Refused("A value is missing after " + options.get(i) + "\n" + USAGE);
      }
      settings.add("--" + setting + "=" + value(options.get(i), options.get(i + 1)));
    }
    return new Run(List.copyOf(settings));
  }
}
