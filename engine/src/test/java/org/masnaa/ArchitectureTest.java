package org.masnaa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.JavaStaticInitializer.STATIC_INITIALIZER_NAME;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masnaa.architecture.BreaksEachRule;

/** What keeps the engine a set of functions of their inputs. */
class ArchitectureTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.masnaa");

  /**
   * Bytes in memory are values, not input or output; only the two readers of text formats use them.
   */
  private static final Set<String> READERS =
      Set.of("org.masnaa.source.Xml", "org.masnaa.source.Yaml");

  private static final Set<String> BYTES_IN_MEMORY =
      Set.of(
          "java.io.ByteArrayInputStream", "java.io.InputStream", "java.io.ByteArrayOutputStream");

  /** Marks and exceptions touch nothing outside. */
  private static final Set<String> HARMLESS =
      Set.of("java.io.Serializable", "java.io.IOException", "java.io.UncheckedIOException");

  record Rule(String name, ArchRule rule, Class<?> breach) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Rule> rules() {
    return List.of(
        new Rule("knows only itself", knowsOnlyItself(), BreaksEachRule.KnowsTheShell.class),
        new Rule("no files or network", noFilesOrNetwork(), BreaksEachRule.ReadsAFile.class),
        new Rule("no clock", noClock(), BreaksEachRule.AsksTheClock.class),
        new Rule("no chance", noChance(), BreaksEachRule.ThrowsDice.class),
        new Rule("no threads", noThreads(), BreaksEachRule.StartsAThread.class),
        new Rule("no static state", noStaticState(), BreaksEachRule.KeepsState.class),
        new Rule("one XML factory", oneXmlFactory(), BreaksEachRule.MakesAnXmlFactory.class),
        new Rule("linear regular expressions", linearPatterns(), BreaksEachRule.Backtracks.class),
        new Rule("no reflection", noReflection(), BreaksEachRule.LoadsByName.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsInTheEngine(Rule rule) {
    rule.rule().check(ENGINE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isCaughtWhenBroken(Rule rule) {
    JavaClasses breach = new ClassFileImporter().importClasses(rule.breach());

    assertThat(rule.rule().evaluate(breach).hasViolation()).as(rule.name()).isTrue();
  }

  private static ArchRule knowsOnlyItself() {
    return classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "javax.xml..",
                    "org.jspecify.annotations..",
                    "com.google.re2j..",
                    "org.snakeyaml.engine..")
                .or(
                    resideInAPackage("org.masnaa..")
                        .and(not(resideInAPackage("org.masnaa.app..")))))
        .because("the same code runs in the portal, in tests, in simulation and in a fuzzer");
  }

  private static ArchRule noFilesOrNetwork() {
    DescribedPredicate<JavaClass> outside =
        resideInAnyPackage(
                "java.io..",
                "java.nio.file..",
                "java.nio.channels..",
                "java.net..",
                "java.sql..",
                "javax.sql..")
            .and(not(named("harmless", HARMLESS)));
    DescribedPredicate<JavaClass> reader = named("readers of text formats", READERS);
    return CompositeArchRule.of(noClasses().that(not(reader)).should().dependOnClassesThat(outside))
        .and(
            noClasses()
                .that(reader)
                .should()
                .dependOnClassesThat(outside.and(not(named("bytes in memory", BYTES_IN_MEMORY))))
                .allowEmptyShould(true))
        .because("the shell loads and stores; the engine computes");
  }

  private static ArchRule noClock() {
    return noClasses()
        .should()
        .callMethodWhere(describe("asks the clock", call -> asksTheClock(call.getTarget())))
        .orShould()
        .dependOnClassesThat(named("old clocks", Set.of("java.util.Date", "java.util.Calendar")))
        .because("time is an input, so that yesterday's case can be replayed today");
  }

  private static boolean asksTheClock(AccessTarget method) {
    Set<String> names =
        switch (method.getOwner().getPackageName()) {
          case "java.lang" -> Set.of("currentTimeMillis", "nanoTime");
          case "java.time", "java.time.chrono" ->
              Set.of("now", "dateNow", "system", "systemUTC", "systemDefaultZone", "systemDefault");
          default -> Set.of();
        };
    return names.contains(method.getName());
  }

  private static ArchRule noChance() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.random..")
                .or(
                    named(
                        "dice",
                        Set.of(
                            "java.security.SecureRandom",
                            "java.util.Random",
                            "java.util.SplittableRandom",
                            "java.util.UUID",
                            "java.util.concurrent.ThreadLocalRandom"))))
        .orShould()
        .callMethod(Math.class, "random")
        .because("the same inputs give the same answer");
  }

  private static ArchRule noThreads() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.util.concurrent..")
                .or(
                    named(
                        "threads",
                        Set.of(
                            "java.lang.Thread",
                            "java.lang.ThreadLocal",
                            "java.lang.ScopedValue",
                            "java.lang.Process",
                            "java.lang.ProcessBuilder",
                            "java.lang.Runtime",
                            "java.util.Timer"))))
        .because("a function needs no thread, and values need no lock");
  }

  private static ArchRule noStaticState() {
    ArchRule fields =
        fields()
            .that()
            .areStatic()
            .and(
                not(
                    describe(
                        "made by the compiler", field -> field.getModifiers().contains(SYNTHETIC))))
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(describe("something that changes", ArchitectureTest::changes))
            .allowEmptyShould(true);
    ArchRule initialisers =
        noClasses()
            .should()
            .callConstructorWhere(
                describe(
                    "keeps a changeable collection in a static field",
                    call ->
                        call.getOrigin().getName().equals(STATIC_INITIALIZER_NAME)
                            && call.getTargetOwner().getPackageName().equals("java.util")));
    return CompositeArchRule.of(fields)
        .and(initialisers)
        .because("state that outlives a call makes two calls depend on each other");
  }

  private static boolean changes(JavaClass type) {
    boolean ours = type.getPackageName().startsWith("org.masnaa");
    return type.isArray()
        || type.isEquivalentTo(StringBuilder.class)
        || (ours
            && type.getFields().stream()
                .map(JavaField::getModifiers)
                .anyMatch(modifiers -> !modifiers.contains(FINAL) && !modifiers.contains(STATIC)));
  }

  private static ArchRule oneXmlFactory() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.masnaa.source.Xml")
        .and(
            not(
                describe(
                    "are nested in it",
                    type -> type.getName().startsWith("org.masnaa.source.Xml$"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.."))
        .because("DOCTYPE and outside access are refused in one place");
  }

  private static ArchRule linearPatterns() {
    return noClasses()
        .should()
        .callMethodWhere(
            describe(
                "compiles a pattern that is no constant",
                call ->
                    call.getTargetOwner().isEquivalentTo(Pattern.class)
                        && Set.of("compile", "matches").contains(call.getName())
                        && !call.getOrigin().getName().equals(STATIC_INITIALIZER_NAME)))
        .because(
            "a designer's pattern must not run for ever: only re2j, which is linear, reads it");
  }

  private static ArchRule noReflection() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "javax.script.."))
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .because("a package is data and never names code");
  }

  private static DescribedPredicate<JavaClass> named(String description, Set<String> names) {
    return describe(description, type -> names.contains(type.getName()));
  }
}
