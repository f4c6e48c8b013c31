package org.masnaa.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.Item.Shown;
import org.masnaa.text.Language;

/**
 * Reads the JSON of a Form.io form (form.io, "Form JSON schema", components of its version 4 and
 * 5), with the components that the Norwegian welfare agency and British Columbia's CHEFS add to it.
 */
final class FormioReader {

  private static final Set<String> GROUPING =
      Set.of(
          "panel",
          "fieldset",
          "well",
          "columns",
          "table",
          "tabs",
          "container",
          "form",
          "row",
          "navSkjemagruppe",
          "cols2",
          "cols3",
          "cols4",
          "page");
  private static final Set<String> REPEATED = Set.of("datagrid", "editgrid");
  private static final Set<String> TEXTS =
      Set.of("content", "htmlelement", "alertstripe", "heading", "paragraph", "accordion", "image");

  /** What a program of ours has anyway: buttons, and proofs that one is a person. */
  private static final Set<String> NEEDLESS =
      Set.of("button", "buttonreset", "buttonsubmit", "recaptcha", "captcha", "unknown", "spacer");

  private final Findings findings;
  private final FormioQuestions questions;
  private final Texts texts;

  FormioReader(Language language, Findings findings) {
    this.findings = findings;
    this.texts = new Texts(language);
    this.questions = new FormioQuestions(texts, findings);
  }

  Wording title(Tree form) {
    return texts.of(form.text("title").isEmpty() ? form.text("name") : form.text("title"));
  }

  List<Item> read(Tree form) {
    return parts(form.at("components"), new Place("", true, false, 0));
  }

  /**
   * Where a component stands: the path before its key, and whether on the outermost level or in
   * what is repeated.
   */
  private record Place(String scope, boolean top, boolean repeated, int depth) {
    Place inside(String inner, boolean again) {
      return new Place(inner, false, repeated || again, depth + 1);
    }
  }

  private List<Item> parts(Tree components, Place place) {
    List<Item> items = new ArrayList<>();
    for (Tree component : components.items()) {
      add(items, component, place);
    }
    return items;
  }

  private void add(List<Item> items, Tree component, Place place) {
    String type = FormioTypes.plain(component.text("type"));
    String path = place.scope() + component.text("key");
    if (place.depth() > FormImport.DEEPEST) {
      findings.unknownPart(path, "…");
      return;
    }
    Shown shown = new FormioConditions(findings, path).shown(component);
    if (NEEDLESS.contains(type)) {
      return;
    }
    if (GROUPING.contains(type)) {
      boolean scoped = type.equals("container") || type.equals("form");
      List<Item> inside =
          inside(component, place.inside(scoped ? path + "." : place.scope(), false));
      boolean page = place.top() && (type.equals("panel") || type.equals("page"));
      items.add(
          page
              ? new Item.Page(path, heading(component), shown, inside)
              : together(component, path, shown, inside));
    } else if (REPEATED.contains(type)) {
      items.add(repeated(component, path, shown, place));
    } else if (TEXTS.contains(type)) {
      Wording text = texts.of(component.text(component.has("content") ? "content" : "html"));
      if (!text.isEmpty()) {
        items.add(new Item.Text(path, text, shown));
      }
    } else if (type.equals("hidden")) {
      hidden(items, component, path);
    } else {
      items.addAll(questions.read(component, type, path, shown, place.repeated()));
    }
  }

  private Item repeated(Tree component, String path, @Nullable Shown shown, Place place) {
    Tree validate = component.at("validate");
    return new Item.Repeated(
        path,
        label(component),
        shown,
        validate.number("minLength"),
        validate.number("maxLength"),
        parts(component.at("components"), place.inside(path + ".", true)));
  }

  private Item together(Tree component, String path, @Nullable Shown shown, List<Item> inside) {
    String legend = component.text("legend");
    if (legend.isEmpty()) {
      return new Item.Together(shown, inside);
    }
    List<Item> withLegend = new ArrayList<>(List.of(new Item.Text(path, texts.of(legend), null)));
    withLegend.addAll(inside);
    return new Item.Together(shown, withLegend);
  }

  private void hidden(List<Item> items, Tree component, String path) {
    String source = component.text("calculateValue").strip();
    if (source.isEmpty()) {
      findings.calculation(path, component.text("defaultValue"));
    } else {
      items.add(
          new Item.Worked(path, label(component), LogicParser.assigned("value", source), source));
    }
  }

  /**
   * Columns and rows are lists of lists; they end as one list in the order in which they are read.
   */
  private List<Item> inside(Tree component, Place place) {
    Stream<Tree> columns = component.at("columns").items().stream();
    Stream<Tree> rows =
        component.at("rows").items().stream()
            .filter(Tree::isList)
            .flatMap(row -> row.items().stream());
    List<Item> items = new ArrayList<>();
    Stream.concat(columns, rows).forEach(cell -> items.addAll(parts(cell.at("components"), place)));
    for (Tree part : component.at("components").items()) {
      // A tab is a part without a type of its own.
      if (part.has("components") && part.text("type").isEmpty()) {
        items.addAll(parts(part.at("components"), place.inside(place.scope(), false)));
      } else {
        add(items, part, place);
      }
    }
    return items;
  }

  private Wording heading(Tree panel) {
    return texts.of(panel.text("title").isEmpty() ? panel.text("label") : panel.text("title"));
  }

  private Wording label(Tree component) {
    return texts.of(component.text("label"));
  }
}
