package org.masnaa.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.edit.YamlPart.Items;
import org.masnaa.edit.YamlPart.Keys;
import org.masnaa.edit.YamlPart.Pair;
import org.masnaa.edit.YamlPart.Single;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlNode;

/** Edits one YAML document. */
final class YamlEditor implements DocumentEditor {

  private static final Position NOWHERE = new Position("", 1, 1);

  private final String text;
  private final YamlPart root;
  private final String separator;
  private final YamlLayout layout;
  private final YamlRegions regions;

  YamlEditor(String text, YamlPart root) {
    this.text = text;
    this.root = root;
    this.separator = Lines.separator(text);
    this.layout = new YamlLayout(separator);
    this.regions = new YamlRegions(text, separator);
  }

  @Override
  public List<Splice> setText(ItemPath path, String value) {
    YamlPart part = YamlWay.find(root, path);
    if (value.isEmpty()) {
      return part == null ? List.of() : remove(path);
    }
    if (part instanceof Single single) {
      if (single.text().equals(value)) {
        return List.of();
      }
      return List.of(new Splice(single.start(), old(single), written(path, single, value)));
    }
    return put(path, new YamlNode.Scalar(NOWHERE, value, false, NOWHERE));
  }

  private String old(YamlPart part) {
    return text.substring(part.start(), part.end());
  }

  private String written(ItemPath path, Single single, String value) {
    boolean inside = isInside(path);
    String key = path.last() instanceof Step.Name(String name) ? name : "";
    int indent = YamlRegions.indentOf(text, single.start()) + 2;
    String written = YamlScalar.write(value, key, single.style(), inside, indent, separator);
    boolean glued =
        old(single).isEmpty()
            && single.start() > 0
            && !Character.isWhitespace(text.charAt(single.start() - 1));
    return glued ? " " + written : written;
  }

  /** Whether the item stands between brackets or braces. */
  private boolean isInside(ItemPath path) {
    ItemPath above = path;
    while (!above.isRoot()) {
      above = above.parent();
      switch (YamlWay.find(root, above)) {
        case Keys keys when keys.braces() -> {
          return true;
        }
        case Items items when items.brackets() -> {
          return true;
        }
        case null -> {}
        case Keys _, Items _, Single _ -> {}
      }
    }
    return false;
  }

  @Override
  public List<Splice> put(ItemPath path, String source) {
    return put(path, read(source));
  }

  private List<Splice> put(ItemPath path, YamlNode value) {
    if (path.isRoot()) {
      return List.of(Splice.between(text, layout.block(value, "", 0) + separator));
    }
    YamlPart parent = YamlWay.find(root, path.parent());
    if (parent == null || (parent instanceof Single single && single.text().isEmpty())) {
      return put(path.parent(), wrapped(path, value));
    }
    int place = YamlWay.place(parent, path.last());
    return switch (parent) {
      case Keys keys -> {
        if (!(path.last() instanceof Step.Name(String key))) {
          throw EditRefused.noItem(path);
        }
        yield place >= 0
            ? replacePair(keys, keys.pairs().get(place), value)
            : List.of(newPair(keys, key, value));
      }
      case Items items when place >= 0 -> {
        YamlPart item = items.items().get(place);
        String written =
            items.brackets()
                ? layout.inline(value, "")
                : layout.block(value, "", Lines.column(text, item.start()));
        yield List.of(new Splice(item.start(), old(item), written));
      }
      case Items _, Single _ -> throw EditRefused.noItem(path);
    };
  }

  /** The value as the only one of the mapping that is to hold it. */
  private static YamlNode wrapped(ItemPath path, YamlNode value) {
    if (path.last() instanceof Step.Name(String key)) {
      return new YamlNode.Mapping(NOWHERE, List.of(new YamlNode.Entry(NOWHERE, key, value)));
    }
    throw EditRefused.noItem(path);
  }

  private List<Splice> replacePair(Keys keys, Pair pair, YamlNode value) {
    int from = text.indexOf(':', pair.keyEnd()) + 1;
    int column = Lines.column(text, pair.start());
    String written =
        keys.braces()
            ? " " + layout.inline(value, pair.key())
            : layout.pair(pair.key(), value, column).substring(layout.nameLength(pair.key()) + 1);
    int to = Math.max(from, pair.value().end());
    return List.of(new Splice(from, text.substring(from, to), written));
  }

  private Splice newPair(Keys keys, String key, YamlNode value) {
    int after = KeyOrder.before(key, keys.pairs().stream().map(Pair::key).toList());
    if (keys.braces()) {
      String written = layout.inlinePair(key, value);
      return keys.pairs().isEmpty()
          ? new Splice(keys.start() + 1, "", written)
          : regions.insertInside(keys.pairs().get(Math.max(after, 0)).value(), written);
    }
    Pair first = keys.pairs().getFirst();
    int column = Lines.column(text, first.start());
    String written = layout.pair(key, value, column);
    return after < 0
        ? new Splice(first.start(), "", written + separator + " ".repeat(column))
        : regions.insertLines(keys.pairs().get(after).value(), written, column);
  }

