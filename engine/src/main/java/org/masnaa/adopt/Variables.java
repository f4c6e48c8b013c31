package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.ProcessForm;
import org.masnaa.juel.FeelNames;

/**
 * The variables of a process: who reads them and who writes them. The other engines let anyone
 * write anything; here every name has its giver, so what is read and nobody is known to give is
 * taken from the tasks, jobs and messages whose answers the file does not tell.
 */
final class Variables {

  /** Given by the engine or by loops, or the same for every case. */
  private static final Set<String> ALWAYS =
      Set.of(
          "loopCounter",
          "numberOfInstances",
          "numberOfActiveInstances",
          "numberOfCompletedInstances",
          "reference",
          "today");

  /** Activities inside which, or on whose way in, a parameter of their own is read. */
  private static final Set<String> READS_OWN = Set.of("subProcess", "callActivity");

  private record Own(Edit element, String name, String feel) {}

  private final Map<String, List<String>> reads = new LinkedHashMap<>();
  private final Set<String> given = new LinkedHashSet<>();
  private final Set<String> local = new LinkedHashSet<>();
  private final List<Edit> open = new ArrayList<>();
  private final List<Own> own = new ArrayList<>();
  private final Map<String, ProcessForm> forms = new LinkedHashMap<>();

  /** Remembers which names an expression reads. */
  void read(Set<String> names, String feel) {
    names.forEach(name -> reads.computeIfAbsent(name, k -> new ArrayList<>()).add(feel));
  }

  /** Remembers that an element surely writes a name. */
  void gives(String name) {
    given.add(name);
  }

  /** Remembers a parameter of an activity that is a variable of its own there. */
  void own(Edit element, String name, String feel) {
    own.add(new Own(element, name, feel));
  }

  /**
   * The value is kept under its name when nothing else of the process has that name; inside a
   * sub-process it is read by it. Else it would take the place of the case's value.
   */
  private void placeOwn() {
    Set<String> elsewhere = new LinkedHashSet<>(given);
    elsewhere.addAll(reads.keySet());
    for (Own each : own) {
      boolean scope = READS_OWN.contains(each.element().name());
      if (scope || !elsewhere.contains(each.name())) {
        each.element().set(each.name(), each.feel());
        given.add(each.name());
      } else {
        each.element().set(FeelNames.of(each.element().id() + "_" + each.name()), each.feel());
      }
    }
    own.clear();
  }

  /** A name that exists inside a loop only. */
  void local(String name) {
    local.add(name);
  }

  /** Remembers an element whose answers the file does not tell. */
  void answersAnything(Edit element) {
    open.add(element);
  }

  /** Remembers the form of a task, or of the start by the empty id. */
  void asks(String task, ProcessForm form) {
    forms.put(task, form);
  }

  /** The form that is shown when a case begins; null when there is none. */
  @Nullable ProcessForm start() {
    return forms.get("");
  }

  /** What is to be asked when a case begins, beside the form: what nobody gives. */
  Set<String> asked() {
    Set<String> asked = free();
    ProcessForm form = start();
    if (form != null) {
      asked.removeAll(form.names());
    }
    return asked;
  }

  /** The forms of tasks by task. */
  Map<String, ProcessForm> tasks() {
    Map<String, ProcessForm> tasks = new LinkedHashMap<>(forms);
    tasks.remove("");
    return tasks;
  }

  /** What is read and nobody is known to write. */
  Set<String> free() {
    Set<String> free = new TreeSet<>(reads.keySet());
    free.removeAll(given);
    free.removeAll(local);
    free.removeAll(ALWAYS);
    return free;
  }

  /** All names that are read or written. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(reads.keySet());
    all.addAll(given);
    forms.values().forEach(form -> all.addAll(form.names()));
    all.removeAll(local);
    all.removeAll(ALWAYS);
    return all;
  }

  /** Lets everything whose answers are not told answer what nobody else gives. */
  void complete() {
    placeOwn();
    Set<String> free = free();
    for (Edit element : open) {
      ProcessForm form = forms.get(element.id());
      Set<String> answers = new LinkedHashSet<>(form == null ? Set.of() : form.names());
      answers.addAll(free);
      for (String name : answers) {
        if (!element.hasOutput(name)) {
          element.output(name, name);
        }
      }
    }
  }

  /** What the uses of a variable tell of its type, as the name of a question's type. */
  String type(String name) {
    List<String> uses = reads.getOrDefault(name, List.of());
    String number = "(^|.*[^.\\w])" + name + " (<|<=|>|>=|=|!=|-|\\*|/) -?[0-9].*";
    String truth = "(^|.*[^.\\w])" + name + " (=|!=) (true|false)\\b.*";
    String list = "(^|.*[^.\\w])(count\\(" + name + "\\)|" + name + "\\[).*";
    for (String use : uses) {
      if (use.matches(truth) || use.equals(name + "?")) {
        return "yes-no";
      }
      if (use.matches(number)) {
        return "decimal";
      }
      if (use.matches(list)) {
        return "list";
      }
    }
    return "text";
  }

  /** Whether a variable holds something with parts, which no question can ask. */
  boolean hasParts(String name) {
    return reads.getOrDefault(name, List.of()).stream()
        .anyMatch(use -> use.matches("(^|.*[^.\\w])" + name + "(\\.|\\[).*"));
  }
}
