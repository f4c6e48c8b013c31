package org.masnaa.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.StartRefused;
import org.masnaa.app.shared.crypto.MasterKey;
import org.masnaa.text.Language;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The program. Exit codes: 0 good, 1 the thing checked is bad, 2 wrong use. */
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Masnaa {

  private static final int BAD = 1;
  private static final int WRONG_USE = 2;

  public static void main(String[] args) throws IOException {
    switch (CommandLine.read(List.of(args))) {
      case CommandLine.Run run -> SpringApplication.run(Masnaa.class, run.springArguments());
      case CommandLine.NewKey newKey -> makeKey(newKey.file());
      case CommandLine.Check check -> System.exit(check(check.folders()));
      case CommandLine.Help help -> System.out.print(help.text());
      case CommandLine.Refused refused -> end(refused.why(), WRONG_USE);
    }
  }

  /** In English, as the command line speaks; the studio shows the same problems in Arabic. */
  private static int check(List<Path> folders) {
    return CheckCommand.run(folders, Language.EN, System.out, System.err);
  }

  private static void makeKey(Path file) throws IOException {
    try {
      MasterKey.create(file);
    } catch (StartRefused refused) {
      end(refused.getMessage() + ". " + refused.mend(), BAD);
    }
  }

  private static void end(@Nullable String why, int code) {
    System.err.println(why);
    System.exit(code);
  }
}