  @Override
  public List<Splice> insert(ItemPath list, @Nullable String after, String source) {
    YamlNode item = read(source);
    YamlPart part = YamlWay.find(root, list);
    boolean empty =
        part == null
            || (part instanceof Single single && single.text().isEmpty())
            || (part instanceof Items none && none.items().isEmpty());
    if (empty) {
      return put(list, new YamlNode.Sequence(NOWHERE, List.of(item)));
    }
    if (!(part instanceof Items items)) {
      throw EditRefused.noItem(list);
    }
    int column = items.brackets() ? 0 : regions.dashColumn(items) + 2;
    String written = items.brackets() ? layout.inline(item, "") : layout.block(item, "", column);
    return List.of(regions.insertItem(items, place(items, list, after), written));
  }

  /** The place behind which something comes, from 0; -1 for the beginning. */
  private int place(Items items, ItemPath list, @Nullable String after) {
    if (after == null) {
      return items.items().size() - 1;
    }
    if (after.isEmpty()) {
      return -1;
    }
    Step step = ItemPath.of(after).last();
    int place = YamlWay.place(items, step);
    if (place < 0) {
      throw EditRefused.noItem(list.plus(step));
    }
    return place;
  }

  @Override
  public List<Splice> remove(ItemPath path) {
    if (path.isRoot()) {
      throw EditRefused.noItem(path);
    }
    YamlPart parent = YamlWay.find(root, path.parent());
    int place = parent == null ? -1 : YamlWay.place(parent, path.last());
    if (place < 0) {
      throw EditRefused.noItem(path);
    }
    return switch (parent) {
      case Keys keys when keys.pairs().size() == 1 -> {
        boolean named = !path.parent().isRoot() && path.parent().last() instanceof Step.Name;
        yield named ? remove(path.parent()) : List.of(new Splice(keys.start(), old(keys), "{}"));
      }
      case Items items when items.items().size() == 1 -> List.of(emptied(items));
      case Keys keys -> List.of(regions.withoutPair(keys, place));
      case Items items -> List.of(regions.withoutItem(items, place));
      case null -> throw EditRefused.noItem(path);
      case Single _ -> throw EditRefused.noItem(path);
    };
  }

  private Splice emptied(Items items) {
    if (items.brackets()) {
      return new Splice(items.start(), old(items), "[]");
    }
    int from = items.start();
    while (from > 0
        && text.charAt(from - 1) != ':'
        && Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    boolean below = from > 0 && text.charAt(from - 1) == ':';
    int start = below ? from : items.start();
    return new Splice(start, text.substring(start, items.end()), below ? " []" : "[]");
  }

  @Override
  public List<Splice> move(ItemPath path, ItemPath list, String after) {
    YamlPart item = YamlWay.find(root, path);
    YamlPart from = path.isRoot() ? null : YamlWay.find(root, path.parent());
    YamlPart to = YamlWay.find(root, list);
    if (item == null || !(from instanceof Items source) || !(to instanceof Items target)) {
      throw EditRefused.noItem(item == null ? path : list);
    }
    int place = place(target, list, after);
    int own = target.equals(from) ? YamlWay.place(target, path.last()) : -2;
    if (own == place || own == place + 1) {
      return List.of();
    }
    Splice taken = remove(path).getFirst();
    if (source.brackets() && target.brackets() && !target.items().isEmpty()) {
      return List.of(taken, regions.insertItem(target, place, old(item)));
    }
    if (target.items().isEmpty() || target.brackets() || isInside(path)) {
      YamlNode node = read(Lines.shifted(old(item), -Lines.column(text, item.start())));
      List<Splice> put =
          target.items().isEmpty()
              ? put(list, new YamlNode.Sequence(NOWHERE, List.of(node)))
              : List.of(
                  regions.insertItem(
                      target,
                      place,
                      target.brackets()
                          ? layout.inline(node, "")
                          : layout.block(node, "", regions.dashColumn(target) + 2)));
      return List.of(taken, put.getFirst());
    }
    int shift = regions.dashColumn(target) + 2 - Lines.column(text, item.start());
    return List.of(taken, regions.insertItem(target, place, Lines.shifted(old(item), shift)));
  }

  private static YamlNode read(String source) {
    YamlNode node = Yaml.read("", source.getBytes(StandardCharsets.UTF_8), new Problems());
    if (node == null) {
      throw new EditRefused("القيمة الجديدة ليست YAML سليمًا.", "The new value is no good YAML.");
    }
    return node;
  }
}
