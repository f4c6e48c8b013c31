package org.masnaa.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the arguments ask for. */
sealed interface CommandLine {

  /** Start everything, with settings as Spring reads them: {@code --name=value}. */
  record Run(List<String> settings) implements CommandLine {
    String[] springArguments() {
      return settings.toArray(String[]::new);
    }
  }

  /** Let a verb do its work, with the arguments behind its name. */
  record Work(Verb verb, List<String> arguments) implements CommandLine {}

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

  /** The verbs beside {@code run}, in the order of the help. */
  List<Verb> VERBS =
      List.of(
          new CheckCommand(),
          new ProveCommand(),
          new DiffCommand(),
          new PublishCommand(),
          new SchemaCommand(),
          new AdoptCommand(),
          new ImportCommand(),
          new KeyCommand(),
          new TckCommand(InstantSource.system()));

  Set<String> FILES = Set.of("--data", "--key", "--services");

  String RUN_USAGE =
      """
      masnaa run [--port 8080] [--data DIR] [--db URL] [--key FILE] [--services DIR]
          starts everything; prints the address when ready
      """;

  static CommandLine read(List<String> arguments) {
    if (arguments.isEmpty()) {
      return new Refused(usage());
    }
    String name = arguments.getFirst();
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (name) {
      case "run" -> run(rest);
      case "help", "--help", "-h" -> new Help(usage());
      default ->
          VERBS.stream()
              .filter(verb -> verb.name().equals(name))
              .findFirst()
              .<CommandLine>map(verb -> new Work(verb, rest))
              .orElseGet(() -> new Refused("Unknown: " + name + "\n" + usage()));
    };
  }

  private static String usage() {
    return RUN_USAGE + VERBS.stream().map(Verb::usage).collect(Collectors.joining());
  }

  /** Files and folders are meant from where the program was called. */
  private static String value(String option, String given) {
    return FILES.contains(option) ? Path.of(given).toAbsolutePath().normalize().toString() : given;
  }

  private static CommandLine run(List<String> options) {
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < options.size(); i += 2) {
      String setting = RUN_OPTIONS.get(options.get(i));
      if (setting == null) {
        return new Refused("Unknown option: " + options.get(i) + "\n" + RUN_USAGE);
      }
      if (i + 1 == options.size()) {
        return new Refused("A value is missing after " + options.get(i) + "\n" + RUN_USAGE);
      }
      settings.add("--" + setting + "=" + value(options.get(i), options.get(i + 1)));
    }
    return new Run(List.copyOf(settings));
  }
}
