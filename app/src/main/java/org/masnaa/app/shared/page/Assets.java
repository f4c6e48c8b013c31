package org.masnaa.app.shared.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Addresses of styles, scripts and fonts; each holds the hash of its content. */
public final class Assets {

  private final Properties addresses;

  private Assets(Properties addresses) {
    this.addresses = addresses;
  }

  /** Reads the list that the build of the frontend wrote. */
  public static Assets load() {
    Properties addresses = new Properties();
    try (InputStream in = Assets.class.getResourceAsStream("/assets.properties")) {
      if (in == null) {
        throw new IllegalStateException("assets.properties is missing: build with Maven");
      }
      addresses.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Assets(addresses);
  }

  /**
   * The address of an asset.
   *
   * @throws IllegalArgumentException when the build made none of this name
   */
  public String address(String name) {
    String address = addresses.getProperty(name);
    if (address == null) {
      throw new IllegalArgumentException("No asset " + name);
    }
    return address;
  }
}
