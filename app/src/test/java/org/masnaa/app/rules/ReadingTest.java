package org.masnaa.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Looking changes nothing: no handler of a {@code GET} reaches a statement that writes, except the
 * record that somebody looked.
 */
class ReadingTest {

  /** Evidence that somebody looked is part of looking. */
  private static final List<String> EVIDENCE =
      List.of("org.masnaa.app.audit", "org.masnaa.app.consent");

  @Test
  void changesNothing() {
    JavaClasses app =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.masnaa.app");
    List<Statement> statements =
        SourceTree.read().stream()
            .filter(SourceFile::isMainJava)
            .flatMap(file -> Statements.in(file).stream())
            .toList();

    assertThat(chainsToWrites(app, statements)).isEmpty();
  }

  @Test
  void isCaughtWhenItWrites() {
    JavaClasses breach =
        new ClassFileImporter().importClasses(Page.class, Drafts.class, DraftStore.class);
    List<Statement> statements =
        List.of(
            new Statement(
                "", 1, DraftStore.class.getName(), "save", "insert into drafts values (1)"));

    assertThat(chainsToWrites(breach, statements))
        .hasSize(1)
        .first()
        .asString()
        .contains("Page.show → Drafts.open → DraftStore.save");
  }

  private static List<String> chainsToWrites(JavaClasses classes, List<Statement> statements) {
    Set<String> writing =
        statements.stream()
            .filter(Statement::writes)
            .map(statement -> statement.type() + "." + statement.method())
            .collect(Collectors.toSet());
    Predicate<JavaCodeUnit> writes =
        unit -> writing.contains(unit.getOwner().getName() + "." + unit.getName());
    Predicate<JavaCodeUnit> evidence =
        unit -> EVIDENCE.stream().anyMatch(unit.getOwner().getPackageName()::startsWith);
    return classes.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(GetMapping.class))
        .map(handler -> Graph.path(handler, writes, evidence))
        .flatMap(Optional::stream)
        .map(ReadingTest::text)
        .toList();
  }

  private static String text(List<JavaCodeUnit> chain) {
    return chain.stream()
        .map(unit -> unit.getOwner().getSimpleName() + "." + unit.getName())
        .collect(Collectors.joining(" → "));
  }

  /** A page that saves when it is looked at. */
  static final class Page {
    private final Drafts drafts = new Drafts();

    @GetMapping
    void show() {
      List.of("draft").forEach(drafts::open);
    }
  }

  static final class Drafts {
    private final DraftStore store = new DraftStore();

    void open(String draft) {
      store.save(draft);
    }
  }

  static final class DraftStore {
    void save(String draft) {
      assertThat(draft).isNotNull();
    }
  }
}
