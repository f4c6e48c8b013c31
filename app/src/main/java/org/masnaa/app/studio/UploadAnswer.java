package org.masnaa.app.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.difference.Change;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/**
 * What the studio answers a program that brought a package, as JSON.
 *
 * @param outcome {@code stored}, {@code faulty}, {@code refused} or {@code meanwhile}
 * @param revision of the draft
 * @param review the address where it is reviewed, without the host, or null
 * @param problems of a package that is faulty
 * @param changes what differs from the current version, one sentence each
 */
public record UploadAnswer(
    String outcome,
    Words why,
    long revision,
    @Nullable String review,
    List<Fault> problems,
    List<Told> changes) {

  public UploadAnswer {
    problems = List.copyOf(problems);
    changes = List.copyOf(changes);
  }

  /** A sentence in both languages; empty when there is nothing to say. */
  public record Words(String ar, String en) {}

  /** A problem with its place. */
  public record Fault(String file, int line, int column, String code, Words what, Words mend) {}

  /**
   * A change.
   *
   * @param reviews who has to approve it
   */
  public record Told(String file, Words what, List<String> reviews) {}

  static UploadAnswer of(String service, Uploaded uploaded) {
    return switch (uploaded) {
      case Uploaded.Stored(long revision, List<ChangedItem> items) ->
          new UploadAnswer(
              "stored",
              new Words("", ""),
              revision,
              "/en/studio/" + service + "/review",
              List.of(),
              items.stream()
                  .flatMap(item -> item.changes().stream())
                  .map(UploadAnswer::told)
                  .toList());
      case Uploaded.Faulty(List<Problem> problems) ->
          new UploadAnswer(
              "faulty",
              new Words(
                  "في الحزمة مشكلات، فلم يُحفظ منها شيء.",
                  "The package has problems; nothing is stored."),
              0,
              null,
              problems.stream().map(UploadAnswer::fault).toList(),
              List.of());
      case Uploaded.Refused(LocalText why) -> refused(why);
      case Uploaded.Meanwhile meanwhile -> meanwhile(service, meanwhile);
    };
  }

  private static UploadAnswer meanwhile(String service, Uploaded.Meanwhile draft) {
    long revision = draft.revision();
    Words why =
        new Words(
            "في المسودة تغييرات من الاستوديو لم تُنشر (التغيير " + revision + ").",
            "The draft holds unpublished changes made in the studio (change "
                + revision
                + ", "
                + draft.at()
                + "). Download its package and merge them, or repeat with --over "
                + revision
                + ".");
    String page = "/en/studio/" + service;
    return new UploadAnswer("meanwhile", why, revision, page, List.of(), List.of());
  }

  private static Told told(Change change) {
    return new Told(
        change.file(),
        words(change.what()),
        change.reviews().stream().map(Enum::name).sorted().toList());
  }

  static UploadAnswer refused(LocalText why) {
    return new UploadAnswer("refused", words(why), 0, null, List.of(), List.of());
  }

  private static Fault fault(Problem problem) {
    return new Fault(
        problem.at().file(),
        problem.at().line(),
        problem.at().column(),
        problem.code(),
        words(problem.what()),
        words(problem.mend()));
  }

  private static Words words(LocalText text) {
    return new Words(text.ar(), text.en());
  }
}
