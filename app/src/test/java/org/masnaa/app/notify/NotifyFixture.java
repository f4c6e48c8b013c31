package org.masnaa.app.notify;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.crypto.Envelope;
import org.masnaa.app.shared.database.TestDatabase;

/** Messages over the database of a test. */
public final class NotifyFixture {

  private NotifyFixture() {}

  public static Notify over(TestDatabase database, Envelope envelope, InstantSource clock) {
    return new Notify(
        new MessageStore(database.jdbc(), envelope, new Json()),
        clock,
        new Ids(clock, new SecureRandom()));
  }
}
