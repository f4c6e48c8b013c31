package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.edit.Edit;
import org.masnaa.edit.EditResult;
import org.masnaa.edit.Editor;
import org.masnaa.edit.Splice;
import org.masnaa.edit.Undo;
import org.masnaa.service.PackageFiles;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts of packages, changed by any number of designers at once. Changes of a draft follow one
 * another under a lock, each in one transaction with the files it leads to.
 */
@Service
public class Studio {

  private final WorkingCopyStore drafts;
  private final ChangeStore changes;
  private final Catalogue catalogue;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Studio(
      WorkingCopyStore drafts,
      ChangeStore changes,
      Catalogue catalogue,
      Audit audit,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.drafts = drafts;
    this.changes = changes;
    this.catalogue = catalogue;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The names of an entity's drafts. */
  public List<String> drafts(EntityId entity) {
    return drafts.names(entity);
  }

  public Optional<Draft> find(ServiceId id) {
    return drafts.find(id);
  }

  /**
   * The draft of a service; a published service without one gets a draft of its current version,
   * byte by byte.
   *
   * @return empty when the entity has no such service
   */
  public Optional<Draft> open(ServiceId id, Actor.Officer by) {
    Optional<Draft> there = drafts.find(id);
    if (there.isPresent()) {
      return there;
    }
    Published current = catalogue.current(id).orElse(null);
    if (current == null) {
      return Optional.empty();
    }
    begin(id, current.version(), catalogue.files(id, current.version()), by);
    return drafts.find(id);
  }

  /**
   * Begins a draft.
   *
   * @return whether there was none of this name
   */
  public boolean begin(
      ServiceId id, @Nullable Integer base, Map<String, byte[]> files, Actor.Officer by) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean begun = drafts.insert(id, base, by.id(), clock.instant());
          if (begun) {
            files.forEach((path, content) -> drafts.put(id, path, content));
            audit.record(
                new AuditEntry(by, "begin-draft", id.toString(), null, id.entity(), Map.of()));
          }
          return begun;
        }));
  }

  /** Makes all of the wanted changes as one step, or none. */
  public Saved change(ServiceId id, Actor.Officer by, List<Wanted> wanted) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Draft draft = drafts.lock(id).orElse(null);
          return draft == null ? gone() : change(draft, by, wanted);
        }));
  }

  private Saved change(Draft draft, Actor.Officer by, List<Wanted> wanted) {
    List<Saved.Clash> clashes = clashes(draft, wanted);
    if (!clashes.isEmpty()) {
      return new Saved.Clashed(clashes);
    }
    Map<String, byte[]> files = new TreeMap<>(draft.files());
    Map<String, FilePart> parts = new LinkedHashMap<>();
    for (Wanted each : wanted) {
      LocalText refused = apply(each, files, draft, parts);
      if (refused != null) {
        return new Saved.Refused(refused);
      }
    }
    parts.values().removeIf(part -> part.splices().isEmpty() && part.before() == part.after());
    if (parts.isEmpty()) {
      return new Saved.Done(draft.revision());
    }
    if (tooMuch(files)) {
      return new Saved.Refused(
          new LocalText("الحزمة أكبر مما يُسمح به.", "The package is larger than allowed."));
    }
    Wanted first = wanted.getFirst();
    String about = first.file() + "#" + (first.edit() == null ? "" : first.edit().path());
    return store(draft, by, null, about, List.copyOf(parts.values()), files);
  }

  private static boolean tooMuch(Map<String, byte[]> files) {
    return files.size() > PackageFiles.MAX_FILES
        || files.values().stream().mapToLong(c -> c.length).sum() > PackageFiles.MAX_BYTES;
  }

  private List<Saved.Clash> clashes(Draft draft, List<Wanted> wanted) {
    List<Saved.Clash> clashes = new ArrayList<>();
    for (Wanted each : wanted) {
      String seen = each.seen();
      if (seen == null || each.edit() == null) {
        continue;
      }
      boolean whole = each.edit() instanceof Edit.Rewrite;
      String path = each.edit().path();
      String theirs = whole ? draft.text(each.file()).orElse("") : draft.value(each.file(), path);
      String mine = each.edit() instanceof Edit.SetText(_, String text) ? text : "";
      if (!same(theirs, seen) && !same(theirs, mine)) {
        clashes.add(
            new Saved.Clash(each.file(), path, theirs, mine, lastOf(draft.id(), each.file())));
      }
    }
    return clashes;
  }

  /** Browsers send other ends of line than files hold. */
  private static boolean same(String a, String b) {
    return a.replace("\r\n", "\n").equals(b.replace("\r\n", "\n"));
  }

  private String lastOf(ServiceId id, String file) {
    return changes.since(id, 0).reversed().stream()
        .filter(change -> change.parts().stream().anyMatch(part -> part.file().equals(file)))
        .findFirst()
        .map(change -> change.by().value())
        .orElse("");
  }

  private static @Nullable LocalText apply(
      Wanted wanted, Map<String, byte[]> files, Draft draft, Map<String, FilePart> parts) {
    String file = wanted.file();
    byte[] content = files.get(file);
    Optional<String> text = content == null ? Optional.of("") : Editor.text(content);
    if (text.isEmpty()) {
      return new LocalText(
          "الملف ليس بترميز يونيكود، فلا يُعدَّل نصه هنا.",
          "The file is not UTF-8, so its text cannot be changed here.");
    }
    if (content == null && !(wanted.edit() instanceof Edit.Rewrite)) {
      return new LocalText("لم يعد الملف موجودًا.", "The file is no longer there.");
    }
    EditResult result =
        wanted.edit() == null
            ? new EditResult.Done("", List.of())
            : Editor.apply(file, text.get(), wanted.edit());
    return switch (result) {
      case EditResult.Refused(LocalText why) -> why;
      case EditResult.Done done -> {
        boolean stays = wanted.edit() != null;
        if (stays) {
          files.put(file, done.text().getBytes(StandardCharsets.UTF_8));
        } else {
          files.remove(file);
        }
        boolean first = !parts.containsKey(file);
        boolean was = draft.files().containsKey(file);
        String origin = draft.text(file).orElse("");
        List<Splice> splices =
            first && stays ? done.splices() : List.of(Splice.between(origin, done.text()));
        parts.put(file, new FilePart(file, was, stays, splices));
        yield null;
      }
    };
  }

  private Saved store(
      Draft draft,
      Actor.Officer by,
      @Nullable Long undoes,
      String about,
      List<FilePart> parts,
      Map<String, byte[]> files) {
    Instant now = clock.instant();
    long number = draft.revision() + 1;
    changes.insert(draft.id(), new ChangeRow(number, by.id(), now, undoes, about, parts));
    drafts.store(draft, files, now);
    return new Saved.Done(number);
  }

  /** Takes back the designer's own latest change that still stands. */
  public Saved undo(ServiceId id, Actor.Officer by) {
    return takeBack(id, by, true);
  }

  /** Does again what the designer took back last. */
  public Saved redo(ServiceId id, Actor.Officer by) {
    return takeBack(id, by, false);
  }

  private Saved takeBack(ServiceId id, Actor.Officer by, boolean undo) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Draft draft = drafts.lock(id).orElse(null);
          List<ChangeRow> all = changes.since(id, 0);
          OwnSteps steps = OwnSteps.of(all, by.id());
          ChangeRow change = undo ? steps.undo() : steps.redo();
          return draft == null || change == null ? gone() : takeBack(draft, by, change, all);
        }));
  }

  private Saved takeBack(Draft draft, Actor.Officer by, ChangeRow change, List<ChangeRow> all) {
    Map<String, byte[]> files = new TreeMap<>(draft.files());
    List<FilePart> parts = new ArrayList<>();
    for (FilePart part : change.parts()) {
      List<List<Splice>> later =
          all.stream()
              .filter(each -> each.number() > change.number())
              .flatMap(each -> each.parts().stream())
              .filter(each -> each.file().equals(part.file()))
              .map(FilePart::splices)
              .toList();
      Optional<List<Splice>> back = Undo.of(part.splices(), later);
      boolean there = files.containsKey(part.file());
      if (back.isEmpty() || there != part.after()) {
        return new Saved.Refused(
            new LocalText(
                "غيّر زميل الموضع نفسه بعدك، فلا يمكن التراجع عنه وحده.",
                "Somebody changed the same place after you, so it cannot be taken back alone."));
      }
      String text = draft.text(part.file()).orElse("");
      files.put(part.file(), Splice.apply(text, back.get()).getBytes(StandardCharsets.UTF_8));
      if (!part.before()) {
        files.remove(part.file());
      }
      parts.add(new FilePart(part.file(), there, part.before(), back.get()));
    }
    return store(draft, by, change.number(), change.about(), parts, files);
  }

  /** The designer's own steps, for the buttons. */
  OwnSteps steps(ServiceId id, Actor.Officer me) {
    return OwnSteps.of(changes.since(id, 0), me.id());
  }

  /** Every change of a draft, oldest first. */
  List<ChangeRow> history(ServiceId id) {
    return changes.since(id, 0);
  }

  private static Saved gone() {
    return new Saved.Refused(new LocalText("لا يوجد ما يُغيَّر.", "There is nothing to change."));
  }
}
