package org.masnaa.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.masnaa.text.LocalText;

/** Wordings that every reader needs: a name nobody knows, too many of something. */
public final class CommonProblems {

  /** Most known names in one message. */
  private static final int LISTED = 20;

  private CommonProblems() {}

  /**
   * A name that is not among the known ones, with the one that was probably meant.
   *
   * @param kind of thing the name stands for, such as “role”
   */
  public static Problem unknown(
      Position at, String code, LocalText kind, String name, Collection<String> known) {
    return new Problem(
        at,
        code,
        new LocalText(
            kind.ar() + " «" + name + "» غير معروف.",
            "The " + kind.en() + " “" + name + "” is unknown."),
        perhaps(name, known).orElseGet(() -> among(known)));
  }

  /** The advice to write the known name that is near; empty when none is. */
  public static Optional<LocalText> perhaps(String name, Collection<String> known) {
    return Nearest.of(name, known)
        .map(
            near -> new LocalText("لعلك تقصد «" + near + "».", "Perhaps “" + near + "” is meant."));
  }

  /**
   * More of something than a limit allows.
   *
   * @param counted what is counted, in the plural
   */
  public static Problem tooMany(Position at, String code, LocalText counted, int count, int limit) {
    return new Problem(
        at,
        code,
        new LocalText(
            "عدد " + counted.ar() + " " + count + "، والحد الأقصى " + limit + ".",
            "There are " + count + " " + counted.en() + "; the limit is " + limit + "."),
        new LocalText("قلل العدد.", "Reduce their number."));
  }

  /** An attribute that is used though the package does not say that it is read. */
  public static Problem undeclared(Position at, String attribute) {
    return new Problem(
        at,
        "service.attribute-undeclared",
        new LocalText(
            "البيان «" + attribute + "» مستعمل ولم يُذكر في reads.",
            "“" + attribute + "” is used but not declared under reads."),
        new LocalText(
            "أضف في service.yaml تحت reads: {attribute: " + attribute + ", for: …}.",
            "Add {attribute: " + attribute + ", for: …} under reads in service.yaml."));
  }

  private static LocalText among(Collection<String> known) {
    if (known.isEmpty()) {
      return new LocalText("لا شيء معرّف من هذا النوع.", "None is defined.");
    }
    List<String> words = known.stream().sorted().toList();
    String list =
        words.stream().limit(LISTED).collect(Collectors.joining(", "))
            + (words.size() > LISTED ? ", …" : "");
    return new LocalText("المعروف هنا: " + list + ".", "Known here: " + list + ".");
  }
}
