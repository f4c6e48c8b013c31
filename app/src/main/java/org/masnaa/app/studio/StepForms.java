package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import org.masnaa.app.studio.ItemField.Option;
import org.masnaa.app.studio.ItemPage.Add;
import org.masnaa.app.studio.ItemPage.Input;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** The forms that add steps to the process. */
final class StepForms {

  private static final LocalText KIND = new LocalText("النوع", "Kind");

  private static final List<Option> GATEWAYS =
      List.of(
          Terms.option("exclusiveGateway", "تفرع بشرط", "Branch by condition"),
          Terms.option("parallelGateway", "مسارات متوازية", "Parallel paths"));

  private final Draft draft;

  StepForms(Draft draft) {
    this.draft = draft;
  }

  List<Add> adds() {
    List<XmlElement> all = ProcessSteps.steps(Tree.xml(draft, ProcessSteps.FILE));
    List<Option> steps =
        ProcessSteps.targets(all.stream().filter(step -> !step.name().equals("endEvent")).toList());
    List<Option> ends =
        ProcessSteps.targets(
            all.stream()
                .filter(step -> !step.name().equals("startEvent"))
                .filter(step -> !step.name().equals("boundaryEvent"))
                .toList());
    Input after = Input.choice("after", new LocalText("بعد الخطوة", "After the step"), steps);
    Input ar = Input.text("ar", Terms.part("ar"), "rtl");
    Input en = Input.text("en", Terms.part("name"), "ltr");
    List<Add> adds = new ArrayList<>(work(after, ar, en));
    adds.addAll(ways(after, ar, en, ends));
    return adds;
  }

  /** What is done. */
  private List<Add> work(Input after, Input ar, Input en) {
    return List.of(
        new Add(
            "task",
            new LocalText("أضف مهمة موظف", "Add a task for a person"),
            List.of(
                after,
                ar,
                en,
                Input.choice("role", Terms.part("role"), ProcessSteps.roles(draft)))),
        new Add(
            "decide",
            new LocalText("أضف خطوة قرار", "Add a decision step"),
            List.of(
                after,
                ar,
                en,
                Input.choice("decision", Terms.part("decision"), Decisions.names(draft)))),
        new Add(
            "job",
            new LocalText("أضف عملًا آليًا", "Add an automatic step"),
            List.of(after, ar, en, Input.choice("what-it-does", Terms.part("job"), jobs()))),
        new Add(
            "branch",
            new LocalText("أضف تفرعًا إلى نهاية أخرى", "Add a branch to another end"),
            branch(after)));
  }

  /** Where it leads. */
  private static List<Add> ways(Input after, Input ar, Input en, List<Option> ends) {
    return List.of(
        new Add(
            "end", new LocalText("أضف نهاية بعد خطوة", "Add an end after a step"), branch(after)),
        new Add(
            "gateway",
            new LocalText("أضف تفرعًا أو التقاءً", "Add a branch or a join"),
            List.of(after, ar, en, Input.choice("kind", KIND, GATEWAYS))),
        new Add(
            "wait",
            new LocalText("أضف انتظار موعد", "Add a wait"),
            List.of(after, ar, en, Input.text("duration", Terms.part("duration"), "ltr"))),
        new Add(
            "connect",
            new LocalText("صِل خطوة بأخرى", "Connect a step to another"),
            List.of(
                after,
                Input.choice("to", Terms.part("targetRef"), ends),
                Input.text("condition", Terms.part("condition"), "ltr"))));
  }

  private static List<Input> branch(Input after) {
    LocalText end = new LocalText("اسم النهاية", "Name of the end");
    return List.of(
        after,
        Input.text("ar", Terms.in(end, Terms.ARABIC), "rtl"),
        Input.text("en", Terms.in(end, Terms.ENGLISH), "ltr"),
        Input.text("condition", Terms.part("condition"), "ltr"),
        Input.text("outcome", Terms.part("outcome"), "ltr"));
  }

  private List<Option> jobs() {
    List<Option> jobs = new ArrayList<>();
    YamlNames.of(draft)
        .outputs()
        .forEach(output ->
            jobs.add(
                new Option(
                    "issue-output:" + output,
                    new LocalText("إصدار «" + output + "»", "Issue “" + output + "”"))));
    YamlNames.of(draft)
        .messages()
        .forEach(message ->
            jobs.add(
                new Option(
                    "send-message:" + message,
                    new LocalText("إرسال «" + message + "»", "Send “" + message + "”"))));
    return jobs;
  }
}
