package org.masnaa.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.masnaa.flow.Element;
import org.masnaa.form.Page;
import org.masnaa.form.Question;
import org.masnaa.form.QuestionType;
import org.masnaa.text.LocalText;

/**
 * What a service costs the person who applies, counted from its definition alone: every datum the
 * entity needs, whether it is asked on a page or read from a register, counts once; a question that
 * is asked only of some counts as if it were asked of all.
 *
 * @param known data that a register gives without asking
 * @param typed data that the person must write, by question
 * @param chosen data that the person picks from a list, by question
 * @param documents files the person must bring, by question
 * @param held documents among them of which one that the person already holds will do
 * @param visits times the person must go somewhere
 */
public record Burden(
    String service,
    Set<String> known,
    Map<String, LocalText> typed,
    Map<String, LocalText> chosen,
    Map<String, LocalText> documents,
    int held,
    int visits) {

  /** Whole minutes: reading the pages, half a minute for what is written, three for a document. */
  private static final int SECONDS_TO_START = 60;

  private static final int SECONDS_KNOWN = 3;
  private static final int SECONDS_CHOSEN = 10;
  private static final int SECONDS_TYPED = 30;
  private static final int SECONDS_DOCUMENT = 180;
  private static final int SECONDS_HELD = 15;

  /** Counts a service. */
  public static Burden of(ServicePackage service) {
    List<Question> questions =
        service.form().pages().stream()
            .map(Page::questions)
            .flatMap(List::stream)
            .flatMap(Burden::withParts)
            .toList();
    Set<String> known = new LinkedHashSet<>();
    service.service().reads().forEach(reads -> known.add(reads.attribute().name()));
    Map<String, LocalText> typed = new LinkedHashMap<>();
    Map<String, LocalText> chosen = new LinkedHashMap<>();
    Map<String, LocalText> documents = new LinkedHashMap<>();
    int held = 0;
    for (Question question : questions) {
      boolean knownAlready = question.binding() != null && !question.askedAlways();
      if (knownAlready || !question.type().isAskable()) {
        continue;
      }
      if (question.binding() != null) {
        known.remove(question.binding().attribute().name());
      }
      switch (question.type()) {
        case QuestionType.Attached files -> {
          documents.put(question.id(), question.label());
          held += files instanceof QuestionType.Document d && !d.held().isEmpty() ? 1 : 0;
        }
        case QuestionType.Choosing choice -> chosen.put(question.id(), question.label());
        case QuestionType.Confirmed statement -> {}
        case QuestionType.Told told -> {}
        case QuestionType.Group group -> {}
        default -> typed.put(question.id(), question.label());
      }
    }
    return new Burden(service.id(), known, typed, chosen, documents, held, visits(service));
  }

  /** A group counts by the questions of one item. */
  private static Stream<Question> withParts(Question question) {
    return question.type() instanceof QuestionType.Group group
        ? group.questions().stream()
        : Stream.of(question);
  }

  /** An appointment that is booked is a visit. */
  private static int visits(ServicePackage service) {
    return (int)
        service.process().elements().stream()
            .filter(element ->
                element instanceof Element.ServiceTask task && task.job().startsWith("book"))
            .count();
  }

  /** The data the entity needs. */
  public int asked() {
    return known.size() + typed.size() + chosen.size();
  }

  /** How long it takes a person who has everything at hand. */
  public int minutes() {
    int seconds =
        SECONDS_TO_START
            + known.size() * SECONDS_KNOWN
            + chosen.size() * SECONDS_CHOSEN
            + typed.size() * SECONDS_TYPED
            + (documents.size() - held) * SECONDS_DOCUMENT
            + held * SECONDS_HELD;
    return (seconds + 59) / 60;
  }

  /** The data the person gives themselves, by question. */
  public Map<String, LocalText> given() {
    Map<String, LocalText> given = new LinkedHashMap<>(typed);
    given.putAll(chosen);
    given.putAll(documents);
    return given;
  }

  /**
   * Data that more than one of the services asks people for: the same label in either language.
   *
   * @return services by the label of the datum
   */
  public static Map<LocalText, List<String>> askedTwice(List<Burden> services) {
    Map<String, LocalText> labels = new LinkedHashMap<>();
    Map<String, List<String>> by = new LinkedHashMap<>();
    for (Burden service : services) {
      for (LocalText label : service.given().values()) {
        String word = label.en().toLowerCase(Locale.ROOT).strip();
        labels.putIfAbsent(word, label);
        List<String> names = by.computeIfAbsent(word, key -> new ArrayList<>());
        if (!names.contains(service.service())) {
          names.add(service.service());
        }
      }
    }
    Map<LocalText, List<String>> twice = new LinkedHashMap<>();
    by.forEach((word, names) -> {
      LocalText label = labels.get(word);
      if (names.size() > 1 && label != null) {
        twice.put(label, names);
      }
    });
    return twice;
  }
}
