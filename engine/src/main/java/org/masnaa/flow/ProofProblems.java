package org.masnaa.flow;

import java.util.List;
import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** Says for people what a proof found wrong, where it shows, and the way that leads there. */
public final class ProofProblems {

  private ProofProblems() {}

  /** The flaws of an unsound process as problems of its file; none for any other verdict. */
  public static List<Problem> of(ProcessModel process, Proof proof) {
    return proof instanceof Proof.Unsound(List<Proof.Flaw> flaws)
        ? flaws.stream().map(flaw -> problem(process, flaw)).toList()
        : List.of();
  }

  /** One flaw as a problem of the process's file. */
  public static Problem problem(ProcessModel process, Proof.Flaw flaw) {
    Element element = process.element(flaw.element()).orElse(null);
    Position at = element == null ? process.at() : element.at();
    LocalText what = what(flaw.kind(), named(process, flaw.element()));
    return new Problem(at, "flow." + code(flaw.kind()), with(what, process, flaw), mend(flaw));
  }

  /** The stable name of a kind of flaw, such as {@code token-left}. */
  public static String code(Proof.Flaw.Kind kind) {
    return switch (kind) {
      case DEADLOCK -> "deadlock";
      case TOKEN_LEFT -> "token-left";
      case CANNOT_END -> "cannot-end";
      case ENDLESS_LOOP -> "endless-loop";
      case NOT_JOINED -> "not-joined";
      case NEVER_REACHED -> "never-reached";
      case NOT_THROWN -> "not-thrown";
      case NOT_SENT -> "not-sent";
    };
  }

  private static LocalText with(LocalText what, ProcessModel process, Proof.Flaw flaw) {
    if (flaw.path().isEmpty()) {
      return what;
    }
    List<LocalText> way = flaw.path().stream().map(id -> named(process, id)).toList();
    return new LocalText(
        what.ar()
            + " الطريق إلى ذلك: "
            + joined(way.stream().map(LocalText::ar).toList(), " ← ")
            + ".",
        what.en()
            + " The way there: "
            + joined(way.stream().map(LocalText::en).toList(), " → ")
            + ".");
  }

  private static String joined(List<String> names, String arrow) {
    return String.join(arrow, names);
  }

  /** What people see in the picture, and the id by which the file knows it. */
  private static LocalText named(ProcessModel process, String id) {
    LocalText name = process.element(id).map(Element::name).orElse(new LocalText("", ""));
    return new LocalText(named(name.ar(), id), named(name.en(), id));
  }

  private static String named(String name, String id) {
    return name.isBlank() ? id : name.strip().replaceAll("\\s+", " ") + " (" + id + ")";
  }

  private static LocalText what(Proof.Flaw.Kind kind, LocalText at) {
    String ar = "«" + at.ar() + "»";
    String en = at.en();
    return switch (kind) {
      case DEADLOCK ->
          new LocalText(
              "يقف الطلب قبل " + ar + ": ينتظر هناك مسارٌ مساراً آخر لا يمكن أن يصل.",
              "The case stands still before "
                  + en
                  + ": a path waits there for one that cannot come.");
      case TOKEN_LEFT ->
          new LocalText(
              "تُبلغ نهايةٌ ويبقى مسارٌ عالقاً قبل " + ar + ".",
              "An end is reached while a path is left waiting before " + en + ".");
      case CANNOT_END ->
          new LocalText(
              "لا يمكن بلوغ أي نهاية ابتداءً من " + ar + ".",
              "From " + en + " no end can be reached.");
      case ENDLESS_LOOP ->
          new LocalText(
              "الدائرة عبر " + ar + " لا انتظار فيها، فقد لا تنتهي أبداً.",
              "The circle through " + en + " has no wait in it, so it may never end.");
      case NOT_JOINED ->
          new LocalText(
              "قد يجري " + ar + " مرتين في وقت واحد، لأن المسارات قبله لا تُجمع.",
              en + " can be under way twice at once, because nothing joins the paths before it.");
      case NEVER_REACHED ->
          new LocalText(
              "لا يمكن أن يصل أي طلب إلى " + ar + ".", "No case can ever reach " + en + ".");
      case NOT_THROWN ->
          new LocalText(
              "لا شيء يُصدر ما يلتقطه " + ar + ".", "Nothing throws what " + en + " catches.");
      case NOT_SENT ->
          new LocalText(
              "لا أحد يرسل الرسالة التي ينتظرها " + ar + ".",
              "Nobody sends the message that " + en + " waits for.");
    };
  }

  private static LocalText mend(Proof.Flaw flaw) {
    return switch (flaw.kind()) {
      case DEADLOCK, TOKEN_LEFT ->
          new LocalText(
              "اجمع المسارات ببوابة من نوع البوابة التي فرّعتها: حصرية بعد حصرية، ومتوازية بعد"
                  + " متوازية.",
              "Join the paths with a gateway of the kind that split them: exclusive after"
                  + " exclusive, parallel after parallel.");
      case CANNOT_END ->
          new LocalText("ارسم مخرجاً إلى حدث نهاية.", "Draw a way out to an end event.");
      case ENDLESS_LOOP ->
          new LocalText(
              "ضع في الدائرة مهمة أو مؤقتاً، أو احذف السهم الراجع.",
              "Put a task or a timer into the circle, or delete the flow that leads back.");
      case NOT_JOINED ->
          new LocalText(
              "اجمع المسارات قبله ببوابة متوازية أو شاملة.",
              "Join the paths before it with a parallel or inclusive gateway.");
      case NEVER_REACHED ->
          new LocalText(
              "صحّح الشرط الذي قبله أو صِله بسهم، أو احذفه.",
              "Correct the condition before it or connect it, or delete it.");
      case NOT_THROWN ->
          new LocalText(
              "أصدِره في الداخل بحدث خطأ أو تصعيد أو بعمل آلي، أو احذف الحدث.",
              "Throw it inside by an error or escalation event or by a job, or delete the event.");
      case NOT_SENT ->
          new LocalText(
              "ارسم المرسِل مجمعاً وصِله بالحدث بسهم رسالة، أو افحص معه العملية التي ترسل.",
              "Draw the sender as a pool with a message flow to it, or prove it together with the"
                  + " process that sends.");
    };
  }
}
