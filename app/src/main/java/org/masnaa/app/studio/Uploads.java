package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.edit.Edit;
import org.masnaa.edit.Editor;
import org.masnaa.service.PackageFiles;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Packages brought from outside: they pass the checks of the studio and become the draft. */
@Component
class Uploads {

  private final Studio studio;
  private final WorkingCopyStore drafts;
  private final BroughtStore store;
  private final Reviews reviews;
  private final Catalogue catalogue;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Uploads(
      Studio studio,
      WorkingCopyStore drafts,
      BroughtStore store,
      Reviews reviews,
      Catalogue catalogue,
      Audit audit,
      TransactionTemplate transaction) {
    this.studio = studio;
    this.drafts = drafts;
    this.store = store;
    this.reviews = reviews;
    this.catalogue = catalogue;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Takes a package as the draft of its service. It is published by nobody here: that is for
   * reviewers and a publisher.
   *
   * @param over the revision of the draft that may be written over although somebody changed it in
   *     the studio; -1 for none
   * @param token by which it came, or null
   */
  Uploaded upload(
      ServiceId id,
      Actor.Officer by,
      SortedMap<String, byte[]> files,
      long over,
      @Nullable UUID token) {
    Optional<String> text =
        Optional.ofNullable(files.get(ServiceSettings.FILE)).flatMap(Editor::text);
    String named = text.map(t -> Editor.value(ServiceSettings.FILE, t, "service")).orElse("");
    if (!id.toString().equals(named)) {
      return new Uploaded.Refused(
          new LocalText(
              "الحزمة لا تقول إنها " + id + " في service.yaml.",
              "The package does not say in service.yaml that it is " + id + "."));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (Editor.text(file.getValue()).isEmpty()) {
        return new Uploaded.Refused(
            new LocalText(
                "الملف " + file.getKey() + " ليس نصًا بترميز UTF-8.",
                file.getKey() + " is not a text in UTF-8."));
      }
    }
    List<Problem> problems = reviews.check(PackageFiles.of(id.toString(), files)).obstacles();
    if (!problems.isEmpty()) {
      return new Uploaded.Faulty(problems);
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Uploaded uploaded = store(id, by, files, over, token);
          if (!(uploaded instanceof Uploaded.Stored)) {
            status.setRollbackOnly();
          }
          return uploaded;
        }));
  }

  private Uploaded store(
      ServiceId id,
      Actor.Officer by,
      SortedMap<String, byte[]> files,
      long over,
      @Nullable UUID token) {
    if (studio.open(id, by).isEmpty()) {
      studio.begin(id, null, Map.of(), by);
    }
    Draft draft = drafts.lock(id).orElseThrow();
    if (over != draft.revision() && isWorkedOn(draft)) {
      return new Uploaded.Meanwhile(draft.revision(), draft.changedAt());
    }
    List<Wanted> wanted = wanted(draft, files);
    Saved saved =
        wanted.isEmpty() ? new Saved.Done(draft.revision()) : studio.change(id, by, wanted);
    return switch (saved) {
      case Saved.Refused(LocalText why) -> new Uploaded.Refused(why);
      case Saved.Clashed _ -> new Uploaded.Meanwhile(draft.revision(), draft.changedAt());
      case Saved.Done(long revision) -> {
        if (revision > draft.revision()) {
          store.insert(id, revision, token);
        }
        audit.record(
            new AuditEntry(
                by,
                "upload-package",
                id.toString(),
                null,
                id.entity(),
                Map.of(
                    "revision",
                    Long.toString(revision),
                    "token",
                    token == null ? "" : token.toString())));
        yield new Uploaded.Stored(revision, reviews.items(drafts.find(id).orElseThrow()));
      }
    };
  }

  /** Whether the draft holds work that is neither published nor came the same way. */
  private boolean isWorkedOn(Draft draft) {
    if (draft.files().isEmpty() || store.isUpload(draft.id(), draft.revision())) {
      return false;
    }
    Integer base = draft.base();
    return base == null || !equal(catalogue.files(draft.id(), base), draft.files());
  }

  private static boolean equal(Map<String, byte[]> a, Map<String, byte[]> b) {
    return a.keySet().equals(b.keySet())
        && a.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), b.get(file.getKey())));
  }

  private static List<Wanted> wanted(Draft draft, SortedMap<String, byte[]> files) {
    Map<String, byte[]> before = new TreeMap<>(draft.files());
    List<Wanted> wanted = new ArrayList<>();
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(files.keySet());
    for (String path : paths) {
      byte[] now = files.get(path);
      if (now == null) {
        wanted.add(new Wanted(path, null, null));
      } else if (!Arrays.equals(now, before.get(path))) {
        wanted.add(Wanted.of(path, new Edit.Rewrite(Editor.text(now).orElseThrow())));
      }
    }
    return wanted;
  }
}
