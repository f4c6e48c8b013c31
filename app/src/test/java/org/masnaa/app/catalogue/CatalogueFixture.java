package org.masnaa.app.catalogue;

import java.time.InstantSource;
import org.masnaa.app.audit.AuditFixture;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.app.shared.database.TestDatabase;

/** The catalogue on a test database, for tests of the modules above. */
public final class CatalogueFixture {

  private CatalogueFixture() {}

  public static Catalogue over(TestDatabase database, InstantSource clock) {
    ActivationStore orders = new ActivationStore(database.jdbc());
    return new Catalogue(
        new VersionStore(database.jdbc()),
        orders,
        new Activations(orders, clock),
        BuiltInAttributes.read(),
        AuditFixture.over(database, clock),
        database.transactions(),
        clock);
  }
}
