package org.masnaa.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What belongs to a case says so: its tables carry the case and the entity, and its statements name
 * the case, so that the same tables can be spread over servers by case.
 */
class CasePathTest {

  private static final String ON_THE_PATH = "(cases|spine|credentials|notify)";

  /** Tables of those modules that belong to no case, and why. */
  private static final Map<String, String> BELONG_TO_NO_CASE =
      Map.of(
          "draft", "becomes a case when it is submitted",
          "upload", "belongs to a draft until that is submitted",
          "upload_part", "lies beside its upload",
          "reader", "how far a reader of the whole log has come");

  /** Statements that find something before any case is known, and why. */
  private static final Map<String, String> KNOW_NO_CASE =
      Map.of(
          "CaseStore.nextNumbers", "a sequence is asked, and no table",
          "CredentialStore.ofPerson", "a person holds the documents of all cases",
          "CredentialStore.verified", "whoever checks a document holds its code only",
          "MessageStore.unread", "a person's messages of all cases are counted",
          "MessageStore.seenAll", "a person has read the messages of all cases");

  private static final Pattern TABLE =
      Pattern.compile("(?is)create\\s+table\\s+(?:\\w+\\.)?(\\w+)\\s*\\((.*?)\\)\\s*;");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:from|join|into|(?<!for )update)\\s+(?:only\\s+)?(?:\\w+\\.)?(\\w+)");

  @Test
  void isInEveryTable() {
    assertThat(tablesWithoutTheirCase(SourceTree.read())).isEmpty();
  }

  @Test
  void isCaughtWhenATableLeavesItOut() {
    String sql = "create table cases.note (\n  case_id uuid not null,\n  text text\n);";

    assertThat(tablesWithoutTheirCase(List.of(migration(sql)))).hasSize(1);
    assertThat(tablesWithoutTheirCase(List.of(migration(sql.replace("text text", "entity text")))))
        .isEmpty();
  }

  @Test
  void isInEveryStatement() {
    assertThat(statementsWithoutTheirCase(SourceTree.read())).isEmpty();
  }

  @Test
  void isCaughtWhenAStatementLeavesItOut() {
    String store = "package org.masnaa.app.cases; class NoteStore { void a() { use(\"%s\"); } }";
    String path = "app/src/main/java/org/masnaa/app/cases/NoteStore.java";
    SourceFile breach =
        new SourceFile(path, store.formatted("delete from cases.note where id = :id"));
    SourceFile kept =
        new SourceFile(path, store.formatted("delete from cases.note where case_id = :c"));

    assertThat(statementsWithoutTheirCase(List.of(breach))).hasSize(1);
    assertThat(statementsWithoutTheirCase(List.of(kept))).isEmpty();
  }

  private static SourceFile migration(String sql) {
    return new SourceFile("app/src/main/resources/db/migration/cases/V2__note.sql", sql);
  }

  private static List<Breach> tablesWithoutTheirCase(List<SourceFile> tree) {
    List<Breach> found = new ArrayList<>();
    for (SourceFile file : tree) {
      if (!file.path().matches(".*/db/migration/" + ON_THE_PATH + "/[^/]*\\.sql")) {
        continue;
      }
      Matcher table = TABLE.matcher(file.text());
      while (table.find()) {
        boolean carries =
            List.of("case_id", "entity").stream()
                .allMatch(column -> table.group(2).matches("(?ism).*^\\s*" + column + "\\s.*"));
        if (!carries && !BELONG_TO_NO_CASE.containsKey(table.group(1))) {
          found.add(
              new Breach(
                  file.path(),
                  file.line(table.start()),
                  table.group(1) + " does not carry case_id and entity"));
        }
      }
    }
    return found;
  }

  private static List<Breach> statementsWithoutTheirCase(List<SourceFile> tree) {
    return tree.stream()
        .filter(SourceFile::isMainJava)
        .filter(file -> file.path().matches(".*/app/" + ON_THE_PATH + "/.*"))
        .flatMap(file -> Statements.in(file).stream())
        .filter(statement -> !statement.names("case_id"))
        .filter(statement -> !KNOW_NO_CASE.containsKey(statement.place()))
        .filter(statement ->
            !NAMED
                .matcher(statement.sql())
                .results()
                .allMatch(name -> BELONG_TO_NO_CASE.containsKey(name.group(1))))
        .map(statement -> statement.breach("names no case"))
        .toList();
  }
}
