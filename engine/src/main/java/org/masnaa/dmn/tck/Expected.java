package org.masnaa.dmn.tck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.value.DurationText;
import org.masnaa.feel.value.Equality;
import org.masnaa.feel.value.Numbers;
import org.masnaa.feel.value.TemporalText;
import org.masnaa.source.XmlElement;

/** Values as the kit writes them, and when a computed one counts as equal. */
final class Expected {

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  /** Fractions are compared to this many digits, as the kit's expected values are rounded. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.00000001");

  private Expected() {}

  /** The value inside an input node, a component, an item or an expected element. */
  static @Nullable Object inside(XmlElement element) {
    List<XmlElement> children = element.children();
    if (children.isEmpty()) {
      return null;
    }
    return switch (children.getFirst().name()) {
      case "component" -> context(children);
      case "list" -> list(children.getFirst());
      case "value" -> value(children.getFirst());
      default -> null;
    };
  }

  private static Object context(List<XmlElement> components) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    for (XmlElement component : components) {
      if (component.name().equals("component")) {
        context.put(String.valueOf(component.attribute("name")), inside(component));
      }
    }
    return Collections.unmodifiableMap(context);
  }

  private static @Nullable Object list(XmlElement list) {
    if ("true".equals(list.attribute(XSI, "nil"))) {
      return null;
    }
    List<@Nullable Object> items = new ArrayList<>();
    for (XmlElement item : list.children()) {
      items.add(inside(item));
    }
    return Collections.unmodifiableList(items);
  }

  private static @Nullable Object value(XmlElement value) {
    if ("true".equals(value.attribute(XSI, "nil"))) {
      return null;
    }
    String type = value.attribute(XSI, "type");
    String local = type == null ? "string" : type.substring(type.indexOf(':') + 1);
    String text = value.text();
    return switch (local) {
      case "boolean" -> text.strip().equals("true") || text.strip().equals("1");
      case "decimal", "double", "float", "integer", "int", "long" -> Numbers.parse(text.strip());
      case "date" -> TemporalText.date(text.strip());
      case "time" -> TemporalText.time(text.strip());
      case "dateTime" -> TemporalText.dateTime(text.strip());
      case "duration", "dayTimeDuration", "yearMonthDuration" -> duration(text.strip());
      default -> text;
    };
  }

  private static @Nullable Object duration(String text) {
    return DurationText.parse(text);
  }

  static boolean matches(@Nullable Object expected, @Nullable Object actual) {
    if (expected == null || actual == null) {
      return expected == null && actual == null;
    }
    return switch (expected) {
      case BigDecimal number -> actual instanceof BigDecimal other && near(number, other);
      case List<?> list -> actual instanceof List<?> other && lists(list, other);
      case Map<?, ?> context -> actual instanceof Map<?, ?> other && contexts(context, other);
      default -> Boolean.TRUE.equals(Equality.equal(expected, actual, Budget.standard()));
    };
  }

  private static boolean near(BigDecimal expected, BigDecimal actual) {
    if (expected.compareTo(actual) == 0) {
      return true;
    }
    BigDecimal distance = expected.subtract(actual, Numbers.CONTEXT).abs();
    return distance.compareTo(TOLERANCE.multiply(expected.abs().max(BigDecimal.ONE))) <= 0;
  }

  private static boolean lists(List<?> expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!matches(expected.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean contexts(Map<?, ?> expected, Map<?, ?> actual) {
    return expected.keySet().equals(actual.keySet())
        && expected.entrySet().stream()
            .allMatch(e -> matches(e.getValue(), actual.get(e.getKey())));
  }
}
