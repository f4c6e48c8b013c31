package org.masnaa.app.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Settings;
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
    Login app = new Login(text(settings.dbUser()), text(settings.dbPassword()));
    String owner = settings.dbOwner();
    return new DatabaseAddress(
        url, owner == null ? app : new Login(owner, text(settings.dbOwnerPassword())), app);
  }

  @Bean
  HikariDataSource dataSource(DatabaseAddress address) throws IOException, SQLException {
    return Databases.open(address);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
