package org.masnaa.app.cases;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobRequest;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.identity.Identity;
import org.masnaa.app.identity.IdentityFixture;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.Settings;
import org.masnaa.app.shared.crypto.Envelope;
import org.masnaa.app.shared.crypto.MasterKey;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.app.shared.page.Dates;
import org.masnaa.app.shared.page.Messages;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.masnaa.service.AttributeCatalogue;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The modules under cases on a real database, with the real packages, and time moved by hand. */
final class CasesKit implements AutoCloseable {

  static final PersonId NOORA = new PersonId("29063400017");
  static final ServiceId FELLING = new ServiceId("mme", "tree-felling-permit");
  static final ServiceId LOAN = new ServiceId("qdb", "small-business-loan");
  static final ServiceId RESIDENCE = new ServiceId("moi", "residence-certificate");

  /** A clock that stands until it is moved. */
  static final class HandClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-23T07:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    void set(Instant time) {
      now = time;
    }

    void forward(Duration time) {
      now = now.plus(time);
    }
  }

  /** Issues nothing, but fails as often as it is told to. */
  static final class IssueOutput implements JobHandler {
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    /** The next calls fail, this many. */
    void fail(int times) {
      failures.set(times);
    }

    int calls() {
      return calls.get();
    }

    @Override
    public String job() {
      return "issue-output";
    }

    @Override
    public JobResult run(JobRequest request) {
      calls.incrementAndGet();
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("out of paper");
      }
      return new JobResult.Done(Map.of());
    }
  }

  final HandClock clock = new HandClock();
  final IssueOutput issueOutput = new IssueOutput();

  /** What differs from the examples of the attributes; derived ones have no example. */
  final Map<String, @Nullable Object> facts =
      new HashMap<>(Map.of("person.age", new BigDecimal(36)));

  /** What is left to chance: how long a wait before another attempt is. */
  final Random chance = new Random();

  /** Attributes whose register does not answer. */
  final Set<String> down = new HashSet<>();

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  CasesKit(TestDatabase database, Path folder) throws IOException {
    this(database.dataSource(), folder, database.transactions(), null, null);
  }

  /**
   * A program on a database that others may be working on too.
   *
   * @param handler in place of {@link #issueOutput}
   * @param workers how many jobs may run at one time; null as in the program
   */
  CasesKit(
      DataSource database,
      Path folder,
      TransactionTemplate transactions,
      @Nullable JobHandler handler,
      @Nullable Integer workers)
      throws IOException {
    Path key = folder.resolve("key");
    if (!Files.exists(key)) {
      MasterKey.create(key);
    }
    Envelope envelope = new Envelope(MasterKey.read(key));
    AttributeCatalogue attributes = BuiltInAttributes.read();
    // Not the context's to close: the database outlives the kit.
    context.getBeanFactory().registerSingleton("dataSource", database);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    context.registerBean(TransactionTemplate.class, () -> transactions);
    context.registerBean(InstantSource.class, () -> clock);
    context.registerBean(Ids.class, () -> new Ids(InstantSource.system(), new SecureRandom()));
    context.registerBean(Json.class, Json::new);
    context.registerBean(Envelope.class, () -> envelope);
    context.registerBean(Settings.class, () -> settings(folder));
    context.registerBean(AttributeCatalogue.class, () -> attributes);
    surroundings();
    handlers(handler, workers);
    context.registerBean("facts", Facts.class, () -> this::known);
    for (String module :
        new String[] {"cases", "catalogue", "notify", "spine", "audit", "shared.files"}) {
      context.scan("org.masnaa.app." + module);
    }
    // What registers know is given by hand here, so their owners are not asked.
    context.removeBeanDefinition("dataContracts");
    context.getDefaultListableBeanFactory().setAllowBeanDefinitionOverriding(true);
    context.refresh();
    // Rounds of work are run by the tests, so that nothing happens behind their backs.
    bean(CaseWorker.class).stop();
  }

  private void surroundings() {
    Messages messages = Messages.load();
    context.registerBean(Messages.class, () -> messages);
    // In place of the program's own bean of this name.
    context.registerBean("random", RandomGenerator.class, () -> chance);
    context.registerBean(Dates.class, () -> new Dates(ZoneId.of("Asia/Qatar"), messages));
    context.registerBean(Identity.class, IdentityFixture::sandbox);
  }

  private void handlers(@Nullable JobHandler handler, @Nullable Integer workers) {
    context.registerBean(JobHandler.class, () -> handler == null ? issueOutput : handler);
    if (workers != null) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("kit", Map.of("masnaa.workers", workers)));
    }
  }

  private static Settings settings(Path folder) {
    return new Settings(
        folder, null, null, null, null, Path.of("..", "services"), ZoneId.of("Asia/Qatar"));
  }

  /** What the test says, else the attribute's own example. */
  private Map<String, AttributeValue> known(
      Published service, PersonId person, Facts.Reading reading) {
    Map<String, AttributeValue> known = new LinkedHashMap<>();
    service.content().service().reads().stream()
        .filter(reads -> reading.attributes().contains(reads.attribute().name()))
        .forEach(reads -> {
          String name = reads.attribute().name();
          Object value =
              facts.containsKey(name) ? facts.get(name) : reads.attribute().meaning().example();
          known.put(
              name,
              new AttributeValue(
                  down.contains(name) ? null : value,
                  reads.attribute().register().label(),
                  clock.instant(),
                  !down.contains(name)));
        });
    return known;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Published service(ServiceId id) {
    return bean(Catalogue.class).current(id).orElseThrow();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Publishes a package, which must have no problems. */
  Published publish(SmallPackage made) {
    return switch (bean(Catalogue.class).publish(made.files(), "test")) {
      case Catalogue.Publication.NewVersion(Published published) -> published;
      case Catalogue.Publication.Unchanged(Published published) -> published;
      case Catalogue.Publication.Refused refused ->
          throw new AssertionError(refused.problems().toString());
    };
  }

  /** Submits an application with these answers, by question. */
  CaseId submit(String service, Map<String, String> typed) {
    pending = null;
    return submitAgain(service, typed);
  }

  private @Nullable DraftId pending;

  /** The same; called again after a crash, it submits the draft that was begun. */
  CaseId submitAgain(String service, Map<String, String> typed) {
    Drafts drafts = bean(Drafts.class);
    if (pending == null) {
      pending = drafts.start(service(ServiceId.of(service)), NOORA).id();
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    typed.forEach((question, text) -> answers.put(question, new Answer.Typed(text)));
    drafts.save(pending, NOORA, new Answers(answers));
    CaseId id =
        switch (bean(Cases.class).submit(pending, NOORA)) {
          case Submission.Accepted accepted -> accepted.caseId();
          case Submission other -> throw new AssertionError(other.toString());
        };
    pending = null;
    return id;
  }

  /** Submits, and leaves what machines have to do to them. */
  void submitOnly(String service, Map<String, String> typed) {
    Drafts drafts = bean(Drafts.class);
    DraftId draft = drafts.start(service(ServiceId.of(service)), NOORA).id();
    Map<String, Answer> answers = new LinkedHashMap<>();
    typed.forEach((question, text) -> answers.put(question, new Answer.Typed(text)));
    drafts.save(draft, NOORA, new Answers(answers));
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> bean(Submitter.class).alone(new Submitter.Sent(draft, NOORA)));
  }
}
