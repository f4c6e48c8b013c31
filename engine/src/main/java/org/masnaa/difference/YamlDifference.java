package org.masnaa.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.YamlNode;
import org.masnaa.source.YamlNode.Entry;
import org.masnaa.source.YamlNode.Mapping;
import org.masnaa.source.YamlNode.Scalar;
import org.masnaa.source.YamlNode.Sequence;
import org.masnaa.text.LocalText;

/** Compares two states of a file of YAML. */
final class YamlDifference {

  /**
   * The item that values belong to.
   *
   * @param path the way to it in the file
   * @param reviews who looks at its changes besides what a key asks for
   */
  private record Owner(String path, LocalText name, LocalText said, Set<Review> reviews) {}

  private final String file;
  private final List<Change> changes;

  YamlDifference(String file, List<Change> changes) {
    this.file = file;
    this.changes = changes;
  }

  void compare(@Nullable YamlNode before, @Nullable YamlNode after) {
    Thing kind = Thing.ofFile(file);
    YamlNode present = Objects.requireNonNull(after == null ? before : after);
    LocalText name = kind.name(present, file);
    if (kind != Thing.SERVICE && kind != Thing.FORM && (before == null || after == null)) {
      whole("", kind, name, before, after);
      return;
    }
    Owner owner =
        new Owner(
            "",
            name,
            kind == Thing.SERVICE || kind == Thing.FORM
                ? kind.word()
                : Sentences.owner(kind.word(), name),
            kind.reviews());
    values(owner, "", before, after);
  }

  private void whole(
      String path,
      Thing kind,
      LocalText name,
      @Nullable YamlNode before,
      @Nullable YamlNode after) {
    LocalText what =
        kind == Thing.READ
            ? Sentences.flow(name, purpose(after == null ? before : after), before == null)
            : before == null
                ? Sentences.added(kind.word(), name)
                : Sentences.removed(kind.word(), name);
    add(path, name, what, written(before), written(after), kind.reviews());
  }

  private static String purpose(@Nullable YamlNode read) {
    return read instanceof Mapping mapping ? shown(mapping.value("for")) : "";
  }

  private void add(
      String path,
      LocalText name,
      LocalText what,
      String before,
      String after,
      Set<Review> reviews) {
    changes.add(new Change(file + "#" + path, name, what, before, after, reviews));
  }

  /** The values under a key of an owner, or the owner's own values when the key is empty. */
  private void values(
      Owner owner, String key, @Nullable YamlNode before, @Nullable YamlNode after) {
    if (written(before).equals(written(after))) {
      return;
    }
    Thing listed = Thing.ofKey(key);
    if (listed != null) {
      items(owner, listed, key, before, after);
    } else if (isMapping(before) && isMapping(after) && !(before == null && after == null)) {
      Map<String, @Nullable YamlNode> old = entries(before);
      Map<String, @Nullable YamlNode> now = entries(after);
      Set<String> keys = new java.util.LinkedHashSet<>(old.keySet());
      keys.addAll(now.keySet());
      for (String each : keys) {
        values(owner, key.isEmpty() ? each : key + "/" + each, old.get(each), now.get(each));
      }
    } else {
      leaf(owner, key, before, after);
    }
  }

  private void leaf(Owner owner, String key, @Nullable YamlNode before, @Nullable YamlNode after) {
    String first = key.contains("/") ? key.substring(0, key.indexOf('/')) : key;
    Set<Review> reviews = EnumSet.copyOf(owner.reviews());
    reviews.addAll(Word.reviews(first));
    LocalText what =
        first.equals("optional")
            ? need(owner, after)
            : Sentences.changed(owner.said(), part(key), shown(before), shown(after));
    String path = owner.path().isEmpty() ? first : owner.path();
    LocalText name = owner.path().isEmpty() ? Word.of(first) : owner.name();
    add(path, name, what, written(before), written(after), reviews);
  }

  private static LocalText need(Owner owner, @Nullable YamlNode after) {
    boolean optional = after instanceof Scalar scalar && scalar.truth().orElse(false);
    return optional
        ? new LocalText(
            owner.said().ar() + ": أصبحت الإجابة اختيارية.",
            owner.said().en() + " became optional.")
        : new LocalText(
            owner.said().ar() + ": أصبحت الإجابة إلزامية.",
            owner.said().en() + " became mandatory.");
  }

