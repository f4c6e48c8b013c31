package org.masnaa;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine's packages from the bottom up: arrows between them point down only. */
class LayersTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.masnaa");

  @Test
  void hasArrowsThatPointDownOnly() {
    for (Layer layer : Layer.values()) {
      layer.rule().allowEmptyShould(true).check(ENGINE);
    }
    slices()
        .matching("org.masnaa.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package that cannot be read alone cannot be changed alone")
        .check(ENGINE);
  }

  @Test
  void catchesAnArrowThatPointsUp() {
    JavaClasses breach =
        new ClassFileImporter()
            .importPackages("org.masnaa.architecture.feel", "org.masnaa.architecture.dmn");

    assertThat(Layer.FEEL.ruleUnder("org.masnaa.architecture.").evaluate(breach).hasViolation())
        .isTrue();
  }

  /** The packages of the engine from the bottom up, each with what it may use besides itself. */
  private enum Layer {
    TEXT,
    SOURCE("text"),
    FEEL("text", "source"),
    LEGAL("text", "source"),
    DMN("text", "source", "feel"),
    FLOW("text", "source", "feel", "dmn", "legal"),
    JUEL("text", "source", "feel"),
    FORM("text", "source", "feel", "dmn", "legal"),
    SERVICE("text", "source", "feel", "dmn", "legal", "flow", "form"),
    IMPORTING("text", "feel", "form"),
    EDIT("text", "source"),
    DRAWING("text", "source", "edit"),
    DIFFERENCE("text", "source"),
    PICTURE("text", "source", "feel", "dmn", "legal", "flow", "form", "service"),
    ADOPT("text", "source", "feel", "dmn", "legal", "flow", "juel", "form", "importing");

    private final List<String> lower;

    Layer(String... lower) {
      this.lower = List.of(lower);
    }

    ArchRule rule() {
      return ruleUnder("org.masnaa.");
    }

    ArchRule ruleUnder(String prefix) {
      String here = prefix + name().toLowerCase(Locale.ROOT) + "..";
      String[] allowed =
          Stream.concat(Stream.of(here), lower.stream().map(name -> prefix + name + ".."))
              .toArray(String[]::new);
      return noClasses()
          .that()
          .resideInAPackage(here)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.masnaa..").and(not(resideInAnyPackage(allowed))))
          .because("arrows between the engine's packages point down only");
    }
  }
}
