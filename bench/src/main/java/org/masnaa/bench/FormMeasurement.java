package org.masnaa.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Time in which the running program answers a page of questions, from the request to the last byte
 * on the same machine, database included: shown, and saved. A form of 400 questions of which 100
 * have a condition, and one of 10, both filled in, ten questions on every page.
 */
final class FormMeasurement implements Measurement {

  private static final LongForm SHORT = new LongForm("ten-questions", 10);
  private static final LongForm LONG = new LongForm("four-hundred-questions", 400);
  private static final int WARM_UP = 1_500;
  private static final int ROUNDS = 1_000;

  private final Path launcher;

  FormMeasurement(Path launcher) {
    this.launcher = launcher;
  }

  @Override
  public String name() {
    return "form";
  }

  @Override
  public String purpose() {
    return "pages of a form of 400 questions and 100 conditions, beside one of 10 questions";
  }

  @Override
  public Map<String, Object> measure(PrintStream progress) throws InterruptedException {
    Path data = temporary();
    Path services = data.resolve("services");
    SHORT.write(services);
    LONG.write(services);
    try (Program program =
            Program.start(launcher, data.resolve("data"), "--services", services.toString());
        Visitor visitor = new Visitor(program.port())) {
      visitor.signIn();
      Map<LongForm, String> drafts = new HashMap<>();
      for (LongForm form : List.of(SHORT, LONG)) {
        drafts.put(form, fill(visitor, form));
      }
      progress.println("forms are filled in, warming up");
      run(visitor, drafts, WARM_UP);
      progress.println("measuring");
      return figures(run(visitor, drafts, ROUNDS));
    } finally {
      StartMeasurement.delete(data);
    }
  }

  /** The address of a draft in which all is answered. */
  private static String fill(Visitor visitor, LongForm form) throws InterruptedException {
    visitor.open("/en" + form.path());
    String page = visitor.send("/en" + form.path() + "/start", List.of()).location();
    String draft = page.substring(0, page.lastIndexOf('/'));
    for (int n = 0; n < form.pages(); n++) {
      visitor.open(draft + "/p" + n);
      // What a condition lets appear is asked with the second sending.
      visitor.send(draft + "/p" + n, form.firstFields(n));
      save(visitor, form, draft, n);
    }
    Visitor.Answer check = visitor.open(draft + "/check");
    if (check.status() != 200) {
      throw new MeasurementFailed("the form is not complete: " + check.location());
    }
    return draft;
  }

  private static void save(Visitor visitor, LongForm form, String draft, int page)
      throws InterruptedException {
    visitor.send(draft + "/p" + page, form.fields(page));
  }

  /** Milliseconds of pages shown and saved, the two forms by turns, by form. */
  private static Map<LongForm, List<Double>> run(
      Visitor visitor, Map<LongForm, String> drafts, int rounds) throws InterruptedException {
    Map<LongForm, List<Double>> times = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (LongForm form : List.of(SHORT, LONG)) {
        String draft = drafts.getOrDefault(form, "");
        int page = round % form.pages();
        long begin = System.nanoTime();
        visitor.open(draft + "/p" + page);
        long shown = System.nanoTime();
        save(visitor, form, draft, page);
        long saved = System.nanoTime();
        List<Double> of = times.computeIfAbsent(form, f -> new ArrayList<>());
        of.add((shown - begin) / 1e6);
        of.add((saved - shown) / 1e6);
      }
    }
    return times;
  }

  private static Map<String, Object> figures(Map<LongForm, List<Double>> times) {
    double[] few = sorted(times.getOrDefault(SHORT, List.of()));
    double[] many = sorted(times.getOrDefault(LONG, List.of()));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("questions", LONG.questions());
    figures.put("pages_measured", many.length);
    figures.put("page_p50_ms", tenth(at(many, 0.5)));
    figures.put("page_p99_ms", tenth(at(many, 0.99)));
    figures.put("page_of_10_p50_ms", tenth(at(few, 0.5)));
    figures.put("page_of_10_p99_ms", tenth(at(few, 0.99)));
    figures.put("ratio_400_to_10", Math.round(100 * mean(many) / mean(few)) / 100.0);
    return figures;
  }

  private static double[] sorted(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static double tenth(double milliseconds) {
    return Math.round(milliseconds * 10) / 10.0;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("masnaa-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
