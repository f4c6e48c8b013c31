package org.masnaa.app.registers;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.database.Login;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator decides about registers kept elsewhere, from {@code masnaa.sources.…}
 * properties.
 *
 * @param definitions a folder of register definitions beside those built in, or null
 * @param hosts the hosts that may be called, each with the network its address must lie in, such as
 *     {@code land.example=10.20.0.0/16}; a register at any other host answers from its mock in the
 *     sandbox, and elsewhere is down
 * @param databases the databases that may be read, by the name that definitions use
 */
@ConfigurationProperties("masnaa.sources")
record SourceSettings(
    @Nullable Path definitions, Map<String, String> hosts, Map<String, Database> databases) {

  SourceSettings(
      @Nullable Path definitions,
      @Nullable Map<String, String> hosts,
      @Nullable Map<String, Database> databases) {
    this.definitions = definitions;
    this.hosts = hosts == null ? Map.of() : Map.copyOf(hosts);
    this.databases = databases == null ? Map.of() : Map.copyOf(databases);
  }

  /**
   * A database.
   *
   * @param address for JDBC
   * @param login of a user who may only read
   */
  record Database(String address, Login login) {}
}
