package org.masnaa.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** SQL stands in stores, and the reader of SQL that other rules rest on finds all of it. */
class StatementsTest {

  private static final String STORE =
      """
      package org.masnaa.app.cases;
      class CaseStore {
        private static final String LOCK = "select state from cases.cases where case_id = :c for update";
        private static final String CLOSE = "update cases.cases " + "set closed = true";
        void close() { use(CLOSE); }
        void open(String extra) { use(LOCK); use("select 1 " + extra); }
        void rest() { use("insert into cases.note (id) values (1)"); use("Select one of them"); }
      }
      """;

  @Test
  void findsEachStatementWithItsMethod() {
    List<Statement> found = Statements.in(new SourceFile("CaseStore.java", STORE));

    assertThat(found)
        .extracting(Statement::method, Statement::writes)
        .contains(
            org.assertj.core.groups.Tuple.tuple("close", true),
            org.assertj.core.groups.Tuple.tuple("open", false),
            org.assertj.core.groups.Tuple.tuple("rest", true));
    assertThat(found).extracting(Statement::type).containsOnly("org.masnaa.app.cases.CaseStore");
  }

  @Test
  void standInStoresOnly() {
    assertThat(outsideStores(SourceTree.read())).isEmpty();
  }

  @Test
  void areCaughtElsewhere() {
    String page = STORE.replace("CaseStore", "CasePage");

    assertThat(outsideStores(List.of(new SourceFile("app/src/main/java/CasePage.java", page))))
        .isNotEmpty();
  }

  private static List<Breach> outsideStores(List<SourceFile> tree) {
    return tree.stream()
        .filter(SourceFile::isMainJava)
        // Starts the embedded server and checks its settings before any store exists.
        .filter(file -> !file.path().contains("/app/shared/database/"))
        .flatMap(file -> Statements.in(file).stream())
        .filter(statement -> !statement.inStore())
        .map(statement -> statement.breach("SQL outside a store"))
        .toList();
  }
}
