package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.edit.Edit;
import org.masnaa.edit.ItemPath;
import org.masnaa.edit.YamlText;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/**
 * Questions that several services of an entity ask: same name, same type. The wording and the
 * choices of one are written into the others, each in its own draft; conditions stay their own.
 */
@Component
class SharedQuestions {

  /** What is the same wherever a question is asked. */
  private static final List<String> WORDING =
      List.of("label", "hint", "options", "min", "max", "pattern", "size", "kinds");

  private final Studio studio;
  private final Catalogue catalogue;

  SharedQuestions(Studio studio, Catalogue catalogue) {
    this.studio = studio;
    this.catalogue = catalogue;
  }

  /** A question of this service that others ask too. */
  record Shared(String id, LocalText label, List<Place> places) {}

  /**
   * Where another service asks it.
   *
   * @param same whether it says the same
   * @param drafted whether that service has a draft; otherwise writing begins one
   */
  record Place(ServiceId service, LocalText title, boolean same, boolean drafted) {}

  private record Found(String path, YamlNode question) {}

  private record Other(
      ServiceId service, LocalText title, boolean drafted, List<Found> questions) {}

  /** Those of a draft, in the order of its form. */
  List<Shared> of(Draft draft) {
    List<Other> others = new ArrayList<>();
    for (ServiceId id : others(draft.id())) {
      Map<String, byte[]> files = files(id);
      others.add(new Other(id, title(files, id), studio.find(id).isPresent(), questions(files)));
    }
    List<Shared> shared = new ArrayList<>();
    for (Found mine : questions(draft.files())) {
      List<Place> places = new ArrayList<>();
      for (Other other : others) {
        find(other.questions(), mine.question())
            .ifPresent(theirs ->
                places.add(
                    new Place(
                        other.service(),
                        other.title(),
                        edits(mine.question(), theirs).isEmpty(),
                        other.drafted())));
      }
      if (!places.isEmpty()) {
        String id = Tree.text(mine.question(), "id");
        shared.add(new Shared(id, label(mine.question(), id), places));
      }
    }
    return shared;
  }

  /**
   * Writes a question of a draft into other services of the same entity.
   *
   * @return what was refused, by service; empty when all is written
   */
  Map<ServiceId, LocalText> write(
      Draft draft, String question, List<String> services, Actor.Officer me) {
    Map<ServiceId, LocalText> refused = new LinkedHashMap<>();
    Optional<YamlNode> mine =
        questions(draft.files()).stream()
            .map(Found::question)
            .filter(node -> Tree.text(node, "id").equals(question))
            .findFirst();
    for (ServiceId other : others(draft.id())) {
      if (mine.isPresent() && services.contains(other.name())) {
        List<Wanted> edits =
            studio
                .open(other, me)
                .flatMap(there -> find(questions(there.files()), mine.get()))
                .map(theirs -> edits(mine.get(), theirs))
                .orElse(List.of());
        if (!edits.isEmpty()
            && studio.change(other, me, edits) instanceof Saved.Refused(LocalText why)) {
          refused.put(other, why);
        }
      }
    }
    return refused;
  }

  private List<ServiceId> others(ServiceId own) {
    TreeSet<String> names = new TreeSet<>(studio.drafts(own.entity()));
    for (Published published : catalogue.services()) {
      if (published.id().entity().equals(own.entity())) {
        names.add(published.id().name());
      }
    }
    names.remove(own.name());
    return names.stream().map(name -> new ServiceId(own.entity(), name)).toList();
  }

  private Map<String, byte[]> files(ServiceId id) {
    return studio
        .find(id)
        .map(Draft::contents)
        .or(() -> catalogue.current(id).map(now -> catalogue.files(id, now.version())))
        .orElse(Map.of());
  }

  private static LocalText title(Map<String, byte[]> files, ServiceId id) {
    YamlNode service = yaml(files, ServiceSettings.FILE);
    String ar = Tree.text(service, "title", "ar");
    String en = Tree.text(service, "title", "en");
    return new LocalText(ar.isEmpty() ? id.name() : ar, en.isEmpty() ? id.name() : en);
  }

  private static LocalText label(YamlNode question, String id) {
    String ar = Tree.text(question, "label", "ar");
    String en = Tree.text(question, "label", "en");
    return new LocalText(ar.isEmpty() ? id : ar, en.isEmpty() ? id : en);
  }

  private static @Nullable YamlNode yaml(Map<String, byte[]> files, String file) {
    byte[] content = files.get(file);
    return content == null ? null : Yaml.read(file, content, new Problems());
  }

  /** Questions with words of their own; what comes from a register has none. */
  private static List<Found> questions(Map<String, byte[]> files) {
    YamlNode form = yaml(files, Questions.FILE);
    List<Found> found = new ArrayList<>();
    add(found, form, "");
    for (YamlNode page : Tree.list(form, "pages")) {
      add(found, page, "pages/page=" + ItemPath.written(Tree.text(page, "page")) + "/");
    }
    for (YamlNode.Entry task : Tree.entries(form, "tasks")) {
      add(found, task.value(), "tasks/" + ItemPath.written(task.key()) + "/");
    }
    return found;
  }

  private static void add(List<Found> found, @Nullable YamlNode page, String path) {
    for (YamlNode question : Tree.list(page, "questions")) {
      String id = Tree.text(question, "id");
      if (!id.isEmpty() && Tree.text(question, "from").isEmpty()) {
        found.add(new Found(path + "questions/id=" + ItemPath.written(id), question));
      }
    }
  }

  private static Optional<Found> find(List<Found> questions, YamlNode mine) {
    return questions.stream()
        .filter(theirs -> same(theirs.question(), mine, "id"))
        .filter(theirs -> same(theirs.question(), mine, "type"))
        .findFirst();
  }

  private static boolean same(YamlNode one, YamlNode other, String key) {
    return written(one, key).equals(written(other, key));
  }

  private static Optional<String> written(YamlNode question, String key) {
    return Optional.ofNullable(Tree.at(question, key)).map(YamlText::inline);
  }

  /** What makes theirs say the same as mine. */
  private static List<Wanted> edits(YamlNode mine, Found theirs) {
    List<Wanted> edits = new ArrayList<>();
    for (String key : WORDING) {
      YamlNode value = Tree.at(mine, key);
      if (!same(mine, theirs.question(), key)) {
        String path = theirs.path() + "/" + key;
        edits.add(
            Wanted.of(
                Questions.FILE,
                value == null
                    ? new Edit.Remove(path)
                    : new Edit.Put(path, YamlText.inline(value))));
      }
    }
    return edits;
  }
}
