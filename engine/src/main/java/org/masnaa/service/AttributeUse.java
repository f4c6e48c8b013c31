package org.masnaa.service;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.text.LocalText;

/**
 * Keeps the data contract: what is not declared cannot be used, and what is not used need not be
 * declared.
 */
final class AttributeUse {

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\w.])([a-z][A-Za-z0-9]*)\\s*\\.\\s*([a-z][A-Za-z0-9]*)");

  private final AttributeCatalogue catalogue;
  private final Map<String, Position> declared;
  private final Set<String> roots;
  private final Problems problems;
  private final Set<String> used = new HashSet<>();

  /**
   * Begins with nothing used.
   *
   * @param declared where each attribute stands under reads
   */
  AttributeUse(AttributeCatalogue catalogue, Map<String, Position> declared, Problems problems) {
    this.catalogue = catalogue;
    this.declared = new LinkedHashMap<>(declared);
    this.problems = problems;
    this.roots =
        catalogue.names().stream()
            .map(name -> name.substring(0, name.indexOf('.')))
            .collect(Collectors.toUnmodifiableSet());
  }

  void use(String attribute) {
    used.add(attribute);
  }

  /** Notes the attributes in a FEEL text; those not declared are problems. */
  void see(String text, Position start) {
    Matcher matcher = DOTTED.matcher(withoutTexts(text));
    while (matcher.find()) {
      String root = matcher.group(1);
      if (roots.contains(root)) {
        see(root, matcher.group(2), in(text, matcher.start(), start));
      }
    }
  }

  private void see(String root, String field, Position at) {
    String name = root + "." + field;
    used.add(name);
    if (declared.containsKey(name)) {
      return;
    }
    problems.add(
        catalogue.attribute(name).isPresent()
            ? CommonProblems.undeclared(at, name)
            : CommonProblems.unknown(
                at,
                "service.attribute-unknown",
                new LocalText("البيان", "attribute"),
                name,
                catalogue.names()));
  }

  /** Notes that a decision takes a whole context of attributes, of which it names these fields. */
  void takes(String root, Set<String> fields, Position at) {
    if (roots.contains(root)) {
      fields.forEach(field -> see(root, field, at));
    }
  }

  /** Notes that all attributes with this first part may be used. */
  void takesAll(String root) {
    declared.keySet().stream().filter(name -> name.startsWith(root + ".")).forEach(used::add);
  }

  void reportUnused() {
    declared.forEach((name, at) -> {
      if (!used.contains(name)) {
        problems.add(ReferenceProblems.readUnused(at, name));
      }
    });
  }

  private static String withoutTexts(String text) {
    return TEXT.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  private static Position in(String text, int offset, Position start) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    int column = offset - (text.lastIndexOf('\n', offset - 1) + 1);
    return line == 0
        ? new Position(start.file(), start.line(), start.column() + column)
        : new Position(start.file(), start.line() + line, column + 1);
  }
}
