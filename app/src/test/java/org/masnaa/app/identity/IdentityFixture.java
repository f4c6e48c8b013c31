package org.masnaa.app.identity;

/** Entities and officers of the sandbox, for tests of the modules above. */
public final class IdentityFixture {

  private IdentityFixture() {}

  public static Identity sandbox() {
    return new Identity(Directory.sandbox());
  }
}
