package org.masnaa.app.studio;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.studio.picture.Drawing;
import org.masnaa.app.studio.picture.Marks;
import org.masnaa.app.studio.picture.Painter;
import org.masnaa.app.studio.picture.Reach;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.Proof;
import org.masnaa.flow.Prover;
import org.masnaa.picture.Picture;
import org.masnaa.picture.Way;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlNode;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Makes pictures of drafts; a revision that was drawn is not drawn again. */
@Component
class Pictures {

  /**
   * A picture with what can be drawn over it.
   *
   * @param process null when it cannot be read
   * @param ways those of the examples in their order; null while they do not run
   * @param flaws what the proof found
   */
  record Drawn(
      Picture picture,
      @Nullable ProcessModel process,
      Map<Language, Drawing> drawings,
      @Nullable List<Way> ways,
      List<Proof.Flaw> flaws) {

    Drawing in(Language language) {
      return drawings.computeIfAbsent(language, each -> Painter.draw(picture, each));
    }

    Marks marks(@Nullable Way way, @Nullable String flaw) {
      return Marks.of(picture, way, flaw, ways);
    }
  }

  private record Known(long revision, Instant at, Drawn drawn) {}

  private final Map<ServiceId, Known> known = new ConcurrentHashMap<>();

  /** The picture of a draft as it was checked. */
  Drawn of(Draft draft, Checked checked) {
    Known before = known.get(draft.id());
    if (before != null
        && before.revision() == draft.revision()
        && before.at().equals(draft.changedAt())) {
      return before.drawn();
    }
    Drawn drawn = draw(draft, checked);
    known.put(draft.id(), new Known(draft.revision(), draft.changedAt(), drawn));
    return drawn;
  }

  /** What its examples reach; null while they do not run. */
  @Nullable Reach reach(Draft draft, Checked checked) {
    Drawn drawn = of(draft, checked);
    return checked.report() == null
        ? null
        : Reach.of(
            drawn.picture(),
            drawn.marks(null, null),
            checked.report().coverage().rules(),
            Places::of,
            new Places(draft)::table);
  }

  static Drawn draw(Draft draft, Checked checked) {
    ProcessModel process = checked.content() == null ? read(draft) : checked.content().process();
    YamlNode settings = Tree.yaml(draft, ServiceSettings.FILE);
    Map<String, LocalText> roles = new HashMap<>();
    Tree.entries(settings, "roles")
        .forEach(role ->
            roles.put(
                role.key(),
                new LocalText(Tree.text(role.value(), "ar"), Tree.text(role.value(), "en"))));
    String eligible = Tree.text(settings, "eligible").strip();
    Picture picture =
        Picture.of(
            new Picture.Source(
                checked.form(),
                process,
                checked.content() == null ? Map.of() : checked.content().called(),
                roles,
                eligible.isEmpty() ? null : eligible.contains(".dmn#") ? "" : eligible));
    List<Way> ways =
        checked.report() == null
            ? null
            : checked.report().outcomes().stream()
                .map(outcome -> Way.of(picture, outcome.trail()))
                .toList();
    List<Proof.Flaw> flaws =
        process != null
                && checked.content() == null
                && Prover.prove(process) instanceof Proof.Unsound(List<Proof.Flaw> found)
            ? found.stream().filter(flaw -> flaw.kind() != Proof.Flaw.Kind.NOT_SENT).toList()
            : List.of();
    return new Drawn(
        picture, process, Collections.synchronizedMap(new EnumMap<>(Language.class)), ways, flaws);
  }

  private static @Nullable ProcessModel read(Draft draft) {
    byte[] content = draft.files().get(ProcessSteps.FILE);
    return content == null ? null : BpmnReader.read(ProcessSteps.FILE, content, new Problems());
  }
}
