package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.catalogue.Approval;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Catalogue.Publication;
import org.masnaa.app.catalogue.Release;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.difference.Change;
import org.masnaa.difference.Difference;
import org.masnaa.difference.Review;
import org.masnaa.service.PackageFiles;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Review and publication: what changed, who approved it, and what still stands in the way. */
@Component
class Reviews {

  /** The role of those who publish. */
  static final String PUBLISHER = "publisher";

  private final ReviewStore store;
  private final WorkingCopyStore drafts;
  private final Checks checks;
  private final Catalogue catalogue;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Reviews(
      ReviewStore store,
      WorkingCopyStore drafts,
      Checks checks,
      Catalogue catalogue,
      Audit audit,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.store = store;
    this.drafts = drafts;
    this.checks = checks;
    this.catalogue = catalogue;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  static String role(Review review) {
    return "reviewer-" + review.name().toLowerCase(Locale.ROOT);
  }

  /** The checks that a package has to pass before anybody reviews it. */
  Checked check(PackageFiles files) {
    return checks.check(files);
  }

  /** What differs from the version that is current, item by item. */
  List<ChangedItem> items(Draft draft) {
    Map<String, byte[]> before =
        catalogue
            .current(draft.id())
            .map(current -> catalogue.files(draft.id(), current.version()))
            .orElse(Map.of());
    Map<String, List<Change>> byItem = new LinkedHashMap<>();
    for (Change change : Difference.of(before, draft.files())) {
      byItem.computeIfAbsent(change.item(), item -> new java.util.ArrayList<>()).add(change);
    }
    List<Given> given = store.approvals(draft.id());
    List<Remark> remarks = store.remarks(draft.id());
    Set<OfficerId> authors = drafts.authors(draft.id());
    return byItem.entrySet().stream()
        .map(each -> item(each.getKey(), each.getValue(), given, remarks, authors))
        .toList();
  }

  private static ChangedItem item(
      String key,
      List<Change> changes,
      List<Given> given,
      List<Remark> remarks,
      Set<OfficerId> authors) {
    String fingerprint = fingerprint(changes);
    Set<Review> needed = EnumSet.noneOf(Review.class);
    changes.forEach(change -> needed.addAll(change.reviews()));
    Map<Review, Given> approved = new EnumMap<>(Review.class);
    for (Given each : given) {
      if (each.item().equals(key)
          && each.fingerprint().equals(fingerprint)
          && !authors.contains(each.by())) {
        approved.put(Review.valueOf(each.review().toUpperCase(Locale.ROOT)), each);
      }
    }
    return new ChangedItem(
        key,
        changes.getFirst().name(),
        changes,
        needed,
        approved,
        remarks.stream().filter(remark -> remark.item().equals(key)).toList(),
        fingerprint);
  }

  private static String fingerprint(List<Change> changes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Change change : changes) {
        for (String part : List.of(change.what().en(), change.before(), change.after())) {
          digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether somebody had a hand in what is not published yet, and so cannot judge it. */
  boolean isAuthor(ServiceId id, OfficerId officer) {
    return drafts.authors(id).contains(officer);
  }

  /**
   * Approves what the reviewer saw.
   *
   * @param seen the fingerprints of the items on the reviewer's screen; an item that has changed
   *     since is left out
   * @return how many items were approved
   */
  int approve(Draft draft, Actor.Officer by, Review review, Set<String> seen) {
    if (!by.roles().contains(role(review)) || isAuthor(draft.id(), by.id())) {
      return 0;
    }
    List<ChangedItem> items =
        items(draft).stream()
            .filter(item -> item.needed().contains(review) && seen.contains(item.fingerprint()))
            .toList();
    Instant now = clock.instant();
    String side = review.name().toLowerCase(Locale.ROOT);
    transaction.executeWithoutResult(status -> {
      for (ChangedItem item : items) {
        store.approve(draft.id(), new Given(item.key(), side, item.fingerprint(), by.id(), now));
      }
      audit.record(
          new AuditEntry(
              by,
              "approve-changes",
              draft.id().toString(),
              null,
              draft.id().entity(),
              Map.of("side", side, "items", Integer.toString(items.size()))));
    });
    return items.size();
  }

  void say(ServiceId id, Actor.Officer by, String item, String text) {
    store.say(id, new Remark(item, by.id(), clock.instant(), text));
  }

  /** Why a draft cannot be published; empty when it can. */
  List<LocalText> obstacles(Draft draft, List<ChangedItem> items) {
    List<LocalText> obstacles = new java.util.ArrayList<>();
    checks.of(draft).obstacles().forEach(problem -> obstacles.add(problem.what()));
    long open = items.stream().filter(item -> !item.isApproved()).count();
    if (open > 0) {
      obstacles.add(
          new LocalText(
              "عناصر تغيرت ولم تُعتمد بعد: " + open + ".",
              "Changed items that are not approved yet: " + open + "."));
    }
    if (items.isEmpty()) {
      obstacles.add(
          new LocalText(
              "لا فرق عن النسخة المنشورة.", "Nothing differs from the published version."));
    }
    return obstacles;
  }

  /**
   * Publishes a draft that nothing stands in the way of. The draft is locked meanwhile, so that
   * what is published is what was approved.
   *
   * @return why not; empty when it is published
   */
  List<LocalText> publish(ServiceId id, Actor.Officer by, Instant from) {
    if (!by.roles().contains(PUBLISHER)) {
      return List.of(new LocalText("النشر للناشر وحده.", "Only a publisher publishes."));
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Draft draft = drafts.lock(id).orElseThrow();
          List<ChangedItem> items = items(draft);
          List<LocalText> obstacles = obstacles(draft, items);
          return obstacles.isEmpty() ? publish(draft, items, by, from) : obstacles;
        }));
  }

  private List<LocalText> publish(
      Draft draft, List<ChangedItem> items, Actor.Officer by, Instant from) {
    List<Approval> approvals =
        items.stream()
            .flatMap(item -> item.approved().values().stream())
            .map(
                given -> new Approval(given.item(), given.review(), given.by().value(), given.at()))
            .toList();
    Release release = new Release(draft.packageFiles(), from, by, approvals);
    return switch (catalogue.publish(release)) {
      case Publication.NewVersion(var published) -> {
        drafts.published(draft.id(), published.version(), draft.revision());
        yield List.of();
      }
      case Publication.Unchanged(var published) -> {
        drafts.published(draft.id(), published.version(), draft.revision());
        yield List.of();
      }
      case Publication.Refused(var problems) ->
          problems.stream().map(problem -> problem.what()).toList();
    };
  }
}
