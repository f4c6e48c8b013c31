package org.masnaa.dmn;

import static org.masnaa.dmn.ItemTypes.children;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Reads DMN files, of every version from 1.1 to 1.5. */
public final class DmnReader {

  private final Map<String, XmlElement> roots = new LinkedHashMap<>();
  private final Map<String, ModelBuilder> built = new HashMap<>();
  private final Problems problems;

  private DmnReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads and compiles a model that imports no other.
   *
   * @return the model, or null when a problem was added
   */
  public static @Nullable DecisionModel read(String file, byte[] content, Problems problems) {
    return read(file, Map.of(file, content), problems);
  }

  /**
   * Reads and compiles a model.
   *
   * @param files the model and those it may import, by path
   * @return the model, or null when a problem was added
   */
  public static @Nullable DecisionModel read(
      String file, Map<String, byte[]> files, Problems problems) {
    int before = problems.size();
    DecisionModel model = draft(file, files, problems);
    return problems.size() == before ? model : null;
  }

  /**
   * Reads a model even if parts of it are refused; these compute null. For showing unfinished
   * models and for the compatibility kit, never for deciding.
   *
   * @return the model, or null when it is no DMN at all
   */
  public static @Nullable DecisionModel draft(
      String file, Map<String, byte[]> files, Problems problems) {
    DmnReader reader = new DmnReader(problems);
    files.forEach((path, content) -> {
      Problems own = path.equals(file) ? problems : new Problems();
      XmlElement root = Xml.read(path, content, own);
      if (root != null) {
        reader.roots.put(path, root);
      }
    });
    XmlElement root = reader.roots.get(file);
    if (root == null || !isModel(root, problems)) {
      return null;
    }
    return reader.build(root, 0).model();
  }

  private static boolean isModel(XmlElement root, Problems problems) {
    if (root.name().equals("definitions") && Vocabulary.isDmn(root.namespace())) {
      return true;
    }
    problems.add(
        root.at(),
        "dmn.not-dmn",
        new LocalText("الملف ليس نموذج DMN.", "The file is not a DMN model."),
        new LocalText("احفظه من أداة تدعم DMN 1.1 إلى 1.5.", "Save it from a DMN 1.1–1.5 tool."));
    return false;
  }

  private ModelBuilder build(XmlElement root, int depth) {
    Vocabulary.check(root, problems);
    ModelBuilder builder = new ModelBuilder(root, problems);
    for (XmlElement imported : children(root, "import")) {
      String namespace = String.valueOf(imported.attribute("namespace"));
      XmlElement other = withNamespace(namespace);
      if (other == null || depth > 10) {
        problems.add(
            imported.at(),
            "dmn.import-missing",
            new LocalText(
                "النموذج المستورد «" + namespace + "» غير موجود.",
                "The imported model “" + namespace + "” is missing."),
            new LocalText("أضف ملفه بجانب هذا الملف.", "Put its file beside this one."));
        continue;
      }
      ModelBuilder known = built.get(namespace);
      if (known == null) {
        known = build(other, depth + 1);
        built.put(namespace, known);
      }
      String name = imported.attribute("name");
      builder.include(name == null ? "" : name, namespace, known);
    }
    builder.link();
    return builder;
  }

  private @Nullable XmlElement withNamespace(String namespace) {
    for (XmlElement root : roots.values()) {
      if (namespace.equals(root.attribute("namespace"))) {
        return root;
      }
    }
    return null;
  }
}
