package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.juel.FeelNames;
import org.masnaa.juel.Juel;
import org.masnaa.legal.Term;

/** Writes the tasks of people anew: who does them, by when, and what they are asked. */
final class People {

  private static final String OFFICER = "officer";

  private final Adopting adopting;
  private final Notes notes;
  private final Map<String, String> roles = new LinkedHashMap<>();

  People(Adopting adopting) {
    this.adopting = adopting;
    this.notes = adopting.notes();
  }

  /** The roles by their new name, with what they were called. */
  Map<String, String> roles() {
    return roles;
  }

  void task(Edit node) {
    String group = node.vendor("candidateGroups");
    String users = node.vendor("candidateUsers");
    String assignee = node.vendor("assignee");
    String owner = owner(node);
    node.masnaa("role", role(node, group != null ? group : owner, users, assignee));
    due(node);
    form(node, node.id());
    node.vendor("followUpDate");
    node.vendor("skipExpression");
    node.take("implementation");
    adopting.variables().answersAnything(node);
  }

  private String role(
      Edit node, @Nullable String group, @Nullable String users, @Nullable String assignee) {
    if (assignee != null || users != null) {
      notes.open(
          node,
          "الأشخاص («"
              + (assignee != null ? assignee : users)
              + "») لا يُكتبون في العملية؛ يختارهم"
              + " نظام المهام بالدور.",
          "People (“"
              + (assignee != null ? assignee : users)
              + "”) are not named in a process; the workspace chooses them by role.");
    }
    if (group == null || Juel.isIn(group)) {
      if (group != null) {
        notes.open(
            node,
            "المجموعة «" + group + "» محسوبة؛ صار الدور officer.",
            "The group “" + group + "” is computed; the role became officer.");
      }
      roles.putIfAbsent(OFFICER, "Officer");
      return OFFICER;
    }
    String[] groups = group.split(",", 20);
    if (groups.length > 1) {
      notes.open(
          node,
          "للمهمة أكثر من مجموعة («" + group + "»)؛ بقيت الأولى.",
          "The task has more than one group (“" + group + "”); the first one stayed.");
    }
    String role = Adoption.slug(groups[0]);
    roles.putIfAbsent(role, groups[0].strip());
    return role;
  }

  /** Who may do it, where BPMN's own elements say so. */
  private static @Nullable String owner(Edit node) {
    String owner = null;
    for (String kind : List.of("potentialOwner", "humanPerformer", "performer")) {
      for (Edit performer : node.children(kind)) {
        StringBuilder text = new StringBuilder();
        performer.children().forEach(a -> a.children().forEach(e -> text.append(e.text())));
        String said = text.toString().strip().replaceAll("^group\\((.*)\\)$", "$1");
        owner = said.isEmpty() || said.startsWith("user(") ? owner : said;
        node.remove(performer);
      }
    }
    return owner;
  }

  private void due(Edit node) {
    String due = node.vendor("dueDate");
    if (due == null) {
      return;
    }
    if (Term.parse(due).isPresent()) {
      node.masnaa("promise", due.strip());
      notes.translated(node, "المهلة صارت masnaa:promise.", "The due date became masnaa:promise.");
    } else {
      notes.open(
          node,
          "المهلة «" + due + "» محسوبة؛ اكتب مدة في masnaa:promise مثل 5 working days.",
          "The due date “"
              + due
              + "” is computed; write a term in masnaa:promise, such as 5 working days.");
    }
  }

  void start(Edit node, Edit scope) {
    if (scope.name().equals("process")) {
      form(node, "");
    }
  }

  private void form(Edit node, String task) {
    String key = node.vendor("formKey");
    String reference = node.vendor("formRef");
    node.vendor("formRefBinding");
    node.vendor("formRefVersion");
    node.vendor("formFieldValidation");
    String form = reference != null ? reference : key;
    List<Variables.Field> fields = new ArrayList<>();
    for (Edit data : node.takeVendor("formData")) {
      data.children().forEach(field -> add(fields, field));
    }
    node.takeVendor("formProperty").forEach(field -> add(fields, field));
    adopting.variables().asks(task, fields);
    if (form != null) {
      notes.open(
          node,
          "النموذج «" + form + "» يُكتب في form.yaml" + (task.isEmpty() ? "." : " تحت tasks."),
          "The form “"
              + form
              + "” belongs into form.yaml"
              + (task.isEmpty() ? "." : ", under tasks."));
    }
    if (!fields.isEmpty()) {
      notes.translated(
          node,
          "حقول النموذج (" + fields.size() + ") صارت أسئلة في form.yaml.",
          "The fields of the form (" + fields.size() + ") became questions of form.yaml.");
    }
  }

  private static void add(List<Variables.Field> fields, Edit field) {
    String id = field.attribute("id");
    String label = field.attribute("label");
    String name = field.attribute("name");
    if (id != null) {
      String type = Variables.typeOfField(field.attribute("type"));
      String shown = label != null ? label : name != null ? name : id;
      fields.add(new Variables.Field(FeelNames.of(id), shown, type == null ? "text" : type));
    }
  }
}
