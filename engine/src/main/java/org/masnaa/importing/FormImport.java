package org.masnaa.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.Language;

/** Reads a form of another system into a draft package. */
public final class FormImport {

  /** Deepest nesting of parts. */
  static final int DEEPEST = 40;

  private FormImport() {}

  /** The formats, by the word of the command line. */
  public enum Format {
    FORMIO,
    FORMJS,
    FLOWABLE,
    JSONSCHEMA,
    XLSFORM
  }

  /**
   * What came of it.
   *
   * @param files the draft package by path; it lacks what only its entity can say, and the texts of
   *     the other language
   * @param questions how many questions it asks
   * @param findings what could not be carried over, or should be looked at
   */
  public record Imported(Map<String, byte[]> files, int questions, List<Finding> findings) {}

  /**
   * Reads a form that is JSON.
   *
   * @param form the document as maps, lists, texts, numbers and flags
   * @param service the id of the new service, {@code entity/name}
   * @param language the language of the form's texts
   */
  public static Imported json(
      Format format, @Nullable Object form, String service, Language language) {
    Findings findings = new Findings();
    Tree tree = new Tree(form);
    Texts texts = new Texts(language);
    return switch (format) {
      case FORMIO -> {
        FormioReader reader = new FormioReader(language, findings);
        yield assembled(reader.title(tree), reader.read(tree), findings, service);
      }
      case FORMJS -> {
        FormJsReader reader = new FormJsReader(texts, findings);
        yield assembled(texts.ofName(tree.text("id")), reader.read(tree), findings, service);
      }
      case FLOWABLE -> {
        FormJsReader reader = new FormJsReader(texts, findings);
        Tree same = FlowableForm.asFormJs(tree);
        yield assembled(texts.ofName(same.text("id")), reader.read(same), findings, service);
      }
      case JSONSCHEMA -> {
        JsonSchemaReader reader = new JsonSchemaReader(tree, texts, findings);
        yield assembled(texts.of(tree.text("title")), reader.read(), findings, service);
      }
      case XLSFORM -> throw new IllegalArgumentException("an XLSForm is a workbook");
    };
  }

  /**
   * Reads an XLSForm (xlsform.org, "XLSForm documentation").
   *
   * @param sheets the rows of its sheets by name
   * @param language the language of texts whose column names none
   */
  public static Imported xlsForm(
      Map<String, List<List<String>>> sheets, String service, Language language) {
    Findings findings = new Findings();
    XlsFormReader reader = new XlsFormReader(sheets, language, findings);
    return assembled(reader.title(), reader.read(), findings, service);
  }

  private static Imported assembled(
      Wording title, List<Item> items, Findings findings, String service) {
    Draft draft = new Assembler(findings).assemble(title, items);
    int questions = draft.pages().stream().mapToInt(page -> page.questions().size()).sum();
    Map<String, byte[]> files = DraftFiles.of(draft, service, findings.all());
    return new Imported(files, questions, findings.all());
  }
}
