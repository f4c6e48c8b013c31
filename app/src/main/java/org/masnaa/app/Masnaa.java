package org.masnaa.app;

import java.util.List;
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

  public static void main(String[] args) {
    switch (CommandLine.read(List.of(args))) {
      case CommandLine.Run run -> SpringApplication.run(Masnaa.class, run.springArguments());
      case CommandLine.Work work ->
          System.exit(work.verb().run(work.arguments(), Console.ofProcess()));
      case CommandLine.Help help -> System.out.print(help.text());
      case CommandLine.Refused refused -> {
        System.err.print(refused.why());
        System.exit(Verb.WRONG_USE);
      }
    }
  }
}
