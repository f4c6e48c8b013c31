package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.studio.ItemPage.Notice;
import org.masnaa.app.studio.WalkPage.Brought;
import org.masnaa.app.studio.WalkPage.Document;
import org.masnaa.app.studio.WalkPage.Part;
import org.masnaa.app.studio.WalkPage.Row;
import org.masnaa.app.studio.WalkPage.Since;
import org.masnaa.app.studio.WalkPage.Under;
import org.masnaa.flow.Active;
import org.masnaa.flow.Element;
import org.masnaa.service.Example;
import org.masnaa.service.NamedValues;
import org.masnaa.service.Output;
import org.masnaa.service.ServicePackage;
import org.masnaa.service.TextTemplate;
import org.masnaa.service.Walkthrough;
import org.masnaa.service.Walkthrough.Course;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Fills the page from which a service is walked. */
@Component
class WalkPages {

  private static final String TAB = "walk";
  private static final String APPLICANT = "applicant";
  private static final LocalText NOTHING = new LocalText("", "");

  private final Walks walks;
  private final StudioPages pages;
  private final Visitors visitors;
  private final Checks checks;
  private final CaseTexts words;

  WalkPages(Walks walks, StudioPages pages, Visitors visitors, Checks checks, CaseTexts words) {
    this.walks = walks;
    this.pages = pages;
    this.visitors = visitors;
    this.checks = checks;
    this.words = words;
  }

  WalkPage page(String service, HttpServletRequest request, @Nullable LocalText notice) {
    Draft draft = visitors.draft(service);
    Checked checked = checks.of(draft);
    Notice said = notice == null ? null : new Notice(notice, List.of());
    Optional<Walk> walk = walks.find(service, request);
    return new WalkPage(
        pages.head(draft, TAB, visitors.me(), checked, said),
        checked.content() != null,
        walks.people(),
        examples(draft),
        walk.map(this::under).orElse(null));
  }

  private List<ItemField.Option> examples(Draft draft) {
    List<ItemField.Option> options = new ArrayList<>();
    for (Example example : walks.examples(draft)) {
      options.add(
          new ItemField.Option(Walks.EXAMPLE + options.size(), Terms.same(example.title())));
    }
    return options;
  }

  private Under under(Walk walk) {
    return new Under(
        walk.who(),
        walk.through().filling().eligible(),
        WalkPerson.inputs(walk, checks.attributes()),
        walk.telling().sent() ? since(walk) : null);
  }

  private Since since(Walk walk) {
    ServicePackage service = walk.through().service();
    Course course = walk.through().course();
    return new Since(
        course.path().stream()
            .filter(id -> service.element(id).filter(WalkPages::isStep).isPresent())
            .map(id -> name(service, id))
            .toList(),
        course.tasks().stream().map(task -> duty(walk, task)).toList(),
        course.timers().stream()
            .map(timer ->
                new WalkPage.Time(timer.element(), name(service, timer.element()), timer.due()))
            .toList(),
        course.now(),
        walk.days(),
        course.over() && course.stop() == null ? words.outcome(service, course.outcome()) : null,
        course.stop(),
        brought(service, course));
  }

  private static boolean isStep(Element element) {
    return !(element instanceof Element.Gateway);
  }

  private LocalText name(ServicePackage service, String id) {
    LocalText name = words.element(service, id);
    return name.en().isBlank() ? Terms.same(id) : name;
  }

  private WalkPage.Duty duty(Walk walk, Active task) {
    ServicePackage service = walk.through().service();
    String role = service.userTask(task.element()).map(Element.UserTask::role).orElse("");
    boolean party = service.service().vocabulary().parties().containsKey(role);
    String place =
        role.equals(APPLICANT) ? "/case" : (party ? "/part/" : "/task/") + task.element();
    return new WalkPage.Duty(
        name(service, task.element()), words.role(service, role), walk.path() + place);
  }

  private Brought brought(ServicePackage service, Course course) {
    NamedValues values = new NamedValues(service, course.results().data());
    List<LocalText> messages = new ArrayList<>();
    for (String name : course.results().messages()) {
      TextTemplate text = service.service().vocabulary().messages().get(name);
      messages.add(text == null ? Terms.same(name) : values.fill(text));
    }
    List<Document> documents = new ArrayList<>();
    for (String name : course.results().outputs()) {
      Output output = service.outputs().get(name);
      if (output != null) {
        documents.add(
            new Document(
                output.title(),
                output.blocks().stream().map(block -> part(block, values)).toList()));
      }
    }
    return new Brought(
        messages,
        documents,
        course.results().decisions().stream().map(made -> decided(service, made)).toList());
  }

  private Decided decided(ServicePackage service, Walkthrough.Decided made) {
    String name = made.reference().substring(made.reference().indexOf('#') + 1);
    String element =
        service.process().elements().stream()
            .filter(each ->
                each instanceof Element.BusinessRuleTask rule
                    && rule.decision().equals(made.reference()))
            .map(Element::id)
            .findFirst()
            .orElse("");
    LocalText called = words.element(service, element);
    return words.decided(
        called.en().isBlank() ? Terms.same(name) : called, made.explanation().decisions());
  }

  private static Part part(Output.Block block, NamedValues values) {
    return switch (block) {
      case Output.Title(TextTemplate text) -> new Part("title", values.fill(text), List.of());
      case Output.Paragraph(TextTemplate text) ->
          new Part("paragraph", values.fill(text), List.of());
      case Output.Table(List<Output.Row> rows) ->
          new Part(
              "table",
              NOTHING,
              rows.stream().map(row -> new Row(row.label(), values.text(row.value()))).toList());
      case Output.Signature(LocalText signatory) -> new Part("signature", signatory, List.of());
      case Output.Qr qr -> new Part("code", NOTHING, List.of());
      case Output.Note(TextTemplate text) -> new Part("note", values.fill(text), List.of());
    };
  }
}
