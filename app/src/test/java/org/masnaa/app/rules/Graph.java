package org.masnaa.app.rules;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who calls whom, as the compiled classes say; a call through an interface reaches all its classes.
 */
final class Graph {

  private Graph() {}

  /**
   * The shortest chain of calls from a method to one that is looked for.
   *
   * @param closed methods that the search does not enter
   */
  static Optional<List<JavaCodeUnit>> path(
      JavaCodeUnit from, Predicate<JavaCodeUnit> sought, Predicate<JavaCodeUnit> closed) {
    Map<JavaCodeUnit, JavaCodeUnit> callers = new HashMap<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(from));
    callers.put(from, from);
    while (!open.isEmpty()) {
      JavaCodeUnit at = open.remove();
      if (sought.test(at)) {
        return Optional.of(chain(at, callers));
      }
      called(at)
          .filter(next -> !closed.test(next) && !callers.containsKey(next))
          .forEach(next -> {
            callers.put(next, at);
            open.add(next);
          });
    }
    return Optional.empty();
  }

  private static List<JavaCodeUnit> chain(
      JavaCodeUnit end, Map<JavaCodeUnit, JavaCodeUnit> callers) {
    List<JavaCodeUnit> chain = new ArrayList<>(List.of(end));
    JavaCodeUnit caller = callers.get(end);
    while (caller != null && !caller.equals(chain.getFirst())) {
      chain.addFirst(caller);
      caller = callers.get(caller);
    }
    return chain;
  }

  private static Stream<JavaCodeUnit> called(JavaCodeUnit at) {
    return Stream.<JavaAccess<?>>concat(
            at.getCallsFromSelf().stream(), at.getCodeUnitReferencesFromSelf().stream())
        .map(JavaAccess::getTarget)
        .filter(CodeUnitAccessTarget.class::isInstance)
        .map(CodeUnitAccessTarget.class::cast)
        .filter(target -> target.getOwner().getPackageName().startsWith("org.masnaa.app"))
        .flatMap(Graph::resolved);
  }

  private static Stream<JavaCodeUnit> resolved(CodeUnitAccessTarget target) {
    Stream<JavaCodeUnit> own = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
    Stream<JavaCodeUnit> overriding =
        target.getOwner().getAllSubclasses().stream().flatMap(type -> same(type, target).stream());
    return Stream.concat(own, overriding);
  }

  private static Optional<JavaCodeUnit> same(JavaClass type, CodeUnitAccessTarget target) {
    return type.tryGetMethod(
            target.getName(),
            target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new))
        .map(JavaCodeUnit.class::cast);
  }
}
