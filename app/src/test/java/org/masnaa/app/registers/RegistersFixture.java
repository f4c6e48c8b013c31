package org.masnaa.app.registers;

import org.masnaa.service.AttributeCatalogue;

/** The built-in registers, for tests of the modules above. */
public final class RegistersFixture {

  private RegistersFixture() {}

  public static AttributeCatalogue attributes() {
    return BuiltInAttributes.read();
  }
}
