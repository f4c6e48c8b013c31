package org.masnaa.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.edit.XmlPart.Attribute;

/** Edits one XML document. */
final class XmlEditor implements DocumentEditor {

  private static final String TEXT = "text()";

  private final String text;
  private final XmlPart root;
  private final String separator;

  XmlEditor(String text, XmlPart root) {
    this.text = text;
    this.root = root;
    this.separator = Lines.separator(text);
  }

  /** The element at a path, or null when there is none. */
  @Nullable XmlPart find(ItemPath path) {
    List<XmlPart> found = List.of(root);
    for (Step step : path.steps()) {
      found = found.isEmpty() ? found : follow(found, step);
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /** A name keeps all children of that name, so that a number behind it can choose. */
  private List<XmlPart> follow(List<XmlPart> from, Step step) {
    return switch (step) {
      case Step.Name(String name) ->
          from.getFirst().children().stream().filter(c -> c.local().equals(name)).toList();
      case Step.At(int number) ->
          number >= 1 && number <= from.size() ? List.of(from.get(number - 1)) : List.of();
      case Step.Match(String key, String value) -> {
        List<XmlPart> matching = new ArrayList<>();
        collect(from.getFirst(), key, XmlText.escaped(value), matching);
        yield matching;
      }
    };
  }

  private void collect(XmlPart part, String key, String value, List<XmlPart> found) {
    Attribute attribute = part.attribute(key);
    if (attribute != null && value(attribute).equals(value)) {
      found.add(part);
    }
    part.children().forEach(child -> collect(child, key, value, found));
  }

  private String value(Attribute attribute) {
    return text.substring(attribute.valueStart(), attribute.valueEnd());
  }

  private XmlPart element(ItemPath path) {
    XmlPart part = find(path);
    if (part == null) {
      throw EditRefused.noItem(path);
    }
    return part;
  }

  @Override
  public List<Splice> setText(ItemPath path, String value) {
    XmlText.refuseUnwritable(value);
    if (path.isRoot() || !(path.last() instanceof Step.Name(String name))) {
      throw EditRefused.noItem(path);
    }
    if (name.equals(TEXT) && find(path.parent()) == null) {
      return value.isEmpty() ? List.of() : newChild(path.parent(), value);
    }
    XmlPart part = element(path.parent());
    if (name.equals(TEXT)) {
      return value.isEmpty() && part.local().equals("conditionExpression")
          ? List.of(without(part))
          : content(part, value);
    }
    if (!name.startsWith("@")) {
      throw EditRefused.noItem(path);
    }
    return attribute(part, name.substring(1), value);
  }

  /** Children that are not there yet, in the namespace of the element they belong to. */
  private List<Splice> newChild(ItemPath path, String value) {
    if (path.isRoot() || !(path.last() instanceof Step.Name(String child))) {
      throw EditRefused.noItem(path);
    }
    ItemPath above = path.parent();
    if (find(above) == null && !above.isRoot() && above.last() instanceof Step.Name(String outer)) {
      XmlPart owner = element(above.parent());
      String inner = tagged(owner, child, XmlText.escaped(value));
      return List.of(insertion(owner, null, tagged(owner, outer, inner)));
    }
    XmlPart parent = element(above);
    return List.of(insertion(parent, null, tagged(parent, child, XmlText.escaped(value))));
  }

  private static String tagged(XmlPart like, String local, String content) {
    String name = like.name().substring(0, like.name().indexOf(':') + 1) + local;
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private List<Splice> attribute(XmlPart part, String name, String value) {
    Attribute attribute = part.attribute(name);
    if (attribute == null) {
      if (value.isEmpty()) {
        return List.of();
      }
      int at = part.openEnd() - (part.selfClosing() ? 2 : 1);
      while (Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      return List.of(new Splice(at, "", " " + name + "=\"" + XmlText.escaped(value) + "\""));
    }
    if (value.isEmpty()) {
      int from = attribute.start();
      while (Character.isWhitespace(text.charAt(from - 1))) {
        from--;
      }
      return List.of(new Splice(from, text.substring(from, attribute.valueEnd() + 1), ""));
    }
    String old = value(attribute);
    return XmlText.plain(old).equals(value)
        ? List.of()
        : List.of(
            new Splice(
                attribute.valueStart(),
                old,
                XmlText.attribute(value, text.charAt(attribute.valueEnd()))));
  }

  private List<Splice> content(XmlPart part, String value) {
    if (!part.children().isEmpty()) {
      throw new EditRefused(
          "لهذا العنصر عناصر داخله، فلا يمكن كتابة نص مكانها.",
          "This element has others inside, so no text can take their place.");
    }
    if (part.selfClosing()) {
      int at = part.end() - 2;
      return value.isEmpty()
          ? List.of()
          : List.of(new Splice(at, "/>", ">" + XmlText.escaped(value) + "</" + part.name() + ">"));
    }
    String old = text.substring(part.openEnd(), part.closeStart());
    return XmlText.plain(old).equals(value)
        ? List.of()
        : List.of(new Splice(part.openEnd(), old, XmlText.escaped(value)));
  }

  @Override
  public List<Splice> put(ItemPath path, String source) {
    XmlPart part = find(path);
    if (part == null) {
      return insert(path.parent(), null, source);
    }
    String old = text.substring(part.start(), part.end());
    String written = indented(source, Lines.column(text, part.start()));
    return old.equals(written) ? List.of() : List.of(new Splice(part.start(), old, written));
  }

  @Override
  public List<Splice> insert(ItemPath parent, @Nullable String after, String source) {
    XmlPart part = element(parent);
    XmlPart before =
        after == null
            ? part.children().isEmpty() ? null : part.children().getLast()
            : after.isEmpty() ? null : element(parent.plus(ItemPath.of(after).last()));
    return List.of(insertion(part, before, source));
  }

  private Splice insertion(XmlPart part, @Nullable XmlPart before, String source) {
    int column =
        part.children().isEmpty()
            ? YamlRegions.indentOf(text, part.start()) + 2
            : Lines.column(text, part.children().getFirst().start());
    String line = separator + " ".repeat(column);
    String written = line + indented(source, column);
    if (before != null) {
      return new Splice(before.end(), "", written);
    }
    if (part.selfClosing()) {
      String close = separator + " ".repeat(column - 2) + "</" + part.name() + ">";
      int at = part.end() - 2;
      while (Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      return new Splice(at, text.substring(at, part.end()), ">" + written + close);
    }
    boolean blank = text.substring(part.openEnd(), part.closeStart()).isEmpty();
    return new Splice(
        part.openEnd(), "", written + (blank ? separator + " ".repeat(column - 2) : ""));
  }

  private String indented(String source, int column) {
    String unified = source.replace("\r\n", "\n").replace("\n", separator);
    return Lines.shifted(unified, column);
  }

  @Override
  public List<Splice> remove(ItemPath path) {
    if (path.last() instanceof Step.Name(String name) && name.startsWith("@")) {
      return setText(path, "");
    }
    return List.of(without(element(path)));
  }

  /** With the blanks before it, so that no empty line stays. */
  private Splice without(XmlPart part) {
    int from = part.start();
    if (Lines.beginsLine(text, from) && Lines.start(text, from) > 0) {
      from = Lines.end(text, Lines.start(text, from) - 1);
    }
    return new Splice(from, text.substring(from, part.end()), "");
  }

  @Override
  public List<Splice> move(ItemPath path, ItemPath parent, String after) {
    XmlPart part = element(path);
    XmlPart target = element(parent);
    XmlPart before = after.isEmpty() ? null : element(parent.plus(ItemPath.of(after).last()));
    if (part.equals(before)) {
      return List.of();
    }
    String source =
        Lines.shifted(text.substring(part.start(), part.end()), -Lines.column(text, part.start()));
    Splice taken = without(part);
    return List.of(taken, insertion(target, before, source));
  }
}
