package org.masnaa.juel;

import java.util.Set;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.Scope;

/** Names of variables as FEEL can read them. */
public final class FeelNames {

  private FeelNames() {}

  /**
   * The same name, unless FEEL would read it as something else: a word of the language or the name
   * of a function gets an underscore behind it, and signs that names cannot have become
   * underscores.
   */
  public static String of(String variable) {
    StringBuilder cleaned = new StringBuilder();
    for (char c : variable.strip().toCharArray()) {
      cleaned.append(Character.isLetterOrDigit(c) || c == '_' ? c : '_');
    }
    if (cleaned.isEmpty() || Character.isDigit(cleaned.charAt(0))) {
      cleaned.insert(0, '_');
    }
    String name = cleaned.toString();
    boolean plain =
        Feel.expression(name, Scope.open()) instanceof Compiled.Ready<Expression>(Expression e)
            && e.names().equals(Set.of(name));
    return plain ? name : name + "_";
  }
}
