package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.Scope;
import org.masnaa.source.XmlElement;

/** What the decisions of one file are decided by, as the file says it. */
final class DecisionNeeds {

  private static final int DEEPEST = 8;
  private static final int MOST = 500;

  private final Map<String, XmlElement> byId = new HashMap<>();
  private final List<XmlElement> decisions = new ArrayList<>();
  private int told;

  DecisionNeeds(@Nullable XmlElement root) {
    if (root != null) {
      for (XmlElement child : root.children()) {
        byId.putIfAbsent(Tree.attribute(child, "id"), child);
        if (child.name().equals("decision")) {
          decisions.add(child);
        }
      }
    }
  }

  /** What a decision needs, and what that needs. */
  List<TryPage.Need> of(String decision) {
    return decisions.stream()
        .filter(each -> Tree.attribute(each, "name").equals(decision))
        .findFirst()
        .map(each -> needs(each, 0))
        .orElse(List.of());
  }

  private List<TryPage.Need> needs(XmlElement element, int depth) {
    List<TryPage.Need> needs = new ArrayList<>();
    for (XmlElement requirement : element.children()) {
      if (requirement.name().endsWith("Requirement") && depth < DEEPEST) {
        for (XmlElement required : requirement.children()) {
          String href = Tree.attribute(required, "href");
          XmlElement found = byId.get(href.substring(href.indexOf('#') + 1));
          if (found != null && told++ < MOST) {
            needs.add(
                new TryPage.Need(
                    Tree.attribute(found, "name"), found.name(), needs(found, depth + 1)));
          }
        }
      }
    }
    return needs;
  }

  /** The texts that tables allow, by the name that a column asks for. */
  Map<String, List<String>> allowed(Budget budget) {
    Map<String, List<String>> allowed = new HashMap<>();
    for (XmlElement decision : decisions) {
      XmlElement table = Decisions.child(decision, "decisionTable");
      for (XmlElement column : table == null ? List.<XmlElement>of() : table.children()) {
        XmlElement expression = Decisions.child(column, "inputExpression");
        XmlElement values = Decisions.child(column, "inputValues");
        if (expression != null && values != null) {
          allowed.putIfAbsent(Decisions.text(expression), texts(Decisions.text(values), budget));
        }
      }
    }
    return allowed;
  }

  private static List<String> texts(String values, Budget budget) {
    if (!(Feel.expression("[" + values + "]", Scope.of(Map.of()))
        instanceof Compiled.Ready<Expression>(Expression ready))) {
      return List.of();
    }
    try {
      return ready.evaluate(Map.of(), budget) instanceof List<?> list
              && list.stream().allMatch(String.class::isInstance)
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    } catch (BudgetExceeded tooMuch) {
      return List.of();
    }
  }
}
