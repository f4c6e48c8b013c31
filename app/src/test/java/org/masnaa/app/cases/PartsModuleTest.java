package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;

/** What somebody does in the case of another, by a sign-in of their own. */
class PartsModuleTest extends CasesStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final ServiceId TENANCY = new ServiceId("mme", "tenancy-contract");
  private static final PersonId TENANT = OTHER;
  private static final PersonId STRANGER = new PersonId("29063400033");
  private static final Completion SIGN =
      new Completion("sign", List.of(), "", answers(Map.of("agreed", "yes")));

  @Override
  TestDatabase database() {
    return database;
  }

  private static Answer parts(String... namesAndTexts) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      fields.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return new Answer.Parts(fields);
  }

  private static Answers contract(PersonId tenant) {
    return answers(
            Map.of(
                "furnished", "no",
                "rent", "6000",
                "account", "QA58DOHB00001234567890ABCDEFG",
                "contact", "55512345",
                "declaration", "yes"))
        .with("home", parts("country", "QA", "zone", "51", "street", "520", "building", "18"))
        .with("tenant", parts("id", tenant.value(), "name.ar", "سارة خالد"))
        .with(
            "period",
            parts(
                "from.day",
                "1",
                "from.month",
                "2",
                "from.year",
                "2027",
                "to.day",
                "31",
                "to.month",
                "1",
                "to.year",
                "2028"));
  }

  private Submission submit(PersonId tenant) {
    Drafts drafts = kit.bean(Drafts.class);
    kit.facts.put("person.nationalId", NOORA.value());
    DraftId draft = drafts.start(kit.service(TENANCY), NOORA).id();
    drafts.save(draft, NOORA, contract(tenant));
    return kit.bean(Cases.class).submit(draft, NOORA);
  }

  private CaseId submitted() {
    return submit(TENANT) instanceof Submission.Accepted accepted
        ? work(accepted.caseId())
        : new CaseId(new java.util.UUID(0, 0));
  }

  private CaseId work(CaseId id) {
    while (kit.bean(CaseWorker.class).round() > 0) {}
    return id;
  }

  private Parts parts() {
    return kit.bean(Parts.class);
  }

  @Test
  void whoeverTheCaseNamesSignsAndTheCaseGoesOn() {
    CaseId id = submitted();

    Part part = parts().open(TENANT).getFirst();
    TaskResult result = parts().complete(id, part.task().waitId(), TENANT, SIGN);
    work(id);

    assertThat(result).isInstanceOf(TaskResult.Done.class);
    assertThat(view(id).summary().outcome()).isEqualTo("granted");
    assertThat(parts().open(TENANT)).isEmpty();
    assertThat(parts().of(id, TENANT).orElseThrow().task().isOpen()).isFalse();
  }

  @Test
  void aPartySeesWhatTheProcessShowsAndIsToldOfIt() {
    CaseId id = submitted();

    Part part = parts().open(TENANT).getFirst();

    assertThat(part.shown())
        .extracting(shown -> shown.label().en())
        .contains("Rent for a month")
        .doesNotContain("Into which account is the rent paid?");
    assertThat(part.applicant().en()).isNotEmpty();
    assertThat(kit.bean(Notify.class).about(id, TENANT)).hasSize(1);
    assertThat(view(id).summary().next()).isEqualTo(CaseSummary.Next.PARTY);
  }

  @Test
  void nobodyElseSeesOrDoesThePart() {
    CaseId id = submitted();
    String wait = parts().open(TENANT).getFirst().task().waitId();
    Actor.Officer namesake =
        new Actor.Officer(new OfficerId("o"), new EntityId("mme"), Set.of("tenant"));

    for (PersonId other : List.of(STRANGER, NOORA)) {
      assertThat(parts().open(other)).isEmpty();
      assertThat(parts().of(id, other)).isEmpty();
      assertThat(parts().find(id, wait, other, Answers.none())).isEmpty();
      assertThat(parts().complete(id, wait, other, SIGN)).isInstanceOf(TaskResult.NotFound.class);
    }
    assertThat(kit.bean(Tasks.class).complete(id, wait, NOORA, SIGN.answers()))
        .isInstanceOf(TaskResult.NotFound.class);
    assertThat(kit.bean(Tasks.class).complete(id, wait, namesake, SIGN))
        .isInstanceOf(TaskResult.NotFound.class);
    assertThat(kit.bean(Tasks.class).queue(namesake, 0)).isEmpty();
    assertThat(kit.bean(Cases.class).find(id, TENANT)).isEmpty();
    // The control: the same call by the one who is named.
    assertThat(parts().complete(id, wait, TENANT, SIGN)).isInstanceOf(TaskResult.Done.class);
  }

  @Test
  void applicantsCannotNameThemselves() {
    assertThat(submit(NOORA)).isInstanceOf(Submission.Incomplete.class);
  }

  @Test
  void aPartyThatDeclinesOrLetsTheTermPassEndsTheCaseUnsigned() {
    CaseId declined = submitted();
    Part part = parts().open(TENANT).getFirst();
    parts()
        .complete(
            declined,
            part.task().waitId(),
            TENANT,
            new Completion("decline", List.of(), "", Answers.none()));
    CaseId late = submitted();
    kit.clock.forward(Duration.ofDays(15));

    work(late);

    assertThat(view(declined).summary().outcome()).isEqualTo("refused");
    assertThat(view(late).summary().outcome()).isEqualTo("refused");
    assertThat(parts().open(TENANT)).isEmpty();
  }
}
