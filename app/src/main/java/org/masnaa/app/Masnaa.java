package org.masnaa.app;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program. Exit codes: 0 good, 1 the thing checked is bad, 2 wrong use. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Masnaa {

  static final int WRONG_USE = 2;

  public static void main(String[] args) {
    switch (CommandLine.read(List.of(args))) {
      case CommandLine.Run run -> SpringApplication.run(Masnaa.class, run.springArguments());
      case CommandLine.Help help -> System.out.print(help.text());
      case CommandLine.Refused refused -> {
        System.err.println(refused.why());
        System.exit(WRONG_USE);
      }
    }
  }
}
