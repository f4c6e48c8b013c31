package org.masnaa.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Element;
import org.masnaa.flow.ProcessModel;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.masnaa.form.Page;
import org.masnaa.form.Question;
import org.masnaa.legal.Term;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads what an example says of user tasks: {@code {review: approve}} and longer forms. */
final class VisitReader {

  static final List<String> KEYS = List.of("outcome", "reasons", "note", "after");

  private final PackageContents contents;
  private final Problems problems;

  VisitReader(PackageContents contents, Problems problems) {
    this.contents = contents;
    this.problems = problems;
  }

  /** The visits by task, from the key {@code officer}, {@code applicant} or {@code party}. */
  Map<String, List<Example.Visit>> read(YamlFields fields, String who) {
    Map<String, List<Example.Visit>> visits = new LinkedHashMap<>();
    ProcessModel process = contents.process();
    if (process == null) {
      return visits;
    }
    List<Element.UserTask> tasks =
        process.elements().stream()
            .filter(Element.UserTask.class::isInstance)
            .map(Element.UserTask.class::cast)
            .filter(task -> who(contents.service(), task.role()).equals(who))
            .toList();
    for (YamlNode.Entry entry : fields.entries(who)) {
      Optional<Element.UserTask> task =
          tasks.stream().filter(t -> t.id().equals(entry.key())).findFirst();
      if (task.isEmpty()) {
        problems.add(
            CommonProblems.unknown(
                entry.at(),
                "example.task-unknown",
                new LocalText("المهمة", "user task"),
                entry.key(),
                tasks.stream().map(Element::id).toList()));
      }
      task.ifPresent(t -> visits.put(t.id(), visits(t, entry.value())));
    }
    return visits;
  }

  /** The key under which examples tell what somebody of a role does. */
  static String who(Service service, String role) {
    return role.equals(ProcessCheck.APPLICANT)
        ? role
        : service.vocabulary().parties().containsKey(role) ? "party" : "officer";
  }

  private List<Example.Visit> visits(Element.UserTask task, YamlNode node) {
    List<YamlNode> nodes =
        node instanceof YamlNode.Sequence several ? several.items() : List.of(node);
    List<Example.Visit> visits = new ArrayList<>();
    for (YamlNode one : nodes) {
      Example.Visit visit =
          one instanceof YamlNode.Scalar word
              ? new Example.Visit(
                  null, outcome(task, word), List.of(), "", Answers.none(), word.at())
              : visit(task, one);
      if (visit != null) {
        visits.add(visit);
      }
    }
    return visits;
  }

  private Example.@Nullable Visit visit(Element.UserTask task, YamlNode node) {
    Page page = contents.form().task(task.id());
    Set<String> keys = new LinkedHashSet<>(KEYS);
    if (page != null) {
      page.questions().forEach(question -> keys.add(question.id()));
    }
    YamlFields fields = YamlFields.of(node, keys, problems);
    if (fields == null) {
      return null;
    }
    YamlNode.Scalar word = fields.scalar("outcome");
    String outcome =
        word != null
            ? outcome(task, word)
            : task.outcomes().size() == 1 ? task.outcomes().getFirst() : "";
    if (outcome.isEmpty()) {
      fields.required("outcome");
    }
    String note = fields.text("note");
    return new Example.Visit(
        after(fields),
        outcome,
        reasons(fields),
        note == null ? "" : note,
        answers(fields, page),
        fields.at());
  }

  private String outcome(Element.UserTask task, YamlNode.Scalar word) {
    if (!task.outcomes().contains(word.text())) {
      problems.add(
          CommonProblems.unknown(
              word.at(),
              "example.outcome-unknown",
              new LocalText("القرار", "outcome"),
              word.text(),
              task.outcomes()));
    }
    return word.text();
  }

  private @Nullable Term after(YamlFields fields) {
    YamlNode.Scalar scalar = fields.scalar("after");
    Optional<Term> term = scalar == null ? Optional.empty() : Terms.parse(scalar.text());
    if (scalar != null && term.isEmpty()) {
      problems.add(ServiceProblems.term(scalar.at(), scalar.text()));
    }
    return term.orElse(null);
  }

  private List<String> reasons(YamlFields fields) {
    Set<String> known = contents.service().vocabulary().reasons().keySet();
    List<String> reasons = new ArrayList<>();
    for (YamlNode.Scalar reason : fields.scalars("reasons")) {
      reasons.add(reason.text());
      if (!known.contains(reason.text())) {
        problems.add(
            CommonProblems.unknown(
                reason.at(),
                "service.reason-unknown",
                new LocalText("السبب", "reason"),
                reason.text(),
                known));
      }
    }
    return reasons;
  }

  private static Answers answers(YamlFields fields, @Nullable Page page) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    if (page != null) {
      for (Question question : page.questions()) {
        YamlNode node = fields.node(question.id());
        if (node != null) {
          answers.put(question.id(), GivenAnswers.of(question, node));
        }
      }
    }
    return new Answers(answers);
  }
}
