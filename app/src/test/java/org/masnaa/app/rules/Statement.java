package org.masnaa.app.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An SQL statement in a Java source.
 *
 * @param type the full name of the class that holds it
 * @param method the method that sends it; empty for a constant that no method names
 */
record Statement(String file, int line, String type, String method, String sql) {

  private static final Pattern SQL =
      Pattern.compile(
          "(?is)\\s*(select\\s|insert\\s+into\\s|update\\s+[\\w.]+\\s+(\\w+\\s+)?set\\s|delete\\s+from\\s"
              + "|merge\\s+into\\s|truncate\\s|with\\s+(recursive\\s+)?\\w+\\s+(\\([^)]*\\)\\s*)?as\\s).*");

  private static final Pattern WRITE =
      Pattern.compile(
          "(?is).*\\b(insert\\s+into|update\\s+[\\w.]+\\s|delete\\s+from|merge\\s+into|truncate)\\b.*");

  static boolean isSql(String text) {
    return SQL.matcher(text).matches();
  }

  /** The simple name of the class and the method, such as {@code CaseStore.open}. */
  String place() {
    return type.substring(type.lastIndexOf('.') + 1) + "." + method;
  }

  boolean inStore() {
    return type.endsWith("Store");
  }

  boolean writes() {
    // `for update` locks rows, and changes none.
    return WRITE
        .matcher(sql.toLowerCase(Locale.ROOT).replaceAll("for\\s+(no\\s+key\\s+)?update", ""))
        .matches();
  }

  boolean names(String word) {
    return Pattern.compile("(?i)\\b" + Pattern.quote(word) + "\\b").matcher(sql).find();
  }

  Breach breach(String what) {
    return new Breach(file, line, what + ": " + sql.strip().lines().findFirst().orElse(""));
  }
}
