package org.masnaa.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.masnaa.app.shared.database.DatabaseAddress;
import org.masnaa.app.shared.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The whole program on a free port, as the sandbox, with a database of its own on the server of all
 * tests. Test classes that need nothing more share one program.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Masnaa.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"masnaa.data=target/test-data", "masnaa.services=../services"})
@Import(WholeProgram.OwnDatabase.class)
public @interface WholeProgram {

  /** In place of the embedded server of the program. */
  @TestConfiguration(proxyBeanMethods = false)
  class OwnDatabase {

    @Bean
    @Primary
    DatabaseAddress testDatabaseAddress() {
      return TestDatabase.freshAddress();
    }
  }
}
