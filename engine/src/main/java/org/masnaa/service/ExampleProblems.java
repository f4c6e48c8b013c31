package org.masnaa.service;

import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** The wording of what can be wrong with examples, and of what did not come out as they expect. */
final class ExampleProblems {

  private ExampleProblems() {}

  static Problem none(Position at) {
    return new Problem(
        at,
        "example.none",
        new LocalText("الخدمة بلا أمثلة.", "The package has no examples."),
        new LocalText(
            "أضف مثالاً على الأقل لكل نهاية من نهايات الإجراء.",
            "Add at least one example for each end of the process."));
  }

  static Problem date(Position at, String text) {
    return new Problem(
        at,
        "example.date",
        new LocalText("«" + text + "» ليس تاريخاً.", "“" + text + "” is not a date."),
        new LocalText("اكتب مثلاً 2026-01-31.", "Write, for instance, 2026-01-31."));
  }

  /** What came out is not what the example expects. */
  static Problem differs(Position at, String key, String expected, String actual) {
    return new Problem(
        at,
        "example." + key,
        new LocalText(
            key + ": المتوقع " + expected + "، والواقع " + actual + ".",
            key + ": expected " + expected + ", but got " + actual + "."),
        new LocalText(
            "صحّح المثال أو الخدمة، أيهما الخطأ.",
            "Correct the example or the service, whichever is wrong."));
  }

  static Problem endNotReached(Position at, String end) {
    return new Problem(
        at,
        "example.end-not-reached",
        new LocalText(
            "لا مثال يصل إلى النهاية «" + end + "».", "No example reaches the end “" + end + "”."),
        new LocalText("أضف مثالاً يصل إليها.", "Add an example that does."));
  }

  static Problem stopped(Position at, LocalText why) {
    return new Problem(
        at,
        "example.stopped",
        why,
        new LocalText(
            "أكمل المثال بما يحدث هنا، أو صحّح الخدمة.",
            "Say in the example what happens here, or correct the service."));
  }
}
