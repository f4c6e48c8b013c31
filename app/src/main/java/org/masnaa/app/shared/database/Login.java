package org.masnaa.app.shared.database;

/** A user of the database and the password, which never shows in a log. */
public record Login(String user, String password) {

  @Override
  public String toString() {
    return user;
  }
}
