package org.masnaa.service;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DecisionResult;
import org.masnaa.feel.Budget;
import org.masnaa.flow.Element;
import org.masnaa.flow.ProcessModel;
import org.masnaa.form.Form;

/**
 * A digital service, complete and without a problem. Immutable, safe to use from many threads.
 *
 * @param process the one that an application begins
 * @param called the processes that call activities of the package name, by their ids
 * @param decisions by path, such as {@code decisions/eligibility.dmn}
 * @param outputs by name
 * @param hash SHA-256 of the canonical content in hexadecimal; equal for equal content, whatever
 *     the line endings
 */
public record ServicePackage(
    Service service,
    Form form,
    ProcessModel process,
    Map<String, ProcessModel> called,
    Map<String, DecisionModel> decisions,
    Map<String, Output> outputs,
    List<Example> examples,
    String hash) {

  public ServicePackage {
    called = Collections.unmodifiableMap(new LinkedHashMap<>(called));
    decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    examples = List.copyOf(examples);
  }

  /** {@code entity/service}. */
  public String id() {
    return service.id();
  }

  /**
   * A process of the package.
   *
   * @param id of one that is called; null for the one that an application begins
   * @throws IllegalArgumentException when the package has no such process
   */
  public ProcessModel process(@Nullable String id) {
    ProcessModel found = id == null || id.equals(process.id()) ? process : called.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no process " + id);
    }
    return found;
  }

  /** The element with this id, in whichever process of the package; ids do not repeat. */
  public Optional<Element> element(String id) {
    return Stream.concat(Stream.of(process), called.values().stream())
        .flatMap(each -> each.element(id).stream())
        .findFirst();
  }

  /** The user task with this id, in whichever process of the package. */
  public Optional<Element.UserTask> userTask(String id) {
    return element(id).filter(Element.UserTask.class::isInstance).map(Element.UserTask.class::cast);
  }

  /**
   * Makes a decision of the package over the case's data, with its explanation.
   *
   * @param reference as in the process, {@code decisions/x.dmn#Name}
   * @param data the case's data by name
   * @throws IllegalArgumentException when the package has no such decision
   */
  public DecisionResult decide(
      String reference, Map<String, ? extends @Nullable Object> data, Budget budget) {
    int hash = reference.indexOf('#');
    DecisionModel model = hash < 0 ? null : decisions.get(reference.substring(0, hash));
    if (model == null) {
      throw new IllegalArgumentException("no decision " + reference);
    }
    return model.explain(reference.substring(hash + 1), data, budget);
  }

  /** What the service says about who may apply. */
  public Ruling eligible(Map<String, ? extends @Nullable Object> data, Budget budget) {
    return rule(service.terms().eligible(), true, data, budget);
  }

  /**
   * The fee in the country's currency.
   *
   * @return empty when the rule gives no number of zero or more: such an application cannot be
   *     taken
   */
  public Optional<BigDecimal> fee(Map<String, ? extends @Nullable Object> data, Budget budget) {
    return amount(feeRuling(data, budget));
  }

  /** The value of the fee's rule, with the decision behind it where there is one. */
  public Ruling feeRuling(Map<String, ? extends @Nullable Object> data, Budget budget) {
    return rule(service.terms().fee(), BigDecimal.ZERO, data, budget);
  }

  static Optional<BigDecimal> amount(Ruling fee) {
    return fee.value() instanceof BigDecimal amount && amount.signum() >= 0
        ? Optional.of(amount)
        : Optional.empty();
  }

  private Ruling rule(
      @Nullable Rule rule,
      Object without,
      Map<String, ? extends @Nullable Object> data,
      Budget budget) {
    return switch (rule) {
      case null -> new Ruling(without, null);
      case Rule.Formula(var expression) -> new Ruling(expression.evaluate(data, budget), null);
      case Rule.Decided(DecisionReference reference) -> {
        DecisionResult result = decide(reference.toString(), data, budget);
        yield new Ruling(result.value(), result);
      }
    };
  }

  /**
   * The value of a rule.
   *
   * @param decision how it came about when a decision says it, or null for a formula
   */
  public record Ruling(@Nullable Object value, @Nullable DecisionResult decision) {

    /** Whether it is a clear yes; anything else is a no. */
    public boolean holds() {
      return Boolean.TRUE.equals(value);
    }
  }
}
