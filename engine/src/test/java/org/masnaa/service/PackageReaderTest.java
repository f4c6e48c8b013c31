package org.masnaa.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.source.Problem;

class PackageReaderTest {

  private static List<Problem> problems(Map<String, String> texts) {
    return Packages.read(texts).problems();
  }

  @Test
  void readsAGoodPackage() {
    PackageReader.Reading reading = Packages.read(Packages.texts());

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.servicePackage()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service.yaml|title: {ar: تصريح, en: Permit}|title: {en: Permit}|text.translation-missing|2",
        "service.yaml|audience: [citizen]|audience: [citizn]|word.unknown|4",
        "service.yaml|audience:|audince:|key.unknown|4",
        "service.yaml|moci/permit|moci/other|service.other-folder|1",
        "service.yaml|3 working days|soon|service.term|6",
        "service.yaml|person.age >= 18|person.age >=|feel.|7",
        "service.yaml|person.age >= 18|persn.age >= 18|feel.name-unknown|7",
        "service.yaml|person.age >= 18|person.phone = null|service.attribute-undeclared|7",
        "service.yaml|attribute: person.age|attribute: person.agee|service.attribute-unknown|11",
        "service.yaml|for: document|for: fun|service.purpose-unknown|10",
        "service.yaml|roles: {reviewer:|roles: {checker:|service.role-unknown|6",
        "service.yaml|index: [tradeName]|index: [tradeNam]|service.name-unknown|16",
        "service.yaml|measures: [kind]|measures: [kin]|service.measure-unknown|17",
        "service.yaml|{draft: 30 days|{draft: a while|service.period|18",
        "service.yaml|messages: {granted:|messages: {grantd:|service.message-unknown|15",
        "service.yaml|Issued {reference}|Issued {referense}|service.name-unknown|14",
        "service.yaml|en: What it is|en: <b>What</b> it is|text.markup|3",
        "form.yaml|type: one-of|type: one-off|form.type-unknown|5",
        "form.yaml|kind = \"several\"|kind =|feel.|10",
        "form.yaml|kind = \"several\"|tradeName = \"x\"|form.asked-later|10",
        "form.yaml|from: person.name|from: person.nam|service.attribute-unknown|16",
        "form.yaml|from: person.name|from: person.birthDate|service.attribute-undeclared|16",
        "form.yaml|id: tradeName|id: person|form.id-taken|17",
        "form.yaml|en: Trade name|en: Your mobile|form.asks-what-is-known|17",
        "form.yaml|max: 120|max: 20001|form.limit|20",
        "form.yaml|  review:|  revue:|form.task-unknown|24",
        "form.yaml|max: 20}|mix: 20}|key.unknown|12",
        "process.bpmn|<userTask|<complexGateway id=\"x\"/><userTask|bpmn.|6",
        "process.bpmn|review.outcome = \"approve\"|review.outcome =|feel.|23",
        "process.bpmn|send-message|send-massage|service.job-unknown|14",
        "process.bpmn|'\"certificate\"'|'\"certifcate\"'|service.output-unknown|12",
        "process.bpmn|</process>|<process>|xml.|0",
        "outputs/certificate.yaml|value: person.name|value: person.nam|service.name-unknown|7",
        "outputs/certificate.yaml|{tradeName} is|{trade} is|service.name-unknown|5",
        "examples/all.yaml|kind: single, tradeName|kinds: single, tradeName|example.question-unknown|3",
        "examples/all.yaml|review: {outcome: refuse|review: {outcome: refused|example.outcome-unknown|16",
        "examples/all.yaml|reasons: [too-late]}}|reasons: [to-late]}}|service.reason-unknown|16",
        "examples/all.yaml|[review, issue, tell]|[review, issues, tell]|example.path-unknown|6",
        "examples/all.yaml|timers: [expired]|timers: [expird]|example.timer-unknown|20",
      })
  void namesTheLineAndTheKindOfEachMistake(
      String path, String text, String wrong, String code, int line) {
    List<Problem> found = problems(Packages.with(path, text, wrong));

    assertThat(found)
        .anySatisfy(problem -> {
          assertThat(problem.code()).startsWith(code);
          assertThat(line == 0 || problem.at().line() == line).as(problem.toString()).isTrue();
        });
    assertThat(found).allSatisfy(problem -> assertThat(problem.mend().ar()).isNotBlank());
  }

  @Test
  void collectsTheProblemsOfAllFilesAtOnce() {
    Map<String, String> texts = Packages.with("service.yaml", "person.age >= 18", "person.age >=");
    texts.put("form.yaml", "pages: [\n");
    texts.put("process.bpmn", "<definitions>");
    texts.put("decisions/x.dmn", "<!DOCTYPE x><x/>");
    texts.put("outputs/other.yaml", "a: &x 1\n");
    texts.put("run.sh", "rm -rf /");

    assertThat(problems(texts))
        .extracting(problem -> problem.at().file())
        .contains("service.yaml", "form.yaml", "process.bpmn", "decisions/x.dmn", "run.sh");
  }

  @Test
  void doesNotBlameOtherFilesForABrokenProcess() {
    assertThat(
            problems(
                Packages.with("process.bpmn", "review.outcome = \"approve\"", "review.outcome =")))
        .extracting(problem -> problem.at().file())
        .containsOnly("process.bpmn");
  }

  @Test
  void missesFiles() {
    assertThat(problems(Map.of()))
        .extracting(Problem::code)
        .containsExactly("package.file-missing", "package.file-missing", "package.file-missing");
  }

  @Test
  void asksForExamples() {
    Map<String, String> texts = Packages.texts();
    texts.remove("examples/all.yaml");

    assertThat(problems(texts)).extracting(Problem::code).containsExactly("example.none");
  }

  @Test
  void refusesAReadingThatNothingUses() {
    Map<String, String> texts =
        Packages.with(
            "service.yaml",
            "  - {attribute: person.age,",
            "  - {attribute: person.phone, for: contact}\n  - {attribute: person.age,");

    assertThat(problems(texts)).extracting(Problem::code).containsExactly("service.read-unused");
  }

  @Test
  void hashesTheContentAndNotItsForm() {
    Map<String, String> windows = new LinkedHashMap<>();
    Packages.texts().forEach((path, text) -> windows.put(path, text.replace("\n", "\r\n")));

    assertThat(Canonical.hash(Packages.files(windows)))
        .hasSize(64)
        .isEqualTo(Canonical.hash(Packages.files(Packages.texts())))
        .isNotEqualTo(Canonical.hash(Packages.files(Packages.with("form.yaml", "120", "121"))));
  }
}
