package org.masnaa.app.shared.database;

/**
 * Where the database is and who comes to it.
 *
 * @param url a JDBC address
 * @param owner owns schemas and tables, and is used only to migrate them
 * @param app reads and writes rows; can neither change tables nor what is append-only
 */
public record DatabaseAddress(String url, Login owner, Login app) {}
