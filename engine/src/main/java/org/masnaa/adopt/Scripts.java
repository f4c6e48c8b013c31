package org.masnaa.adopt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masnaa.juel.FeelNames;
import org.masnaa.juel.Juel;

/**
 * Scripts that do nothing but set variables, one after the other, to values that expressions can
 * give. Anything more is a program, and stays what it was: work for a machine.
 */
final class Scripts {

  private static final Pattern SET =
      Pattern.compile(
          "(?:task\\.|delegateTask\\.)?(?:execution\\.)?setVariable\\(\\s*([\"'])([\\w-]+)\\1\\s*,(.*)\\)",
          Pattern.DOTALL);

  private static final Pattern LOCAL =
      Pattern.compile("(?:var|let|const|def)\\s+(\\w+)\\s*=(.*)", Pattern.DOTALL);

  private static final Pattern WRITTEN = Pattern.compile("setVariable\\(\\s*[\"']([\\w-]+)[\"']");

  private static final int MAX_SCRIPT = 20_000;

  private Scripts() {}

  /** What a simple script sets, in FEEL by name and in order; empty if it does more than that. */
  static Optional<Map<String, Juel.Translated>> simple(String script) {
    Map<String, Juel.Translated> set = new LinkedHashMap<>();
    Map<String, String> locals = new LinkedHashMap<>();
    if (script.length() > MAX_SCRIPT) {
      return Optional.empty();
    }
    for (String statement : statements(script)) {
      Matcher variable = SET.matcher(statement);
      Matcher local = LOCAL.matcher(statement);
      if (variable.matches()) {
        Optional<Juel.Translated> value = value(variable.group(3), locals);
        String name = FeelNames.of(variable.group(2));
        boolean again =
            value.isPresent() && value.get().names().stream().anyMatch(set::containsKey);
        if (value.isEmpty() || again) {
          return Optional.empty();
        }
        set.put(name, value.get());
      } else if (local.matches() && value(local.group(2), locals).isPresent()) {
        locals.put(local.group(1), "(" + inlined(local.group(2), locals) + ")");
      } else {
        return Optional.empty();
      }
    }
    return set.isEmpty() ? Optional.empty() : Optional.of(set);
  }

  /** The value of a script that is nothing but an expression. */
  static Optional<Juel.Translated> value(String script) {
    String text = script.strip();
    boolean one = text.length() < MAX_SCRIPT && !text.contains("\n") && !text.isEmpty();
    return one && !text.contains("setVariable")
        ? value(text.endsWith(";") ? text.substring(0, text.length() - 1) : text, Map.of())
        : Optional.empty();
  }

  /** The variables that a script names where it sets them, whatever else it does. */
  static Set<String> written(String script) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = WRITTEN.matcher(script);
    while (matcher.find()) {
      names.add(FeelNames.of(matcher.group(1)));
    }
    return names;
  }

  private static String[] statements(String script) {
    StringBuilder plain = new StringBuilder();
    for (String line : script.split("\n", -1)) {
      String stripped = line.strip();
      if (!stripped.startsWith("//") && !stripped.isEmpty()) {
        plain.append(stripped).append('\n');
      }
    }
    // A statement ends with a semicolon at the end of a line, or with the line.
    return java.util.Arrays.stream(plain.toString().split(";\\s*\n|\n|;\\s*$", -1))
        .map(String::strip)
        .flatMap(line -> java.util.Arrays.stream(line.split("(?<=\\));\\s*(?=\\w)", -1)))
        .map(line -> line.endsWith(";") ? line.substring(0, line.length() - 1).strip() : line)
        .filter(line -> !line.isEmpty())
        .toArray(String[]::new);
  }

  private static Optional<Juel.Translated> value(String text, Map<String, String> locals) {
    String bare = text.replaceAll("getVariable\\(\\s*[\"'][\\w-]+[\"']\\s*\\)", "");
    boolean quotes = bare.contains("\"") || bare.contains("'");
    // Text is joined with the sign that adds numbers, which expressions do not do.
    boolean literal = text.matches("\\s*(\"[^\"\\\\]*\"|'[^'\\\\]*')\\s*");
    if (quotes && !literal && (bare.contains("+") || !locals.isEmpty())) {
      return Optional.empty();
    }
    String inside = literal ? text.strip() : inlined(text, locals);
    String same = literal ? inside : inside.replace("!==", "!=").replace("===", "==");
    return Juel.translate("${" + same + "}", Juel.Use.VALUE) instanceof Juel.Translated translated
        ? Optional.of(translated)
        : Optional.empty();
  }

  private static String inlined(String text, Map<String, String> locals) {
    String inside = text.strip();
    for (Map.Entry<String, String> local : locals.entrySet()) {
      inside =
          inside.replaceAll(
              "(?<![\\w.\"'])" + local.getKey() + "(?![\\w\"'(])",
              Matcher.quoteReplacement(local.getValue()));
    }
    return inside;
  }
}
