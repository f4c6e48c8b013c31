package org.masnaa.app.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import org.masnaa.app.shared.Settings;
import org.masnaa.app.shared.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The one database. Server and address are lazy, so that a test which brings an address of its own
 * starts no server; the order in which the beans need each other is the order in reverse in which
 * they stop.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  @Lazy
  EmbeddedPostgres embeddedPostgres(Settings settings) throws IOException {
    return EmbeddedPostgres.start(settings.data());
  }

  @Bean
  @Lazy
  DatabaseAddress databaseAddress(Settings settings, ObjectProvider<EmbeddedPostgres> embedded)
      throws SQLException {
    String url = settings.db();
    if (url == null) {
      return Databases.create(embedded.getObject(), "masnaa");
    }
    Login app = settings.dbLogin();
    if (app == null) {
      throw new StartRefused(
          "No user is named for " + url, "Set MASNAA_DB_LOGIN_USER and MASNAA_DB_LOGIN_PASSWORD.");
    }
    Login owner = settings.dbOwner();
    return new DatabaseAddress(url, owner == null ? app : owner, app);
  }

  @Bean
  HikariDataSource dataSource(DatabaseAddress address) throws IOException, SQLException {
    return Databases.open(address);
  }
}
