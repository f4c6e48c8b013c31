package org.masnaa.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.Item.Shown;
import org.masnaa.importing.XlsFormSheet.Row;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/**
 * Reads an XLSForm (xlsform.org): the sheets {@code survey}, {@code choices} and {@code settings}.
 */
final class XlsFormReader {

  /** What the device notes by itself; a portal has its own record of it. */
  private static final Set<String> NOTED =
      Set.of(
          "start",
          "end",
          "today",
          "deviceid",
          "subscriberid",
          "simserial",
          "phonenumber",
          "username",
          "email",
          "audit",
          "start-geopoint",
          "background-audio");

  private final Language language;
  private final Findings findings;
  private final List<Row> survey;
  private final XlsFormQuestions questions;
  private final Wording title;
  private int at;

  XlsFormReader(Map<String, List<List<String>>> sheets, Language language, Findings findings) {
    this.language = language;
    this.findings = findings;
    this.survey = XlsFormSheet.rows(sheets, "survey");
    this.questions = new XlsFormQuestions(XlsFormSheet.rows(sheets, "choices"), language, findings);
    List<Row> settings = XlsFormSheet.rows(sheets, "settings");
    String named = settings.isEmpty() ? "" : settings.getFirst().at("form_title");
    this.title = new Texts(language).of(named);
  }

  Wording title() {
    return title;
  }

  /** A group directly in the form becomes a page. */
  List<Item> read() {
    return items("", true, 0);
  }

  private List<Item> items(String scope, boolean top, int depth) {
    List<Item> items = new ArrayList<>();
    while (at < survey.size()) {
      Row row = survey.get(at++);
      String type = row.at("type").strip().toLowerCase(Locale.ROOT).replace('_', ' ');
      if (type.startsWith("end ")
          || (type.equals("end") && depth > 0 && row.at("name").isEmpty())) {
        if (depth > 0) {
          return items;
        }
      } else if (type.equals("begin group") || type.equals("begin repeat")) {
        items.add(opened(row, type.endsWith("repeat"), scope, top, depth));
      } else if (!type.isEmpty() && !NOTED.contains(row.at("type").strip())) {
        items.add(part(row, scope + row.at("name")));
      }
    }
    return items;
  }

  private Item opened(Row row, boolean repeated, String scope, boolean top, int depth) {
    String path = scope + row.at("name");
    Shown shown = shown(row, path);
    Wording label = row.texts("label", language);
    List<Item> inside =
        depth < FormImport.DEEPEST ? items(path + ".", false, depth + 1) : new ArrayList<>();
    if (repeated) {
      if (!row.at("repeat_count").isEmpty()) {
        findings.left(
            path,
            new LocalText(
                "عدد المرات محسوب: " + row.at("repeat_count"),
                "The number of times is worked out: " + row.at("repeat_count")));
      }
      return new Item.Repeated(path, label, shown, null, null, inside);
    }
    if (top) {
      return new Item.Page(path, label, shown, inside);
    }
    List<Item> all = new ArrayList<>();
    if (!label.isEmpty()) {
      all.add(new Item.Text(path, label, null));
    }
    all.addAll(inside);
    return new Item.Together(shown, all);
  }

  private Item part(Row row, String path) {
    String type = row.at("type").strip();
    Shown shown = shown(row, path);
    if (type.equals("note")) {
      return new Item.Text(path, row.texts("label", language), shown);
    }
    if (type.equals("calculate") || type.equals("hidden")) {
      String source = row.at("calculation");
      return new Item.Worked(
          path,
          new Texts(language).ofName(row.at("name")),
          LogicParser.expression(source, null),
          source);
    }
    return questions.read(row, path, shown);
  }

  private @Nullable Shown shown(Row row, String path) {
    String relevant = row.at("relevant");
    if (relevant.isBlank()) {
      return null;
    }
    Logic logic = LogicParser.expression(relevant, null);
    if (logic == null) {
      findings.condition(path, relevant);
      return null;
    }
    return new Shown(logic, relevant);
  }
}
