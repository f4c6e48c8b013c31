package org.masnaa.bench.engines;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is measured: a whole model, a long table, a fee, a form's condition and a long list. */
public final class Tasks {

  private static final int ROWS = 1_000;
  private static final int ITEMS = 10_000;
  private static final int VARIANTS = 16;

  private Tasks() {}

  /**
   * All tasks.
   *
   * @param lending the text of the kit's lending model
   */
  public static List<Task> all(String lending) {
    return List.of(lending(lending), table(), fee(), condition(), filter());
  }

  private static Task lending(String content) {
    List<Map<String, Object>> inputs =
        IntStream.range(0, VARIANTS).mapToObj(Tasks::application).toList();
    return new Task.Model(
        "lending", content, List.of("Adjudication", "Strategy", "Routing"), inputs);
  }

  private static Map<String, Object> application(int variant) {
    Map<String, Object> monthly =
        Map.of(
            "Income", number(6_000 + 100 * variant),
            "Expenses", number(2_000),
            "Repayments", number(0));
    return Map.of(
        "ApplicantData",
        Map.of(
            "Monthly",
            monthly,
            "Age",
            number(35 + variant),
            "ExistingCustomer",
            variant % 2 == 0,
            "MaritalStatus",
            variant % 3 == 0 ? "S" : "M",
            "EmploymentStatus",
            "EMPLOYED"),
        "RequestedProduct",
        Map.of(
            "ProductType",
            "STANDARD LOAN",
            "Amount",
            number(350_000 - 1_000 * variant),
            "Rate",
            new BigDecimal("0.0395"),
            "Term",
            number(360)),
        "BureauData",
        Map.of("CreditScore", number(649 - variant), "Bankrupt", false),
        "SupportingDocuments",
        "YES");
  }

  private static Task table() {
    List<Map<String, Object>> inputs =
        IntStream.range(0, VARIANTS)
            .<Map<String, Object>>mapToObj(
                i -> Map.of("region", "region " + i * 97 % 100, "amount", number(i * 61 % 1_000)))
            .toList();
    return new Task.Model("table_1000", DecisionTexts.table(ROWS), List.of("rate"), inputs);
  }

  private static Task fee() {
    List<Map<String, Object>> inputs =
        IntStream.range(0, VARIANTS)
            .<Map<String, Object>>mapToObj(i ->
                Map.of(
                    "kind", i % 2 == 0 ? "single" : "partnership",
                    "capital", number(5_000 + 3_333 * i),
                    "activities", number(1 + i % 5)))
            .toList();
    String text =
        "(if kind = \"single\" then 500 else 1000)"
            + " + max(0, capital - 10000) * 0.002 + 50 * (activities - 1)";
    return new Task.Formula("fee", text, inputs);
  }

  private static Task condition() {
    List<Map<String, Object>> inputs =
        IntStream.range(0, VARIANTS)
            .<Map<String, Object>>mapToObj(i ->
                Map.of(
                    "kind",
                    i % 4 == 0 ? "single" : "partnership",
                    "tradeName",
                    "Pearl Trading Company " + i,
                    "age",
                    number(17 + i),
                    "partners",
                    partners(2 + i % 3)))
            .toList();
    String text =
        "kind = \"partnership\" and age >= 18 and count(partners) >= 2"
            + " and not(contains(lower case(tradeName), \"bank\"))"
            + " and (every p in partners satisfies p.share > 0)";
    return new Task.Formula("condition", text, inputs);
  }

  private static List<Map<String, Object>> partners(int count) {
    return IntStream.range(0, count)
        .<Map<String, Object>>mapToObj(i -> Map.of("name", "P" + i, "share", number(100 / count)))
        .toList();
  }

  private static Task filter() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(
          Map.of("amount", number(i * 7_919 % 1_000), "status", i % 3 == 0 ? "open" : "done"));
    }
    return new Task.Formula(
        "filter_10000",
        "count(items[amount > 500 and status = \"open\"])",
        List.of(Map.of("items", List.copyOf(items))));
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
