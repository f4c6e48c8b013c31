package org.masnaa.app.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.audit.AuditFixture;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.identity.IdentityFixture;
import org.masnaa.app.registers.RegistersFixture;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.crypto.Envelope;
import org.masnaa.app.shared.crypto.MasterKey;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.app.shared.page.Dates;
import org.masnaa.app.shared.page.Messages;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.PackageReader;
import org.masnaa.text.LocalText;

class CredentialsModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @TempDir static Path folder;

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final PersonId MARYAM = new PersonId("88563400000");
  private static final ServiceId SERVICE = new ServiceId("moi", "residence-certificate");
  private static final AtomicReference<Instant> TIME = new AtomicReference<>(NOW);

  private static Published service;
  private static Credentials credentials;

  private static int cases;
  private CaseId caseId = new CaseId(new UUID(0, 0));

  @BeforeAll
  static void start() throws IOException {
    AttributeCatalogue attributes = RegistersFixture.attributes();
    PackageReader.Reading reading =
        PackageReader.read(
            PackageFolder.read(Path.of("..", "services", "moi", "residence-certificate")),
            attributes,
            PlatformJobs.NAMES);
    service =
        new Published(SERVICE, 1, "hash", NOW, Objects.requireNonNull(reading.servicePackage()));
    MasterKey.create(folder.resolve("key"));
    Envelope envelope = new Envelope(MasterKey.read(folder.resolve("key")));
    Dates dates = new Dates(ZoneId.of("Asia/Qatar"), Messages.load());
    Ids ids = new Ids(TIME::get, new Random(1));
    credentials =
        new Credentials(
            new CredentialStore(database.jdbc(), envelope, new Json()),
            new Printing(
                IdentityFixture.sandbox(), dates, ids, new CredentialSettings("http://localhost")),
            AuditFixture.over(database, TIME::get),
            database.transactions(),
            TIME::get,
            dates);
  }

  @BeforeEach
  void newCase() {
    TIME.set(NOW);
    caseId = new CaseId(new UUID(7, ++cases));
  }

  private Issue issue(String output) {
    Map<String, @Nullable Object> person = new HashMap<>();
    service
        .content()
        .service()
        .reads()
        .forEach(reads ->
            person.put(
                reads.attribute().name().substring("person.".length()),
                reads.attribute().meaning().example()));
    return new Issue(caseId, "w1", service, output, "RC-2026-1", MARYAM, Map.of("person", person));
  }

  private String code() {
    return database
        .jdbc()
        .sql("SELECT encode(code_hash, 'hex') FROM credentials.credential WHERE case_id = :case")
        .param("case", caseId.value())
        .query(String.class)
        .single();
  }

  @Test
  void issuesOnceHoweverOftenTheJobRuns() {
    List<Credential> issued =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> credentials.issue(issue("certificate")))
            .toList();

    assertThat(issued).allMatch(credential -> credential.equals(issued.getFirst()));
    assertThat(credentials.ofCase(caseId)).containsExactly(issued.getFirst());
    assertThat(issued.getFirst().title())
        .isEqualTo(new LocalText("شهادة محل الإقامة", "Residence certificate"));
    assertThat(issued.getFirst().validUntil()).isEqualTo(LocalDate.of(2027, 2, 21));
    assertThat(
            database
                .jdbc()
                .sql("SELECT count(*) FROM audit.entry WHERE case_id = :case")
                .param("case", caseId.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void givesTheFileToItsOwnerOnlyAndAlwaysTheSame() throws Exception {
    Credential issued = credentials.issue(issue("certificate"));

    byte[] pdf = credentials.pdf(caseId, issued.id(), MARYAM).orElseThrow();

    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(credentials.pdf(caseId, issued.id(), MARYAM)).contains(pdf);
    assertThat(credentials.pdf(caseId, issued.id(), new PersonId("88563400001"))).isEmpty();
    assertThat(credentials.pdf(new CaseId(new UUID(9, 9)), issued.id(), MARYAM)).isEmpty();
  }

  @Test
  void namesToAPersonOnlyTheirOwnDocumentsThatCountToday() throws Exception {
    Credential issued = credentials.issue(issue("certificate"));
    String key = caseId + "/" + issued.id();

    List<String> held = keys(MARYAM);
    List<String> ofOther = keys(new PersonId("88563400001"));
    TIME.set(NOW.plus(Duration.ofDays(200)));
    List<String> expired = keys(MARYAM);
    TIME.set(NOW);
    credentials.revoke(caseId, issued.id(), SERVICE.entity(), new Actor.Machine("test"));

    assertThat(held).contains(key);
    assertThat(ofOther).isEmpty();
    assertThat(expired).isEmpty();
    assertThat(keys(MARYAM)).doesNotContain(key);
    assertThat(credentials.pdf(key, MARYAM)).isPresent();
    assertThat(credentials.pdf(key, new PersonId("88563400001"))).isEmpty();
    assertThat(credentials.pdf("no/key", MARYAM)).isEmpty();
  }

  private static List<String> keys(PersonId person) {
    return credentials.standing(person).stream()
        .filter(held -> held.output().equals("moi/residence-certificate/certificate"))
        .map(Standing::key)
        .toList();
  }

  @Test
  void tellsTheHolderOfTheCodeThatTheDocumentIsGenuine() throws Exception {
    Credential issued = credentials.issue(issue("certificate"));
    byte[] pdf = credentials.pdf(caseId, issued.id(), MARYAM).orElseThrow();
    String code = codeOf(caseId);

    Verification found = credentials.verify(code);

    assertThat(found)
        .isInstanceOfSatisfying(
            Verification.Valid.class,
            valid -> {
              assertThat(valid.expired()).isFalse();
              assertThat(valid.facts().code()).isEqualTo(code);
              assertThat(valid.facts().holder().en()).startsWith("Maryam").endsWith("K…");
              assertThat(valid.facts().entity().en()).isEqualTo("Ministry of Interior");
              assertThat(valid.facts().fingerprint()).isEqualTo(sha256(pdf));
            });
  }

  @Test
  void saysWhenADocumentNoLongerCounts() {
    credentials.issue(issue("certificate"));
    TIME.set(NOW.plus(Duration.ofDays(91)));

    assertThat(credentials.verify(codeOf(caseId)))
        .isInstanceOfSatisfying(
            Verification.Valid.class, valid -> assertThat(valid.expired()).isTrue());
  }

  @Test
  void saysThatADocumentWasWithdrawn() {
    Credential issued = credentials.issue(issue("certificate"));
    Actor officer = new Actor.Officer(new OfficerId("saad"), SERVICE.entity(), java.util.Set.of());

    assertThat(credentials.revoke(caseId, issued.id(), SERVICE.entity(), officer)).isTrue();
    assertThat(credentials.revoke(caseId, issued.id(), SERVICE.entity(), officer)).isFalse();

    assertThat(credentials.verify(codeOf(caseId))).isInstanceOf(Verification.Revoked.class);
  }

  @Test
  void knowsNoOtherCode() {
    assertThat(credentials.verify("0123-4567-89AB-CDEF-GHJK-MNPQ-01"))
        .isInstanceOf(Verification.Unknown.class);
    assertThat(credentials.verify("' OR 1=1 --")).isInstanceOf(Verification.Unknown.class);
  }

  @Test
  void refusesAnOutputThatTheServiceDoesNotHave() {
    assertThatThrownBy(() -> credentials.issue(issue("diploma")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(credentials.ofCase(caseId)).isEmpty();
  }

  @Test
  void keepsNothingReadable() {
    credentials.issue(issue("certificate"));

    String row =
        database
            .jdbc()
            .sql("SELECT t::text FROM credentials.credential t WHERE case_id = :case")
            .param("case", caseId.value())
            .query(String.class)
            .single();

    assertThat(row)
        .contains(code())
        .doesNotContain(HexFormat.of().formatHex("Maryam".getBytes(StandardCharsets.UTF_8)))
        .doesNotContain(HexFormat.of().formatHex("%PDF".getBytes(StandardCharsets.UTF_8)))
        .doesNotContain(
            HexFormat.of()
                .formatHex(codeOf(caseId).replace("-", "").getBytes(StandardCharsets.UTF_8)));
  }

  /** As printed on the document. */
  private static String codeOf(CaseId caseId) {
    return credentials.printedCodes(caseId).getFirst();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
