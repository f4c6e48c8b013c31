package org.masnaa.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;

/** Reads the questions of a group, which may use what is asked before and one another. */
final class GroupReader {

  /** The keys of {@code repeat}. */
  static final List<String> REPEAT_KEYS = List.of("min", "max");

  private static final int USUAL_ITEMS = 20;

  private final FormSurroundings around;
  private final Scope scope;
  private final FormReader.Asked asked;
  private final FeelTexts feel;
  private final Problems problems;

  GroupReader(
      FormSurroundings around,
      Scope scope,
      FormReader.Asked asked,
      FeelTexts feel,
      Problems problems) {
    this.around = around;
    this.scope = scope;
    this.asked = asked;
    this.feel = feel;
    this.problems = problems;
  }

  @Nullable QuestionType read(YamlFields fields) {
    fields.required("questions");
    List<YamlNode> nodes = fields.list("questions");
    if (nodes.size() > Limits.QUESTIONS_OF_ITEM) {
      problems.add(
          FormProblems.tooMany(
              fields.at("questions"),
              FormProblems.Counted.QUESTIONS_OF_ITEM,
              nodes.size(),
              Limits.QUESTIONS_OF_ITEM));
    }
    YamlFields repeat = YamlFields.of(fields.node("repeat"), REPEAT_KEYS, problems);
    BoundsReader bounds = new BoundsReader(scope, feel, problems);
    BoundsReader.Bounds count =
        repeat == null
            ? new BoundsReader.Bounds(1, USUAL_ITEMS)
            : bounds.count(repeat, 1, USUAL_ITEMS, Limits.ITEMS);
    List<Question> questions = questions(nodes);
    return questions.isEmpty()
        ? null
        : new QuestionType.Group(count.min(), count.max(), fields.localText("item"), questions);
  }

  private List<Question> questions(List<YamlNode> nodes) {
    Map<String, FeelType> own = new LinkedHashMap<>();
    new TypeScan(around.attributes()).add(nodes, own);
    FormReader.Asked inside = asked.inside(own.keySet());
    QuestionReader reader = new QuestionReader(around, scope.plus(own), inside, feel, problems);
    List<Question> questions = new ArrayList<>();
    for (YamlNode node : nodes) {
      Question question = reader.read(node);
      if (question != null) {
        refuse(question, node);
        questions.add(question);
      }
    }
    reader.refuseChecksOfLaterPages();
    return questions;
  }

  /** An item belongs to nobody a register knows, holds no groups, and files have no place in it. */
  private void refuse(Question question, YamlNode node) {
    boolean misplaced =
        question.binding() != null
            || question.type() instanceof QuestionType.Group
            || question.type() instanceof QuestionType.Attached
            || question.type() instanceof QuestionType.Declaration;
    if (misplaced) {
      problems.add(FormProblems.notInGroup(node.at(), question.id()));
    }
  }
}
