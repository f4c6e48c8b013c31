package org.masnaa.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.audit.AuditFixture;
import org.masnaa.app.catalogue.Catalogue.Publication;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.service.PackageFiles;
import org.springframework.dao.DataAccessException;

class PublishingModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final ServiceId RESIDENCE = new ServiceId("moi", "residence-certificate");
  private static final Actor PUBLISHER =
      new Actor.Officer(new OfficerId("p"), new EntityId("moi"), java.util.Set.of("publisher"));

  private Instant now = Instant.parse("2026-11-24T08:00:00Z");
  private final Catalogue catalogue = catalogue();

  /** A node of the program. */
  private Catalogue catalogue() {
    ActivationStore orders = new ActivationStore(database.jdbc());
    return new Catalogue(
        new VersionStore(database.jdbc()),
        orders,
        new Activations(orders, () -> now),
        BuiltInAttributes.read(),
        AuditFixture.over(database, () -> now),
        database.transactions(),
        () -> now);
  }

  @BeforeEach
  void startsFromOneVersion() throws Exception {
    now = now.plus(Duration.ofMinutes(1));
    assertThat(catalogue.publish(release(files("90 days"), now)))
        .isNotInstanceOf(Publication.Refused.class);
  }

  @Test
  void rollsBackAndForwardOnAllNodesAtOnce() throws Exception {
    Catalogue other = catalogue();
    int before = other.current(RESIDENCE).orElseThrow().version();
    int after = publish("60 days");

    assertThat(other.current(RESIDENCE).orElseThrow().version()).isEqualTo(after);

    now = now.plusSeconds(1);
    catalogue.rollBack(RESIDENCE, before, PUBLISHER);
    assertThat(other.current(RESIDENCE).orElseThrow().version()).isEqualTo(before);
    assertThat(other.version(RESIDENCE, after).version()).isEqualTo(after);

    now = now.plusSeconds(1);
    assertThat(publish("60 days")).isEqualTo(after);
    assertThat(other.current(RESIDENCE).orElseThrow().version()).isEqualTo(after);
  }

  @Test
  void becomesCurrentAtItsDateAndNotBefore() throws Exception {
    int before = catalogue.current(RESIDENCE).orElseThrow().version();
    Instant tomorrow = now.plus(Duration.ofDays(1));

    assertThat(catalogue.publish(release(files("30 days"), tomorrow)))
        .isInstanceOf(Publication.NewVersion.class);

    assertThat(catalogue.current(RESIDENCE).orElseThrow().version()).isEqualTo(before);
    now = tomorrow;
    assertThat(catalogue.current(RESIDENCE).orElseThrow().version()).isGreaterThan(before);
  }

  @Test
  void takesNoMoreApplicationsOnceRetired() {
    catalogue.retire(RESIDENCE, PUBLISHER);

    assertThat(catalogue.current(RESIDENCE)).isEmpty();
    assertThat(catalogue.services()).isEmpty();
  }

  @Test
  void doesNotBringBackFromTheFolderWhatWasRolledBack() throws Exception {
    int before = catalogue.current(RESIDENCE).orElseThrow().version();
    publish("45 days");
    now = now.plusSeconds(1);
    catalogue.rollBack(RESIDENCE, before, PUBLISHER);

    catalogue.publish(files("45 days"), "services-folder");

    assertThat(catalogue.current(RESIDENCE).orElseThrow().version()).isEqualTo(before);
  }

  @Test
  void keepsWhoApproved() throws Exception {
    Release release =
        new Release(
            files("75 days"),
            now,
            PUBLISHER,
            List.of(new Approval("form.yaml#", "content", "r", now)));

    catalogue.publish(release);

    Published published = catalogue.current(RESIDENCE).orElseThrow();
    assertThat(catalogue.approvals(RESIDENCE, published.version()))
        .containsExactly(new Approval("form.yaml#", "content", "r", now));
  }

  @Test
  void letsNobodyChangeAnOrderOrAnApproval() throws Exception {
    catalogue.publish(
        new Release(
            files("80 days"), now, PUBLISHER, List.of(new Approval("x#", "legal", "r", now))));

    for (String statement :
        List.of(
            "update catalogue.activation set version = 1",
            "delete from catalogue.activation",
            "update catalogue.approval set approved_by = 'x'",
            "delete from catalogue.version_file")) {
      assertThatThrownBy(() -> database.jdbc().sql(statement).update())
          .isInstanceOf(DataAccessException.class);
    }
  }

  private int publish(String valid) throws Exception {
    return switch (catalogue.publish(release(files(valid), now))) {
      case Publication.NewVersion(Published published) -> published.version();
      case Publication.Unchanged(Published published) -> published.version();
      case Publication.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static Release release(PackageFiles files, Instant from) {
    return new Release(files, from, PUBLISHER, List.of());
  }

  private static PackageFiles files(String valid) throws Exception {
    PackageFiles read = PackageFolder.read(Path.of("..", "services", RESIDENCE.toString()));
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String path : read.paths()) {
      files.put(path, Objects.requireNonNull(read.content(path)));
    }
    String certificate = new String(files.get("outputs/certificate.yaml"), StandardCharsets.UTF_8);
    files.put(
        "outputs/certificate.yaml",
        certificate.replace("valid: 90 days", "valid: " + valid).getBytes(StandardCharsets.UTF_8));
    return PackageFiles.of(RESIDENCE.toString(), files);
  }
}
