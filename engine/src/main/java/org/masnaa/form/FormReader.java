package org.masnaa.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads form.yaml. */
public final class FormReader {

  /** The keys of the file, of a page and of a task's page. */
  public static final List<String> FORM_KEYS = List.of("pages", "questions", "layout", "tasks");

  public static final List<String> PAGE_KEYS = List.of("page", "title", "when", "questions");
  public static final List<String> TASK_KEYS = List.of("title", "questions");

  /** The words of {@code layout}; without it the length of the form decides. */
  public static final Map<String, Form.Layout> LAYOUTS =
      Map.of("in-order", Form.Layout.IN_ORDER, "task-list", Form.Layout.TASK_LIST);

  /** Names of pages that every application has. */
  private static final Set<String> OWN_PAGES = Set.of("check", "overview");

  private final FormSurroundings around;
  private final Problems problems;
  private final FeelTexts feel;

  public FormReader(FormSurroundings around, FeelTexts feel, Problems problems) {
    this.around = around;
    this.problems = problems;
    this.feel = feel;
  }

  /** The types of the applicant's answers by id, found without reporting any problem. */
  public static Map<String, FeelType> answerTypes(
      @Nullable YamlNode root, Map<String, Attribute> attributes) {
    return new TypeScan(attributes).pages(root);
  }

  /** The types of the answers that belong to each task, found without reporting any problem. */
  public static Map<String, Map<String, FeelType>> taskAnswerTypes(
      @Nullable YamlNode root, Map<String, Attribute> attributes) {
    return new TypeScan(attributes).tasks(root);
  }

  /** The form; what has problems is left out. */
  public Form read(YamlNode root) {
    YamlFields fields = YamlFields.of(root, FORM_KEYS, problems);
    if (fields == null) {
      return new Form(List.of(), Map.of());
    }
    if (fields.has("questions") == fields.has("pages")) {
      problems.add(FormProblems.pagesOrQuestions(fields.at()));
    }
    List<YamlNode> nodes =
        fields.has("pages") ? fields.list("pages") : SinglePages.of(fields.list("questions"));
    if (nodes.size() > Limits.PAGES) {
      problems.add(
          FormProblems.tooMany(
              fields.at("pages"), FormProblems.Counted.PAGES, nodes.size(), Limits.PAGES));
    }
    Map<String, FeelType> all = answerTypes(root, around.attributes());
    Scope scope = around.known().plus(all);
    Asked asked = new Asked(all.keySet(), around.taken());
    List<Page> pages = new ArrayList<>();
    Set<String> pageIds = new HashSet<>();
    for (YamlNode node : nodes) {
      Page page = page(node, scope, asked, pageIds);
      if (page != null) {
        pages.add(page);
      }
    }
    int count = pages.stream().mapToInt(page -> page.questions().size()).sum();
    if (count > Limits.QUESTIONS) {
      problems.add(
          FormProblems.tooMany(
              fields.at("pages"), FormProblems.Counted.QUESTIONS, count, Limits.QUESTIONS));
    }
    return new Form(pages, tasks(fields, root, scope), layout(fields));
  }

  private Form.Layout layout(YamlFields fields) {
    YamlNode.Scalar word = fields.scalar("layout");
    if (word == null) {
      return Form.Layout.USUAL;
    }
    if (!LAYOUTS.containsKey(word.text())) {
      problems.add(
          CommonProblems.unknown(
              word.at(),
              "form.layout",
              new LocalText("طريقة العرض", "layout"),
              word.text(),
              LAYOUTS.keySet()));
    }
    return LAYOUTS.getOrDefault(word.text(), Form.Layout.USUAL);
  }

  private @Nullable Page page(YamlNode node, Scope scope, Asked asked, Set<String> pageIds) {
    YamlFields fields = YamlFields.of(node, PAGE_KEYS, problems);
    String id = fields == null ? null : fields.requiredText("page");
    if (fields == null || id == null) {
      return null;
    }
    if (!id.matches("[a-z][a-z0-9-]{0,79}") || OWN_PAGES.contains(id)) {
      problems.add(FormProblems.pageId(fields.at("page"), id));
    }
    if (!pageIds.add(id)) {
      problems.add(FormProblems.idTaken(fields.at("page"), id));
    }
    Expression when = feel.optional(fields, "when", scope, FeelType.BOOLEAN);
    asked.refuseLater(when, fields.scalar("when"), problems);
    List<Question> questions = questions(fields, scope, asked);
    LocalText title = title(fields, questions);
    return questions.isEmpty() ? null : new Page(id, title, when, questions);
  }

