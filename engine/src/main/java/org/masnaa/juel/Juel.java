package org.masnaa.juel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.Scope;

/**
 * Translates an expression of Camunda, Operaton or Flowable into FEEL with the same meaning.
 *
 * <p>In that language a missing value is false in a condition, in FEEL it is neither; what is
 * negated is therefore compared with true. Texts are not turned into numbers as they are there.
 */
public final class Juel {

  private Juel() {}

  /** What the value is for. */
  public enum Use {
    /** A condition: only true counts. */
    CONDITION,
    /** A value that is kept or handed on. */
    VALUE
  }

  /** What became of an expression. */
  public sealed interface Translation {}

  /**
   * It says the same in FEEL.
   *
   * @param names the variables it reads, in the order of the text
   */
  public record Translated(String feel, Set<String> names) implements Translation {
    public Translated {
      names = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }
  }

  /**
   * It calls code of its own engine.
   *
   * @param name the object and the method, such as {@code creditService.check}
   * @param arguments what is handed over, in FEEL; without the engine's own objects
   */
  public record Called(String name, List<Argument> arguments) implements Translation {
    public Called {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An argument of a call.
   *
   * @param name of the variable that is handed over, else {@code argument2} by its place
   */
  public record Argument(String name, String feel) {}

  /** It has no counterpart; {@code why} names what. */
  public record Refused(String why) implements Translation {}

  /** Whether a text has an expression of that language in it. */
  public static boolean isIn(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /**
   * Translates a whole text: literal text and expressions may alternate.
   *
   * @param text as it stands in the model; without any expression it is a plain text
   */
  public static Translation translate(String text, Use use) {
    try {
      Node node = JuelParser.parse(text.strip());
      if (node instanceof Node.Method || node instanceof Node.Property) {
        Called called = call(node, false);
        if (called != null) {
          return called;
        }
      }
      return written(node, use);
    } catch (JuelProblem problem) {
      return new Refused(problem.why());
    }
  }

  private static Translation written(Node node, Use use) throws JuelProblem {
    FeelWriter writer = new FeelWriter();
    String feel = use == Use.CONDITION ? writer.condition(node) : writer.value(node);
    return switch (Feel.expression(feel, Scope.open())) {
      case Compiled.Ready<Expression> ready -> new Translated(feel, writer.names());
      case Compiled.Refused<Expression> refused ->
          new Refused(refused.problems().getFirst().what().en());
    };
  }

  /**
   * What a text calls that is nothing but a call: in work for a machine every method on an object
   * is one. Null when it is something else.
   */
  public static @Nullable Called call(String text) {
    try {
      Node node = JuelParser.parse(text.strip());
      return node instanceof Node.Method ? call(node, true) : null;
    } catch (JuelProblem problem) {
      return null;
    }
  }

  /** A call of an object of the engine's surroundings; null when it is something else. */
  private static @Nullable Called call(Node node, boolean any) throws JuelProblem {
    List<Node.Method> chain = new ArrayList<>();
    Node at = node;
    while (at instanceof Node.Method || at instanceof Node.Property) {
      if (at instanceof Node.Method method) {
        if (!any && FeelWriter.understands(method)) {
          return null;
        }
        chain.addFirst(method);
        at = method.of();
      } else if (at instanceof Node.Property property) {
        at = property.of();
      }
    }
    if (chain.isEmpty() || !(at instanceof Node.Name bean) || bean.name().equals("execution")) {
      return null;
    }
    List<Argument> arguments = new ArrayList<>();
    for (Node.Method method : chain) {
      for (Node argument : method.arguments()) {
        if (!FeelWriter.isEngine(argument)) {
          add(arguments, argument);
        }
      }
    }
    return new Called(bean.name() + "." + chain.getLast().name(), arguments);
  }

  private static void add(List<Argument> arguments, Node node) throws JuelProblem {
    String name = "argument" + (arguments.size() + 1);
    if (node instanceof Node.Name(String variable)) {
      name = variable;
    } else if (node instanceof Node.Property(Node of, String property)) {
      name = property;
    }
    String wanted = name;
    boolean taken = arguments.stream().anyMatch(a -> a.name().equals(wanted));
    String feel = new FeelWriter().value(node);
    arguments.add(new Argument(taken ? "argument" + (arguments.size() + 1) : name, feel));
  }
}
