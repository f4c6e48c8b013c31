package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.studio.ProofView.Flaw;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.Proof;
import org.masnaa.flow.ProofProblems;
import org.masnaa.flow.Prover;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Proves the process of a draft; a revision that was proved is not proved again. */
@Component
class Proofs {

  private static final String FILE = ProcessSteps.FILE;

  private static final LocalText SOUND =
      new LocalText(
          "الإجراء سليم: كل طلب يصل إلى نهاية، وكل خطوة يمكن بلوغها.",
          "The process is sound: every case comes to an end, and every step can be reached.");
  private static final LocalText UNSOUND =
      new LocalText("الإجراء غير سليم.", "The process is not sound.");
  private static final LocalText UNDECIDED =
      new LocalText(
          "لم يُعثر على خلل، ولكن الإجراء أكبر من أن تُجرَّب كل طرقه.",
          "Nothing wrong was found, but the process is too large to try every way.");
  private static final LocalText UNREAD =
      new LocalText(
          "لا يمكن التحقق من الإجراء قبل إصلاح ما يلي.",
          "The process cannot be proved before this is mended.");
  private static final LocalText OTHERWISE =
      new LocalText(
          "مسارات الإجراء سليمة، ولكن فيه ما يلزم إصلاحه.",
          "The ways through the process are sound, but something in it has to be mended.");

  private final Map<ServiceId, ProofView> known = new ConcurrentHashMap<>();

  ProofView of(Draft draft, Checked checked) {
    ProofView before = known.get(draft.id());
    if (before != null && before.revision() == draft.revision()) {
      return before;
    }
    ProofView view = prove(draft, checked);
    known.put(draft.id(), view);
    return view;
  }

  private static ProofView prove(Draft draft, Checked checked) {
    byte[] content = draft.files().get(FILE);
    XmlElement root = Tree.xml(draft, FILE);
    ProcessModel process = content == null ? null : BpmnReader.read(FILE, content, new Problems());
    String prefix = ProcessSteps.prefix(draft.text(FILE).orElse(""));
    List<Flaw> flaws = new ArrayList<>();
    checked.problems().stream()
        .filter(problem -> problem.at().file().equals(FILE) && !isProof(problem))
        .forEach(problem -> flaws.add(problem(problem, root)));
    if (process == null) {
      return new ProofView(UNREAD, false, draft.revision(), prefix, flaws);
    }
    LocalText verdict =
        switch (Prover.prove(process)) {
          case Proof.Sound _ -> flaws.isEmpty() ? SOUND : OTHERWISE;
          case Proof.Undecided _ -> UNDECIDED;
          case Proof.Unsound(List<Proof.Flaw> found) -> {
            List<Proof.Flaw> told =
                found.stream().filter(f -> f.kind() != Proof.Flaw.Kind.NOT_SENT).toList();
            told.forEach(flaw -> flaws.add(flaw(process, flaw)));
            yield told.isEmpty() ? flaws.isEmpty() ? SOUND : OTHERWISE : UNSOUND;
          }
        };
    return new ProofView(verdict, flaws.isEmpty(), draft.revision(), prefix, flaws);
  }

  /** Flaws are told with their way, from the proof itself. */
  private static boolean isProof(Problem problem) {
    for (Proof.Flaw.Kind kind : Proof.Flaw.Kind.values()) {
      if (problem.code().equals("flow." + ProofProblems.code(kind))) {
        return true;
      }
    }
    return false;
  }

  private static Flaw problem(Problem problem, @Nullable XmlElement root) {
    String element = root == null ? "" : around(root, problem.at().line(), "");
    return new Flaw(element, List.of(), sentence(problem), List.of());
  }

  private static LocalText sentence(Problem problem) {
    return new LocalText(
        problem.what().ar() + " " + problem.mend().ar(),
        problem.what().en() + " " + problem.mend().en());
  }

  /** The last element with an id that begins at a line or before it. */
  private static String around(XmlElement element, int line, String found) {
    String last = found;
    for (XmlElement child : element.children()) {
      if (child.at().line() <= line) {
        String id = child.attribute("id");
        last = around(child, line, id == null ? last : id);
      }
    }
    return last;
  }

  private static Flaw flaw(ProcessModel process, Proof.Flaw flaw) {
    Proof.Flaw alone = new Proof.Flaw(flaw.kind(), flaw.element(), List.of());
    List<LocalText> way =
        flaw.path().stream()
            .map(id ->
                process
                    .element(id)
                    .map(element -> named(element.name(), id))
                    .orElse(Terms.same(id)))
            .toList();
    return new Flaw(
        flaw.element(), flaw.path(), sentence(ProofProblems.problem(process, alone)), way);
  }

  private static LocalText named(LocalText name, String id) {
    LocalText same = Terms.same(id);
    return new LocalText(
        name.ar().isBlank() ? same.ar() : name.ar(), name.en().isBlank() ? same.en() : name.en());
  }
}
