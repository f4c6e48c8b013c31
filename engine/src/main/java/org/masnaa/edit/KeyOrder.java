package org.masnaa.edit;

import java.util.List;

/** The order in which the keys of a package's files are usually written. */
final class KeyOrder {

  private static final List<String> USUAL =
      List.of(
          "service",
          "page",
          "id",
          "type",
          "from",
          "title",
          "label",
          "hint",
          "summary",
          "audience",
          "events",
          "law",
          "promise",
          "assurance",
          "eligible",
          "fee",
          "reads",
          "roles",
          "reasons",
          "messages",
          "outputs",
          "index",
          "measures",
          "retention",
          "ar",
          "en",
          "options",
          "min",
          "max",
          "pattern",
          "size",
          "kinds",
          "optional",
          "ask",
          "asked-because",
          "when",
          "check",
          "otherwise",
          "questions",
          "pages",
          "tasks",
          "example",
          "person",
          "today",
          "answers",
          "officer",
          "applicant",
          "timers",
          "events",
          "calls",
          "expect");

  private KeyOrder() {}

  /**
   * Behind which of the keys a new one comes.
   *
   * @return the place from 0, or -1 when it comes before all
   */
  static int before(String key, List<String> keys) {
    int order = USUAL.indexOf(key);
    if (order < 0) {
      return keys.size() - 1;
    }
    for (int i = keys.size() - 1; i >= 0; i--) {
      int other = USUAL.indexOf(keys.get(i));
      if (other >= 0 && other < order) {
        return i;
      }
    }
    return keys.isEmpty()
        ? -1
        : Math.max(-1, USUAL.indexOf(keys.getFirst()) < 0 ? keys.size() - 1 : -1);
  }
}
