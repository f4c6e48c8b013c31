package org.masnaa.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Element;
import org.masnaa.flow.Event;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Page;
import org.masnaa.service.ExampleWalk.Played;
import org.masnaa.source.YamlNode;

/** A case that was walked, as the example that tells it again. */
final class ExampleNode {

  private final ServicePackage service;
  private final AttributeCatalogue catalogue;
  private final Telling telling;

  ExampleNode(ServicePackage service, AttributeCatalogue catalogue, Telling telling) {
    this.service = service;
    this.catalogue = catalogue;
    this.telling = telling;
  }

  /** Whether a service reads an attribute, or one that is derived from it. */
  static boolean uses(ServicePackage service, AttributeCatalogue catalogue, String name) {
    return service.service().reads(name).isPresent()
        || catalogue.attributes().stream()
            .anyMatch(attribute ->
                attribute.derived() != null
                    && attribute.derived().text().contains(name)
                    && service.service().reads(attribute.name()).isPresent());
  }

  YamlNode.Mapping of(String title, Played played) {
    Map<String, YamlNode> keys = new LinkedHashMap<>();
    keys.put("example", GivenNodes.text(title));
    Map<String, YamlNode> person = person();
    if (!person.isEmpty()) {
      keys.put("person", GivenNodes.mapping(person));
    }
    if (!telling.today().equals(ExamplesReader.USUAL_DAY)) {
      keys.put("today", GivenNodes.bare(telling.today().toString()));
    }
    Map<String, YamlNode> answers = new LinkedHashMap<>();
    telling
        .answers()
        .byQuestion()
        .forEach((id, answer) ->
            service
                .form()
                .question(id)
                .filter(question -> !answer.isEmpty())
                .ifPresent(
                    question -> answers.put(id, GivenNodes.answer(question.type(), answer))));
    if (!answers.isEmpty()) {
      keys.put("answers", GivenNodes.mapping(answers));
    }
    for (String who : List.of("officer", "applicant", "party")) {
      Map<String, YamlNode> tasks = tasks(who);
      if (!tasks.isEmpty()) {
        keys.put(who, GivenNodes.mapping(tasks));
      }
    }
    if (!telling.timers().isEmpty()) {
      keys.put("timers", GivenNodes.names(telling.timers()));
    }
    keys.put("expect", GivenNodes.mapping(expected(service, played)));
    return GivenNodes.mapping(keys);
  }

  private Map<String, YamlNode> person() {
    Map<String, YamlNode> person = new LinkedHashMap<>();
    telling
        .person()
        .forEach((name, value) ->
            catalogue
                .attribute(name)
                .filter(attribute -> uses(service, catalogue, name))
                .filter(attribute -> !Objects.equals(attribute.meaning().example(), value))
                .ifPresent(attribute -> person.put(name, GivenNodes.value(value))));
    return person;
  }

  private Map<String, YamlNode> tasks(String who) {
    Map<String, YamlNode> tasks = new LinkedHashMap<>();
    telling
        .tasks()
        .forEach((task, visits) -> {
          String role = service.userTask(task).map(Element.UserTask::role).orElse("");
          if (VisitReader.who(service.service(), role).equals(who)) {
            List<YamlNode> nodes = visits.stream().map(visit -> visit(task, visit)).toList();
            tasks.put(task, nodes.size() == 1 ? nodes.getFirst() : GivenNodes.list(nodes));
          }
        });
    return tasks;
  }

  private YamlNode visit(String task, Example.Visit visit) {
    Map<String, YamlNode> keys = new LinkedHashMap<>();
    keys.put("outcome", GivenNodes.text(visit.outcome()));
    if (visit.after() != null) {
      keys.put("after", GivenNodes.text(Terms.text(visit.after())));
    }
    if (!visit.reasons().isEmpty()) {
      keys.put("reasons", GivenNodes.names(visit.reasons()));
    }
    if (!visit.note().isBlank()) {
      keys.put("note", GivenNodes.text(visit.note()));
    }
    Page page = service.form().task(task);
    if (page != null) {
      visit
          .answers()
          .byQuestion()
          .forEach((id, answer) ->
              page.question(id)
                  .filter(question -> !answer.isEmpty())
                  .ifPresent(question -> keys.put(id, GivenNodes.answer(question.type(), answer))));
    }
    return keys.size() == 1 ? GivenNodes.text(visit.outcome()) : GivenNodes.mapping(keys);
  }

  /** What happened, by the keys of {@code expect}. */
  static Map<String, YamlNode> expected(ServicePackage service, Played played) {
    Map<String, YamlNode> expected = new LinkedHashMap<>();
    ExampleFlow flow = played.flow();
    if (!played.facts().eligible()) {
      expected.put("eligible", GivenNodes.bare("false"));
      return expected;
    }
    if (flow == null) {
      Map<String, YamlNode> problems = new LinkedHashMap<>();
      for (AnswerProblem problem : played.facts().refused()) {
        problems.put(
            problem.question(), GivenNodes.text(problem.code().substring("answer.".length())));
      }
      expected.put("problems", GivenNodes.mapping(problems));
      return expected;
    }
    expected.put("path", GivenNodes.names(told(service, played)));
    put(expected, "outcome", flow.state().outcome());
    put(expected, "fee", played.facts().fee());
    if (!played.jobs().outputs().isEmpty()) {
      expected.put("output", GivenNodes.names(played.jobs().outputs()));
    }
    if (!played.jobs().messages().isEmpty()) {
      expected.put("messages", GivenNodes.names(played.jobs().messages()));
    }
    if (!played.facts().reasons().isEmpty()) {
      expected.put("reasons", GivenNodes.names(played.facts().reasons()));
    }
    return expected;
  }

  private static void put(Map<String, YamlNode> keys, String key, @Nullable Object value) {
    if (value != null) {
      keys.put(key, GivenNodes.value(value));
    }
  }

  /** Examples tell what happens: the start and the branches go without saying. */
  private static List<String> told(ServicePackage service, Played played) {
    List<String> told = new ArrayList<>();
    for (String id : Event.path(played.events())) {
      Element element = service.process().element(id).orElse(null);
      if (element != null
          && !(element instanceof Element.StartEvent)
          && !(element instanceof Element.Gateway)) {
        told.add(id);
      }
    }
    return told;
  }
}
