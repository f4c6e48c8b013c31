package org.masnaa.app.credentials;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.page.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Certificates and letters: issued once, kept as they were printed, checked by anyone. */
@Service
public final class Credentials {

  private static final Actor ISSUER = new Actor.Machine("credentials");

  /** More of one person are not offered. */
  private static final int MOST_HELD = 50;

  private final CredentialStore store;
  private final Printing printing;
  private final Audit audit;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final Dates dates;

  Credentials(
      CredentialStore store,
      Printing printing,
      Audit audit,
      TransactionOperations transactions,
      InstantSource clock,
      Dates dates) {
    this.store = store;
    this.printing = printing;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.dates = dates;
  }

  /**
   * Issues a document, or gives back the one that the same order made before.
   *
   * @throws IllegalArgumentException when the service has no such output
   */
  public Credential issue(Issue issue) {
    return found(issue)
        .orElseGet(() -> {
          CredentialStore.Fresh fresh = printing.document(issue, clock.instant());
          transactions.executeWithoutResult(status -> keep(fresh));
          return found(issue).orElseThrow();
        });
  }

  private Optional<Credential> found(Issue issue) {
    return store
        .find(issue.caseId(), issue.waitId(), issue.output())
        .map(CredentialStore.Row::credential);
  }

  private void keep(CredentialStore.Fresh fresh) {
    if (store.insert(fresh)) {
      audit.record(
          new AuditEntry(
              ISSUER,
              "issue-credential",
              fresh.id().toString(),
              fresh.issue().caseId(),
              fresh.issue().service().id().entity(),
              Map.of("output", fresh.issue().output(), "sha256", fresh.printed().sha256())));
    }
  }

  /** The documents of a case, oldest first. */
  public List<Credential> ofCase(CaseId caseId) {
    return store.ofCase(caseId).stream().map(CredentialStore.Row::credential).toList();
  }

  /** The documents of a person that count today, newest first. */
  public List<Standing> standing(PersonId person) {
    LocalDate today = dates.day(clock.instant());
    return store.ofPerson(person, MOST_HELD).stream()
        .filter(owned -> {
          LocalDate until = owned.row().credential().validUntil();
          return until == null || !until.isBefore(today);
        })
        .map(owned ->
            new Standing(owned.row().credential(), owned.service(), owned.row().stored().entity()))
        .toList();
  }

  /** The codes on the documents of a case, as printed there, in the order of {@link #ofCase}. */
  List<String> printedCodes(CaseId caseId) {
    return store.ofCase(caseId).stream()
        .map(row -> new VerificationCode(row.stored().code()).grouped())
        .toList();
  }

  /** The file as it was printed; empty for anyone but the person it was issued to. */
  public Optional<byte[]> pdf(CaseId caseId, UUID id, PersonId person) {
    return store.pdf(caseId, id, person);
  }

  /** The same by the key of {@link Standing}; empty when it is none. */
  public Optional<byte[]> pdf(String key, PersonId person) {
    String[] parts = key.split("/", -1);
    try {
      return parts.length == 2
          ? pdf(CaseId.of(parts[0]), UUID.fromString(parts[1]), person)
          : Optional.empty();
    } catch (IllegalArgumentException noKey) {
      return Optional.empty();
    }
  }

  /** Withdraws a document; false when there is none or it was withdrawn before. */
  public boolean revoke(CaseId caseId, UUID id, EntityId entity, Actor by) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          boolean revoked = store.revoke(caseId, id, clock.instant());
          if (revoked) {
            audit.record(
                new AuditEntry(by, "revoke-credential", id.toString(), caseId, entity, Map.of()));
          }
          return revoked;
        }));
  }

  /** What the holder of a code may learn. Spaces, dashes and small letters do not matter. */
  public Verification verify(String code) {
    return VerificationCode.read(code)
        .flatMap(store::verified)
        .map(this::verification)
        .orElseGet(Verification.Unknown::new);
  }

  private Verification verification(CredentialStore.Row row) {
    Credential credential = row.credential();
    StoredCredential stored = row.stored();
    Verification.Facts facts =
        new Verification.Facts(
            new VerificationCode(stored.code()).grouped(),
            stored.title(),
            stored.entity(),
            stored.holder(),
            row.sha256());
    if (credential.revoked() != null) {
      return new Verification.Revoked(facts, credential.issued(), credential.revoked());
    }
    LocalDate until = credential.validUntil();
    boolean expired = until != null && until.isBefore(dates.day(clock.instant()));
    return new Verification.Valid(facts, credential.issued(), until, expired);
  }
}
