package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.edit.Edit;
import org.masnaa.edit.EditResult;
import org.masnaa.edit.Editor;

/** What a new service begins with. */
record Copies(Studio studio, Catalogue catalogue) {

  /**
   * The files of a new service.
   *
   * @param from the service of the same entity to copy, a template, or empty for a blank one
   */
  Map<String, byte[]> files(ServiceId id, String ar, String en, String from) {
    Optional<PackageTemplate> template = PackageTemplate.of(from);
    if (template.isPresent()) {
      return renamed(template.get().files(), id, ar, en);
    }
    if (!from.matches("[a-z][a-z0-9-]{0,59}")) {
      return BlankPackage.files(id, ar, en);
    }
    ServiceId source = new ServiceId(id.entity(), from);
    Map<String, byte[]> original =
        studio
            .find(source)
            .map(Draft::contents)
            .or(() -> current(source))
            .orElseGet(() -> BlankPackage.files(id, ar, en));
    return renamed(original, id, ar, en);
  }

  /** The same files under another name and title. */
  static Map<String, byte[]> renamed(
      Map<String, byte[]> original, ServiceId id, String ar, String en) {
    Map<String, byte[]> files = new LinkedHashMap<>(original);
    String text =
        Optional.ofNullable(files.get(ServiceSettings.FILE)).flatMap(Editor::text).orElse("");
    for (Edit edit :
        List.of(
            new Edit.SetText("service", id.toString()),
            new Edit.SetText("title/ar", ar),
            new Edit.SetText("title/en", en))) {
      if (Editor.apply(ServiceSettings.FILE, text, edit) instanceof EditResult.Done done) {
        text = done.text();
      }
    }
    files.put(ServiceSettings.FILE, text.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private Optional<Map<String, byte[]>> current(ServiceId source) {
    return catalogue.current(source).map(published -> catalogue.files(source, published.version()));
  }
}
