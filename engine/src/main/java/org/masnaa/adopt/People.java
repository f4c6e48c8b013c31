package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.Finding;
import org.masnaa.importing.ProcessForm;
import org.masnaa.juel.Juel;
import org.masnaa.legal.Term;
import org.masnaa.text.LocalText;

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
    String named = reference != null ? reference : key;
    List<Edit> fields = new ArrayList<>();
    node.takeVendor("formData").forEach(data -> fields.addAll(data.children()));
    fields.addAll(node.takeVendor("formProperty"));
    ProcessForm form = named == null ? null : adopting.beside().forms().named(named);
    if (named != null && form == null) {
      missing(node, named, task);
    }
    ProcessForm asked = form == null ? FormFiles.fields(fields) : form;
    if (asked != null) {
      if (!asked.names().isEmpty()) {
        adopting.variables().asks(task, asked);
      }
      int count = asked.names().size();
      notes.translated(
          node,
          "حقول النموذج (" + count + ") صارت أسئلة في form.yaml.",
          "The fields of the form (" + count + ") became questions of form.yaml.");
      asked.findings().forEach(finding -> look(node, finding));
    }
  }

  private void missing(Edit node, String form, String task) {
    boolean start = task.isEmpty();
    notes.open(
        node,
        "النموذج «"
            + form
            + "» ليس بجانب العملية بصيغة تُقرأ؛ اكتب أسئلته في form.yaml"
            + (start ? "." : " تحت tasks."),
        "The form “"
            + form
            + "” does not lie beside the model as a form that can be read; write its questions into"
            + " form.yaml"
            + (start ? "." : ", under tasks."));
  }

  private void look(Edit node, Finding finding) {
    LocalText what = finding.what();
    LocalText mend = finding.mend();
    notes.open(
        node,
        finding.where() + ": " + what.ar() + " " + mend.ar(),
        finding.where() + ": " + what.en() + " " + mend.en());
  }
}
