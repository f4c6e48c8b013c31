package org.masnaa.app.shared;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.database.Login;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator decides, from the command line or from {@code masnaa.…} properties.
 *
 * @param data the folder of the embedded database and of the key file made for it
 * @param db the JDBC address of an external PostgreSQL; without it the embedded one runs, and with
 *     that the sandbox
 * @param dbLogin who reads and writes rows there; the password is best given as {@code
 *     MASNAA_DB_LOGIN_PASSWORD}
 * @param dbOwner who owns and migrates the tables there, when that is another user
 * @param key the file of the master key; may be missing only in the sandbox
 * @param services the folder of service packages
 * @param zone where the country's days begin and end
 */
@ConfigurationProperties("masnaa")
public record Settings(
    Path data,
    @Nullable String db,
    @Nullable Login dbLogin,
    @Nullable Login dbOwner,
    @Nullable Path key,
    Path services,
    ZoneId zone) {

  /** True when the embedded database runs: test people and test officers may sign in. */
  public boolean sandbox() {
    return db == null;
  }
}
