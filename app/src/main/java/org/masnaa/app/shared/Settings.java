package org.masnaa.app.shared;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator decides, from the command line or from {@code masnaa.…} properties.
 *
 * @param data the folder of the embedded database and of the key file made for it
 * @param db the JDBC address of an external PostgreSQL; without it the embedded one runs, and with
 *     that the sandbox
 * @param dbUser the user there who reads and writes rows
 * @param dbPassword that user's password, best given as {@code MASNAA_DB_PASSWORD}
 * @param dbOwner the user there who owns and migrates the tables, when it is another
 * @param dbOwnerPassword that user's password
 * @param key the file of the master key; may be missing only in the sandbox
 * @param services the folder of service packages
 * @param zone where the country's days begin and end
 */
@ConfigurationProperties("masnaa")
public record Settings(
    Path data,
    @Nullable String db,
    @Nullable String dbUser,
    @Nullable String dbPassword,
    @Nullable String dbOwner,
    @Nullable String dbOwnerPassword,
    @Nullable Path key,
    Path services,
    ZoneId zone) {

  /** True when the embedded database runs: test people and test officers may sign in. */
  public boolean sandbox() {
    return db == null;
  }
}
