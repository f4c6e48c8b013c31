package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.masnaa.edit.Edit;
import org.masnaa.edit.EditResult;
import org.masnaa.edit.Editor;

/**
 * What a page of the studio posts: for each field {@code v:file#path} with its value and {@code
 * s:file#path} with what it said when the page was made, and the button that was pressed.
 */
final class PostedChange {

  private final Map<String, String> given = new LinkedHashMap<>();

  PostedChange(HttpServletRequest request) {
    request
        .getParameterMap()
        .forEach((name, values) -> given.put(unified(name), unified(values[0])));
  }

  /** Browsers end lines as no file does; and no file and no table holds the null character. */
  static String unified(String text) {
    return text.replace("\r\n", "\n").replace("\u0000", "");
  }

  Map<String, String> given() {
    return given;
  }

  String get(String name) {
    return given.getOrDefault(name, "");
  }

  /** The fields that were changed on the page. */
  List<Wanted> fields() {
    List<Wanted> wanted = new ArrayList<>();
    given.forEach((name, value) -> {
      int hash = name.indexOf('#');
      if (name.startsWith("v:") && hash > 0) {
        String seen = get("s:" + name.substring(2));
        if (!seen.equals(value)) {
          wanted.add(
              new Wanted(
                  name.substring(2, hash),
                  new Edit.SetText(name.substring(hash + 1), value),
                  seen));
        }
      }
    });
    return wanted;
  }

  /** What the pressed button does besides. */
  List<Wanted> act(Draft draft) {
    String act = get("act");
    int colon = act.indexOf(':');
    if (colon < 0) {
      return List.of();
    }
    String[] parts = act.substring(colon + 1).split("#", -1);
    String file = parts[0];
    String path = parts.length > 1 ? parts[1] : "";
    return switch (act.substring(0, colon)) {
      case "remove" -> List.of(Wanted.of(file, new Edit.Remove(path)));
      case "remove-file" -> List.of(new Wanted(file, null, null));
      case "remove-step" -> new StepAddition(draft, given).without(parts[0]);
      case "remove-flow" -> StepDrawing.cut(draft, parts[0]);
      case "arrange" -> StepDrawing.arranged(draft, parts[0].equals("ar"));
      case "move" ->
          parts.length < 4
              ? List.of()
              : List.of(Wanted.of(file, new Edit.Move(path, parts[2], parts[3])));
      case "copy" -> new Additions(draft, given).copy(path);
      case "option" -> Additions.option(draft, path);
      case "row" -> DecisionRows.last(draft, file, path);
      case "row-after" ->
          parts.length < 3 ? List.of() : DecisionRows.after(draft, file, path, parts[2]);
      case "gap" -> DecisionRows.gap(written(draft), file, path);
      default -> List.of();
    };
  }

  /** The draft as it will be with the fields of the page. */
  private Draft written(Draft draft) {
    Map<String, byte[]> files = new TreeMap<>(draft.files());
    for (Wanted wanted : fields()) {
      byte[] content = files.get(wanted.file());
      String text = content == null ? null : Editor.text(content).orElse(null);
      Edit edit = wanted.edit();
      if (text != null
          && edit != null
          && Editor.apply(wanted.file(), text, edit) instanceof EditResult.Done done) {
        files.put(wanted.file(), done.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    return new Draft(
        draft.id(), draft.base(), draft.revision(), draft.changedAt(), new TreeMap<>(files));
  }
}
