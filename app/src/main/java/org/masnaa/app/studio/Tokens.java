package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.identity.Identity;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens of designers: made, taken back, and recognised. */
@Component
class Tokens {

  private static final String PREFIX = "masnaa_";
  private static final int SECRET_BYTES = 32;

  private final TokenStore store;
  private final Identity identity;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(
      TokenStore store,
      Identity identity,
      Audit audit,
      TransactionTemplate transaction,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.identity = identity;
    this.audit = audit;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  List<Token> of(EntityId entity) {
    return store.of(entity);
  }

  /**
   * Makes a token in the designer's own name.
   *
   * @param service the only service it reaches, or null
   * @return the secret, which nobody can see again
   */
  String make(Actor.Officer me, String name, @Nullable String service, Instant ends) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Token token =
        new Token(ids.next(), me.entity(), me.id(), name, service, clock.instant(), ends, null);
    transaction.executeWithoutResult(status -> {
      store.insert(token, hash(secret));
      audit.record(
          new AuditEntry(
              me,
              "make-token",
              token.id().toString(),
              null,
              me.entity(),
              Map.of("service", service == null ? "" : service, "ends", ends.toString())));
    });
    return secret;
  }

  /** Takes a token back, one's own or as a publisher anybody's of the entity. */
  void revoke(Actor.Officer me, UUID id) {
    boolean mayRevoke =
        store.of(me.entity()).stream().anyMatch(token -> token.id().equals(id) && may(me, token));
    if (mayRevoke) {
      transaction.executeWithoutResult(status -> {
        store.revoke(me.entity(), id, me.id(), clock.instant());
        audit.record(
            new AuditEntry(me, "revoke-token", id.toString(), null, me.entity(), Map.of()));
      });
    }
  }

  boolean may(Actor.Officer me, Token token) {
    return token.isGoodAt(clock.instant())
        && (token.by().equals(me.id()) || me.roles().contains(Reviews.PUBLISHER));
  }

  /** The token of a secret, while it is good. */
  Optional<Token> good(String secret) {
    return store.find(hash(secret)).filter(token -> token.isGoodAt(clock.instant()));
  }

  /**
   * Who acts by a token, with the roles held today.
   *
   * @return empty when its designer is not one any more
   */
  Optional<Actor.Officer> designer(Token token) {
    return identity
        .officer(token.by())
        .filter(officer -> officer.entity().id().equals(token.entity()))
        .filter(officer -> officer.roles().contains(Visitors.DESIGNER))
        .map(officer -> new Actor.Officer(officer.id(), token.entity(), officer.roles()));
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
