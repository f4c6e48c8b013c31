package org.masnaa.app.consent;

import java.time.InstantSource;
import java.util.Random;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.database.TestDatabase;

/** Consent on a test database, for tests of the modules above. */
public final class ConsentFixture {

  private ConsentFixture() {}

  public static Consent over(TestDatabase database, InstantSource clock) {
    return new Consent(new ReadStore(database.jdbc()), new Ids(clock, new Random(1)), clock);
  }
}
