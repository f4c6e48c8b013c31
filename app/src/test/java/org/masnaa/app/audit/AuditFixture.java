package org.masnaa.app.audit;

import java.time.InstantSource;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.database.TestDatabase;

/** The audit log on a test database, for tests of the modules above. */
public final class AuditFixture {

  private AuditFixture() {}

  public static Audit over(TestDatabase database, InstantSource clock) {
    return new Audit(new AuditStore(database.jdbc(), new Json()), clock);
  }
}
