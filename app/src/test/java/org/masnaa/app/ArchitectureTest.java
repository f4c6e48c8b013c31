package org.masnaa.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** The shape of the shell. Which module may use which is checked by {@link ModulesTest}. */
class ArchitectureTest {

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.masnaa.app");

  /** Gives FOP its input as SAX events and reads no XML. */
  private static final String FEEDS_FOP = "org.masnaa.app.credentials.document";

  record Rule(String name, ArchRule rule, Class<?> breach) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Rule> rules() {
    return List.of(
        new Rule("controllers are nobody's API", hiddenControllers(), OpenPage.class),
        new Rule("stores are nobody's API", hiddenStores(), OpenStore.class),
        new Rule("only stores talk to the database", onlyStoresQuery(), QueryingPage.class),
        new Rule("no field injection", noFieldInjection(), InjectedPage.class),
        new Rule("one XML factory", oneXmlFactory(), ReadsXml.class),
        new Rule("one ZIP reader", oneZipReader(), ReadsZip.class),
        new Rule("time comes from outside", noClock(), AsksTheClock.class),
        new Rule("chance comes from outside", noChance(), ThrowsDice.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsInTheApp(Rule rule) {
    rule.rule().allowEmptyShould(true).check(APP);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isCaughtWhenBroken(Rule rule) {
    JavaClasses breach = new ClassFileImporter().importClasses(rule.breach());

    assertThat(rule.rule().evaluate(breach).hasViolation()).as(rule.name()).isTrue();
  }

  private static ArchRule hiddenControllers() {
    return classes()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .should()
        .bePackagePrivate()
        .because("a page is reached by its address and never called");
  }

  private static ArchRule hiddenStores() {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .should()
        .bePackagePrivate()
        .because("a module's tables are its own; others ask its API");
  }

  private static ArchRule onlyStoresQuery() {
    return noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .resideOutsideOfPackage("org.masnaa.app.shared.database..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework.jdbc.core..", "java.sql..")
                .and(not(describe("an error", type -> type.isAssignableTo(Exception.class)))))
        .because("the SQL of an aggregate is read in one place");
  }

  private static ArchRule noFieldInjection() {
    return noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .because("what a class needs is what its constructor takes");
  }

  private static ArchRule oneXmlFactory() {
    return noClasses()
        .that(not(describe("feed FOP", type -> type.getPackageName().equals(FEEDS_FOP))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.."))
        .because("DOCTYPE and outside access are refused in one place, org.masnaa.source.Xml");
  }

  private static ArchRule oneZipReader() {
    return noClasses()
        .that(
            not(describe("bound what they read", type -> type.getSimpleName().equals("ZipParts"))))
        .should()
        .dependOnClassesThat(
            describe(
                "read archives",
                type ->
                    type.getName().equals("java.util.zip.ZipInputStream")
                        || type.getName().equals("java.util.zip.ZipFile")))
        .because("entries and what they unpack to are bounded in one place, ZipParts");
  }

  private static ArchRule noClock() {
    return noClasses()
        .should()
        .callMethodWhere(describe("asks the clock", call -> asksTheClock(call.getTarget())))
        .because("time comes from the injected InstantSource, so that a test can set it");
  }

  private static boolean asksTheClock(CodeUnitAccessTarget method) {
    boolean fromAClock =
        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return switch (method.getOwner().getPackageName()) {
      case "java.lang" -> method.getName().equals("currentTimeMillis");
      case "java.time", "java.time.chrono" -> method.getName().equals("now") && !fromAClock;
      default -> false;
    };
  }

  private static ArchRule noChance() {
    return noClasses()
        .should()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .because("ids come from Ids, secrets from a SecureRandom, made-up people from a seed");
  }

  /** A page that another module could call. */
  @Controller
  public static final class OpenPage {}

  /** A store that another module could call. */
  public static final class OpenStore {}

  static final class QueryingPage {
    long breach(JdbcClient database) {
      return database.sql("select 1").query(Long.class).single();
    }
  }

  static final class InjectedPage {
    @Autowired @Nullable Random breach;
  }

  static final class ReadsXml {
    DocumentBuilderFactory breach() {
      return DocumentBuilderFactory.newInstance();
    }
  }

  static final class ReadsZip {
    ZipInputStream breach() {
      return new ZipInputStream(InputStream.nullInputStream());
    }
  }

  static final class AsksTheClock {
    Instant breach() {
      return Instant.now();
    }
  }

  static final class ThrowsDice {
    UUID breach() {
      return UUID.randomUUID();
    }
  }
}