  /** The name of a part such as {@code options/single/ar}. */
  private static LocalText part(String key) {
    List<String> steps = List.of(key.split("/"));
    List<LocalText> words = steps.stream().map(Word::of).toList();
    return new LocalText(
        words.stream().map(LocalText::ar).collect(Collectors.joining("، ")),
        words.stream().map(LocalText::en).collect(Collectors.joining(", ")));
  }

  private void items(
      Owner owner, Thing kind, String key, @Nullable YamlNode before, @Nullable YamlNode after) {
    Map<String, YamlNode> old = kind.items(before);
    Map<String, YamlNode> now = kind.items(after);
    old.forEach((id, item) -> {
      if (!now.containsKey(id)) {
        whole(path(owner, key, kind, id), kind, kind.name(item, id), item, null);
      }
    });
    now.forEach((id, item) -> {
      YamlNode earlier = old.get(id);
      LocalText name = kind.name(item, id);
      String path = path(owner, key, kind, id);
      if (earlier == null) {
        whole(path, kind, name, null, item);
      } else {
        Owner mine = new Owner(path, name, Sentences.owner(kind.word(), name), kind.reviews());
        values(mine, "", earlier, item);
      }
    });
    moved(owner, kind, key, old, now);
  }

  private void moved(
      Owner owner, Thing kind, String key, Map<String, YamlNode> old, Map<String, YamlNode> now) {
    List<String> before = new ArrayList<>(old.keySet());
    before.retainAll(now.keySet());
    List<String> after = new ArrayList<>(now.keySet());
    after.retainAll(old.keySet());
    if (before.equals(after)) {
      return;
    }
    for (String id : after) {
      List<String> restBefore = without(before, id);
      if (restBefore.equals(without(after, id)) || before.indexOf(id) != after.indexOf(id)) {
        LocalText name = kind.name(Objects.requireNonNull(now.get(id)), id);
        add(
            path(owner, key, kind, id),
            name,
            Sentences.moved(kind.word(), name),
            String.valueOf(before.indexOf(id)),
            String.valueOf(after.indexOf(id)),
            Set.of(Review.CONTENT));
        before = restBefore;
        after = without(after, id);
        if (before.equals(after)) {
          return;
        }
        moved(owner, kind, key, kept(old, before), kept(now, after));
        return;
      }
    }
  }

  private static Map<String, YamlNode> kept(Map<String, YamlNode> items, List<String> ids) {
    Map<String, YamlNode> kept = new LinkedHashMap<>(items);
    kept.keySet().retainAll(ids);
    return kept;
  }

  private static List<String> without(List<String> ids, String id) {
    return ids.stream().filter(each -> !each.equals(id)).toList();
  }

  private static String path(Owner owner, String key, Thing kind, String id) {
    return (owner.path().isEmpty() ? "" : owner.path() + "/") + key + "/" + kind.step(id);
  }

  private static boolean isMapping(@Nullable YamlNode node) {
    return node == null || node instanceof Mapping;
  }

  private static Map<String, @Nullable YamlNode> entries(@Nullable YamlNode node) {
    Map<String, @Nullable YamlNode> entries = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> entries.put(entry.key(), entry.value()));
    }
    return entries;
  }

  private static String shown(@Nullable YamlNode node) {
    return switch (node) {
      case null -> "";
      case Scalar scalar -> scalar.text();
      case Sequence(_, List<YamlNode> items) ->
          items.stream().map(YamlDifference::shown).collect(Collectors.joining(", "));
      case Mapping(_, List<Entry> entries) ->
          entries.stream()
              .map(entry -> entry.key() + ": " + shown(entry.value()))
              .collect(Collectors.joining("; "));
    };
  }

  static String written(@Nullable YamlNode node) {
    return switch (node) {
      case null -> "";
      case Scalar scalar -> scalar.quoted() ? "'" + scalar.text() + "'" : scalar.text();
      case Sequence(_, List<YamlNode> items) ->
          items.stream().map(YamlDifference::written).collect(Collectors.joining(",", "[", "]"));
      case Mapping(_, List<Entry> entries) ->
          entries.stream()
              .map(entry -> entry.key() + ":" + written(entry.value()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }
}
