package org.masnaa.flow;

import java.util.Map;
import org.masnaa.text.LocalText;

/** What to use instead of what is not supported. */
final class Advice {

  private static final LocalText REMOVE =
      new LocalText(
          "احذفه إن لم يكن له أثر، أو عبّر عنه بالعناصر المدعومة المذكورة في docs/flow.md.",
          "Remove it if it has no effect, or express it with what docs/flow.md lists.");

  private static final LocalText FORM =
      new LocalText(
          "اكتب أسئلة المهمة في form.yaml تحت tasks بمعرّف المهمة.",
          "Write the task's questions in form.yaml, under tasks, by the task's id.");

  private static final LocalText JOB =
      new LocalText(
          "سمِّ عملاً من قائمة المنصة في masnaa:job، ومدخلاته في masnaa:input.",
          "Name a job of the platform's list in masnaa:job, and its inputs in masnaa:input.");

  private static final LocalText MAPPING =
      new LocalText(
          "استعمل masnaa:input و masnaa:output بتعابير FEEL.",
          "Use masnaa:input and masnaa:output with FEEL expressions.");

  private static final LocalText LISTENER =
      new LocalText(
          "المستمعات لا تُنفَّذ؛ اجعل ما تفعله مهمة خدمة مرسومة في العملية.",
          "Listeners do not run; draw what it does as a service task.");

  private static final LocalText ROLE =
      new LocalText(
          "اكتب الدور في masnaa:role؛ الأشخاص يختارهم نظام المهام.",
          "Write the role in masnaa:role; people are chosen in the workspace.");

  private static final LocalText DECISION =
      new LocalText(
          "اكتب الملف والقرار في masnaa:decision، مثل decisions/fees.dmn#Fee،"
              + " واسم النتيجة في masnaa:result.",
          "Write file and decision in masnaa:decision, such as decisions/fees.dmn#Fee, and the"
              + " result's name in masnaa:result.");

  private static final Map<String, LocalText> ELEMENTS =
      Map.ofEntries(
          Map.entry(
              "complexGateway",
              new LocalText(
                  "استعمل بوابة شاملة أو متوازية.", "Use an inclusive or a parallel gateway.")),
          Map.entry(
              "transaction",
              new LocalText(
                  "استعمل عملية فرعية مع حدث خطأ على حدّها.",
                  "Use a sub-process with an error event on its border.")),
          Map.entry(
              "adHocSubProcess",
              new LocalText(
                  "ارسم المهام بالترتيب، أو متوازية ببوابة.",
                  "Draw the tasks in order, or side by side with a gateway.")),
          Map.entry(
              "task",
              new LocalText(
                  "اختر نوع المهمة: مهمة مستخدم أو خدمة أو قاعدة عمل.",
                  "Choose the kind of task: user, service or business rule.")),
          Map.entry(
              "choreography",
              new LocalText("ارسم عملية واحدة لكل جهة.", "Draw one process for each participant.")),
          Map.entry("connector", JOB),
          Map.entry("taskDefinition", JOB),
          Map.entry("field", JOB),
          Map.entry("inputOutput", MAPPING),
          Map.entry("ioMapping", MAPPING),
          Map.entry("formData", FORM),
          Map.entry("formDefinition", FORM),
          Map.entry("executionListener", LISTENER),
          Map.entry("taskListener", LISTENER));

  private static final Map<String, LocalText> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("formKey", FORM),
          Map.entry("formRef", FORM),
          Map.entry("formRefBinding", FORM),
          Map.entry("class", JOB),
          Map.entry("expression", JOB),
          Map.entry("delegateExpression", JOB),
          Map.entry("type", JOB),
          Map.entry("topic", JOB),
          Map.entry("assignee", ROLE),
          Map.entry("candidateUsers", ROLE),
          Map.entry("candidateGroups", ROLE),
          Map.entry("initiator", ROLE),
          Map.entry(
              "dueDate",
              new LocalText(
                  "اكتب المهلة في masnaa:promise، مثل: 5 working days.",
                  "Write the time in masnaa:promise, such as: 5 working days.")),
          Map.entry("decisionRef", DECISION),
          Map.entry("resultVariable", DECISION),
          Map.entry("mapDecisionResult", DECISION));

  private Advice() {}

  static LocalText element(String namespace, String name) {
    if (namespace.equals(Bpmn.MODEL) || Bpmn.isVendor(namespace)) {
      return ELEMENTS.getOrDefault(name, REMOVE);
    }
    return REMOVE;
  }

  static LocalText attribute(String namespace, String name) {
    return Bpmn.isVendor(namespace) ? ATTRIBUTES.getOrDefault(name, REMOVE) : REMOVE;
  }
}
