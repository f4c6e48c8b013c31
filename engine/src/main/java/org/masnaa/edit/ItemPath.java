package org.masnaa.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way to an item inside a file, such as {@code pages/page=loan/questions/id=amount/label/en}.
 * Items of lists are named by what they say of themselves, so that the way stays the same when
 * others come and go beside them. In a step {@code ~0}, {@code ~1}, {@code ~2} and {@code ~3} stand
 * for {@code ~}, {@code /}, {@code =} and {@code *}.
 */
public record ItemPath(List<Step> steps) {

  public ItemPath {
    steps = List.copyOf(steps);
  }

  /** Reads the written form; empty is the document itself. */
  public static ItemPath of(String text) {
    List<Step> steps = new ArrayList<>();
    for (String step : text.isEmpty() ? new String[0] : text.split("/", -1)) {
      steps.add(step(step));
    }
    return new ItemPath(steps);
  }

  private static Step step(String text) {
    if (text.startsWith("*")) {
      return new Step.At(number(text.substring(1)));
    }
    int sign = text.indexOf('=');
    return sign < 0
        ? new Step.Name(plain(text))
        : new Step.Match(plain(text.substring(0, sign)), plain(text.substring(sign + 1)));
  }

  private static int number(String digits) {
    boolean good =
        !digits.isEmpty()
            && digits.length() < 8
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return good ? Integer.parseInt(digits) : 0;
  }

  /** A name or value as it is written in a step. */
  public static String written(String name) {
    return name.replace("~", "~0").replace("/", "~1").replace("=", "~2").replace("*", "~3");
  }

  private static String plain(String written) {
    return written.replace("~3", "*").replace("~2", "=").replace("~1", "/").replace("~0", "~");
  }

  public ItemPath parent() {
    return new ItemPath(steps.subList(0, steps.size() - 1));
  }

  public Step last() {
    return steps.getLast();
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  public ItemPath plus(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new ItemPath(longer);
  }

  @Override
  public String toString() {
    return steps.stream()
        .map(step ->
            switch (step) {
              case Step.Name(String name) -> written(name);
              case Step.Match(String key, String value) -> written(key) + "=" + written(value);
              case Step.At(int number) -> "*" + number;
            })
        .collect(Collectors.joining("/"));
  }
}
