package org.masnaa.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.FormImport.Format;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/**
 * A form that a process of another engine shows: its questions keep the names and values that the
 * process reads.
 *
 * @param pages its pages, as items of {@code pages:} in form.yaml
 * @param page all on one page, as the value of an item of {@code tasks:} in form.yaml
 * @param names of the questions that are answered
 * @param findings what could not be carried over, or should be looked at
 */
public record ProcessForm(
    String pages, String page, SequencedSet<String> names, List<Finding> findings) {

  private static final Wording START = new Wording("الطلب", "The application");
  private static final Wording TASK = new Wording("المهمة", "The task");

  /**
   * Reads a form of form-js, Form.io or Flowable.
   *
   * @param form the document as maps, lists, texts, numbers and flags
   * @param naming makes the id of a question of the name of a variable
   * @return null when it is none of these forms
   */
  public static @Nullable ProcessForm read(@Nullable Object form, UnaryOperator<String> naming) {
    Tree tree = new Tree(form);
    Format format = format(tree);
    Findings findings = new Findings();
    if (format == null) {
      return null;
    }
    Texts texts = new Texts(Language.EN);
    List<Item> items =
        switch (format) {
          case FORMIO -> new FormioReader(Language.EN, findings).read(tree);
          case FLOWABLE -> new FormJsReader(texts, findings).read(FlowableForm.asFormJs(tree));
          case FORMJS, JSONSCHEMA, XLSFORM -> new FormJsReader(texts, findings).read(tree);
        };
    Assembler assembler = new Assembler(findings, naming);
    Draft draft = assembler.assemble(START, kept(items, findings));
    List<Draft.Question> all = new ArrayList<>();
    draft.pages().forEach(page -> all.addAll(page.together()));
    SequencedSet<String> names = new LinkedHashSet<>();
    all.stream().filter(q -> !q.type().equals("information")).forEach(q -> names.add(q.id()));
    items.forEach(item -> otherName(item, naming, names, findings));
    return new ProcessForm(
        FormYaml.pages(draft.pages().stream().map(ProcessForm::titled).toList(), ProcessForm::both),
        FormYaml.task(new Draft.Page("task", TASK, null, all), ProcessForm::both),
        names,
        findings.all());
  }

  private static Draft.Page titled(Draft.Page page) {
    return page.title().isEmpty()
        ? new Draft.Page(page.id(), START, page.when(), page.questions())
        : page;
  }

  /** The name by which a process speaks of a form; null when it is no form. */
  public static @Nullable String name(@Nullable Object form) {
    Tree tree = new Tree(form);
    Format format = format(tree);
    if (format == null) {
      return null;
    }
    String name =
        switch (format) {
          case FLOWABLE -> tree.text("key");
          case FORMIO -> tree.text("name");
          case FORMJS, JSONSCHEMA, XLSFORM -> tree.text("id");
        };
    return name;
  }

  private static @Nullable Format format(Tree tree) {
    if (tree.has("fields") && (tree.has("key") || tree.has("name"))) {
      return Format.FLOWABLE;
    }
    if (!tree.at("components").isList()) {
      return null;
    }
    boolean formio =
        tree.has("display")
            || tree.at("components").items().stream().anyMatch(part -> part.has("input"));
    return formio && !tree.has("schemaVersion") ? Format.FORMIO : Format.FORMJS;
  }

  /** The process compares with the values of the choices, and reads what a register could give. */
  private static List<Item> kept(List<Item> items, Findings findings) {
    return items.stream().map(item -> kept(item, findings)).toList();
  }

  private static Item kept(Item item, Findings findings) {
    return switch (item) {
      case Item.Page page ->
          new Item.Page(page.path(), page.title(), page.shown(), kept(page.items(), findings));
      case Item.Together together ->
          new Item.Together(together.shown(), kept(together.items(), findings));
      case Item.Repeated all ->
          new Item.Repeated(
              all.path(),
              all.label(),
              all.shown(),
              all.min(),
              all.max(),
              kept(all.items(), findings));
      case Item.Held held ->
          new Item.Ask(
              held.path(),
              "text",
              new Texts(Language.EN).ofName(held.path()),
              Wording.NONE,
              held.shown(),
              true,
              Item.Bounds.NONE);
      case Item.Ask ask -> kept(ask, findings);
      case Item.Text text -> text;
      case Item.Worked worked -> worked;
    };
  }

  private static Item.Ask kept(Item.Ask ask, Findings findings) {
    List<Item.Choice> choices = ask.bounds().choices();
    Choices ours = Choices.of(choices);
    ours.renamed().entrySet().stream()
        .filter(name -> !name.getKey().equals(name.getValue()))
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(name -> findings.left(ask.path(), renamed(name.getKey(), name.getValue())));
    String type = ask.type().equals("yes-no") && choices.size() > 1 ? "one-of" : ask.type();
    return new Item.Ask(
        ask.path(),
        type,
        ask.label().isEmpty() ? new Texts(Language.EN).ofName(ask.path()) : ask.label(),
        ask.hint(),
        ask.shown(),
        ask.optional(),
        ask.bounds());
  }

  /** A name that is taken here, or that two questions have, is another one in the draft. */
  private static void otherName(
      Item item, UnaryOperator<String> naming, Set<String> names, Findings findings) {
    switch (item) {
      case Item.Page page ->
          page.items().forEach(inside -> otherName(inside, naming, names, findings));
      case Item.Together together ->
          together.items().forEach(inside -> otherName(inside, naming, names, findings));
      case Item.Ask ask when !names.contains(naming.apply(ask.path())) ->
          findings.left(
              ask.path(),
              new LocalText(
                  "السؤال له اسم آخر هنا؛ غيّره حيث تذكره العملية.",
                  "The question has another name here; change it where the process names it."));
      case Item.Ask ask -> {}
      case Item.Held held -> {}
      case Item.Text text -> {}
      case Item.Worked worked -> {}
      case Item.Repeated repeated -> {}
    }
  }

  private static LocalText renamed(String before, String after) {
    return new LocalText(
        "الخيار «" + before + "» صار «" + after + "»؛ غيّره حيث تذكره العملية.",
        "The choice “%s” became “%s”; change it where the process names it."
            .formatted(before, after));
  }

  /** A text that somebody has still to write in Arabic says so. */
  private static Wording both(Wording wording) {
    String text = wording.en();
    if (text == null || wording.ar() != null) {
      return wording;
    }
    boolean arabic =
        text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    return new Wording(arabic ? text : "يُكتَب بالعربية: " + text, text);
  }
}