  private @Nullable LocalText title(YamlFields fields, List<Question> questions) {
    long askable = questions.stream().filter(q -> q.type().isAskable()).count();
    if (!fields.has("title") && askable > 1) {
      problems.add(FormProblems.titleMissing(fields.at()));
    }
    return fields.localText("title");
  }

  private List<Question> questions(YamlFields fields, Scope scope, Asked asked) {
    fields.required("questions");
    List<YamlNode> nodes = fields.list("questions");
    if (nodes.isEmpty() && fields.has("questions")) {
      problems.add(FormProblems.emptyPage(fields.at("questions")));
    }
    if (nodes.size() > Limits.QUESTIONS_ON_PAGE) {
      problems.add(
          FormProblems.tooMany(
              fields.at("questions"),
              FormProblems.Counted.QUESTIONS_ON_PAGE,
              nodes.size(),
              Limits.QUESTIONS_ON_PAGE));
    }
    QuestionReader reader = new QuestionReader(around, scope, asked, feel, problems);
    List<Question> questions = new ArrayList<>();
    for (YamlNode node : nodes) {
      Question question = reader.read(node);
      if (question != null) {
        questions.add(question);
      }
    }
    reader.refuseChecksOfLaterPages();
    return questions;
  }

  private Map<String, Page> tasks(YamlFields fields, YamlNode root, Scope scope) {
    Map<String, Map<String, FeelType>> types = taskAnswerTypes(root, around.attributes());
    Map<String, Page> tasks = new LinkedHashMap<>();
    for (YamlNode.Entry entry : fields.entries("tasks")) {
      YamlFields keys = YamlFields.of(entry.value(), TASK_KEYS, problems);
      if (keys == null) {
        continue;
      }
      Map<String, FeelType> own = types.getOrDefault(entry.key(), Map.of());
      Asked asked = new Asked(own.keySet(), around.taken());
      Scope inTask = scope.plus(around.results()).plus(own).plus("outcome", FeelType.STRING);
      List<Question> questions = questions(keys, inTask, asked);
      for (Question question : questions) {
        if (question.type() instanceof QuestionType.Group) {
          problems.add(FormProblems.groupInTask(keys.at("questions"), question.id()));
        }
      }
      LocalText title = title(keys, questions);
      if (!questions.isEmpty()) {
        tasks.put(entry.key(), new Page(entry.key(), title, null, questions));
      }
    }
    return tasks;
  }

  /**
   * Which questions have been read, so that no condition looks ahead: a person would see pages
   * appear before the one they are on.
   */
  static final class Asked {
    private final Set<String> all;
    private final Set<String> taken;
    private final Set<String> soFar = new LinkedHashSet<>();
    private boolean inGroup;

    Asked(Set<String> all, Set<String> taken) {
      this.all = all;
      this.taken = new HashSet<>(taken);
    }

    /** The same inside a group: its questions come before each other and after what is above. */
    Asked inside(Set<String> own) {
      Set<String> more = new HashSet<>(all);
      more.addAll(own);
      Set<String> closed = new HashSet<>(taken);
      closed.addAll(all);
      Asked inside = new Asked(more, closed);
      inside.soFar.addAll(soFar);
      inside.inGroup = true;
      return inside;
    }

    /** Whether the questions are about others than the applicant. */
    boolean isInGroup() {
      return inGroup;
    }

    /** Whether the id was free. */
    boolean add(String id) {
      soFar.add(id);
      return taken.add(id);
    }

    void refuseLater(
        @Nullable Expression expression, YamlNode.@Nullable Scalar text, Problems problems) {
      if (expression == null || text == null) {
        return;
      }
      for (String name : expression.names()) {
        if (all.contains(name) && !soFar.contains(name)) {
          problems.add(FormProblems.askedLater(text.start(), name));
        }
      }
    }
  }

  /** Where an expression stands; kept until its page is complete. */
  record Pending(Expression expression, YamlNode.Scalar text) {
    Position at() {
      return text.start();
    }
  }
}
