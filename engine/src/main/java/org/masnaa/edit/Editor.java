package org.masnaa.edit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.edit.XmlPart.Attribute;
import org.masnaa.text.LocalText;

/** Makes edits in the files of a package. */
public final class Editor {

  private static final LocalText UNREADABLE =
      new LocalText(
          "الملف نفسه غير سليم؛ أصلح نصه أولًا.",
          "The file itself is not well formed; mend its text first.");
  private static final LocalText WOULD_BREAK =
      new LocalText(
          "لا يمكن كتابة ذلك في الملف بصورة سليمة.", "The file would not be well formed with it.");

  private Editor() {}

  /** The text of a file, or empty when it is not UTF-8 and so cannot be edited as text. */
  public static Optional<String> text(byte[] content) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes an edit.
   *
   * @param file the path inside the package; its ending says what the file is
   * @return the text after it, which is well formed again, or why it cannot be made
   */
  public static EditResult apply(String file, String text, Edit edit) {
    try {
      List<Splice> real =
          splices(file, text, edit).stream().filter(splice -> !splice.isNothing()).toList();
      String after = Splice.apply(text, real);
      return edit instanceof Edit.Rewrite || isGood(file, after)
          ? new EditResult.Done(after, real)
          : new EditResult.Refused(WOULD_BREAK);
    } catch (EditRefused refused) {
      return new EditResult.Refused(refused.why());
    }
  }

  static boolean isXml(String file) {
    return file.endsWith(".bpmn") || file.endsWith(".dmn");
  }

  private static boolean isGood(String file, String text) {
    return isXml(file) ? XmlParts.of(text) != null : YamlParts.of(text) != null;
  }

  private static DocumentEditor document(String file, String text) {
    if (isXml(file)) {
      XmlPart root = XmlParts.of(text);
      if (root != null) {
        return new XmlEditor(text, root);
      }
    } else {
      YamlPart root = YamlParts.of(text);
      if (root != null) {
        return new YamlEditor(text, root);
      }
    }
    throw new EditRefused(UNREADABLE.ar(), UNREADABLE.en());
  }

  private static List<Splice> splices(String file, String text, Edit edit) {
    return switch (edit) {
      case Edit.SetText(String path, String value) ->
          document(file, text).setText(ItemPath.of(path), value);
      case Edit.Put(String path, String source) ->
          document(file, text).put(ItemPath.of(path), source);
      case Edit.Insert(String path, String after, String source) ->
          document(file, text).insert(ItemPath.of(path), after, source);
      case Edit.Remove(String path) -> document(file, text).remove(ItemPath.of(path));
      case Edit.Move(String path, String list, String after) ->
          document(file, text).move(ItemPath.of(path), ItemPath.of(list), after);
      case Edit.Rewrite(String whole) -> List.of(Splice.between(text, whole));
    };
  }

  /**
   * What an item says: the text of a single value, the source of anything else.
   *
   * @return null when there is no such item
   */
  public static @Nullable String value(String file, String text, String path) {
    ItemPath way = ItemPath.of(path);
    return isXml(file) ? xmlValue(text, way) : yamlValue(text, way);
  }

  private static @Nullable String yamlValue(String text, ItemPath path) {
    YamlPart root = YamlParts.of(text);
    YamlPart part = YamlWay.find(root, path);
    return switch (part) {
      case null -> null;
      case YamlPart.Single single -> single.text();
      case YamlPart.Items items -> source(text, items.start(), items.end());
      case YamlPart.Keys keys -> source(text, keys.start(), keys.end());
    };
  }

  private static @Nullable String xmlValue(String text, ItemPath path) {
    XmlPart root = XmlParts.of(text);
    if (root == null || path.isRoot()) {
      return root == null ? null : text;
    }
    XmlEditor editor = new XmlEditor(text, root);
    if (path.last() instanceof Step.Name(String name)
        && (name.startsWith("@") || name.equals("text()"))) {
      XmlPart part = editor.find(path.parent());
      if (part == null) {
        return null;
      }
      if (name.equals("text()")) {
        return XmlText.plain(text.substring(part.openEnd(), part.closeStart()));
      }
      Attribute attribute = part.attribute(name.substring(1));
      return attribute == null
          ? null
          : XmlText.plain(text.substring(attribute.valueStart(), attribute.valueEnd()));
    }
    XmlPart part = editor.find(path);
    return part == null ? null : source(text, part.start(), part.end());
  }

  private static String source(String text, int start, int end) {
    return Lines.shifted(text.substring(start, end), -Lines.column(text, start));
  }
}
