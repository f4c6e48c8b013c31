package org.masnaa.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Compares two states of a package. */
public final class Difference {

  private Difference() {}

  /**
   * What differs, file by file.
   *
   * @param before content by path; empty for a package that did not exist
   * @param after content by path
   */
  public static List<Change> of(Map<String, byte[]> before, Map<String, byte[]> after) {
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (String path : paths) {
      byte[] old = before.get(path);
      byte[] now = after.get(path);
      if (!Arrays.equals(old, now)) {
        file(path, old, now, changes);
      }
    }
    return List.copyOf(changes);
  }

  private static void file(
      String path, byte @Nullable [] old, byte @Nullable [] now, List<Change> changes) {
    int size = changes.size();
    if (path.endsWith(".yaml")) {
      YamlNode from = old == null ? null : Yaml.read(path, old, new Problems());
      YamlNode to = now == null ? null : Yaml.read(path, now, new Problems());
      if (readable(old, from) && readable(now, to)) {
        new YamlDifference(path, changes).compare(from, to);
      }
    } else if (path.endsWith(".bpmn") || path.endsWith(".dmn")) {
      XmlElement from = old == null ? null : Xml.read(path, old, new Problems());
      XmlElement to = now == null ? null : Xml.read(path, now, new Problems());
      if (readable(old, from) && readable(now, to)) {
        if (path.endsWith(".dmn")) {
          new TableDifference(path, changes).compare(from, to);
        } else {
          new ProcessDifference(path, changes).compare(from, to);
        }
      }
    }
    if (changes.size() == size) {
      changes.add(whole(path, old, now));
    }
  }

  private static boolean readable(byte @Nullable [] content, @Nullable Object read) {
    return content == null || read != null;
  }

  /** When nothing in it can be told apart: comments, spacing, a note, or a file that is broken. */
  private static Change whole(String path, byte @Nullable [] old, byte @Nullable [] now) {
    LocalText what =
        old == null
            ? new LocalText("أُضيف الملف.", "The file was added.")
            : now == null
                ? new LocalText("حُذف الملف.", "The file was removed.")
                : new LocalText(
                    "تغيرت كتابة الملف دون تغير في معناه المقروء.",
                    "The writing of the file changed; nothing that is read from it did.");
    return new Change(
        path + "#",
        new LocalText("\u2066" + path + "\u2069", path),
        what,
        old == null ? "" : Integer.toHexString(Arrays.hashCode(old)),
        now == null ? "" : Integer.toHexString(Arrays.hashCode(now)),
        Set.of(Review.CONTENT));
  }
}
