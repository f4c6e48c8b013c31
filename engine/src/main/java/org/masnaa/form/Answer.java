package org.masnaa.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/** What a person gave as an answer, exactly as given, good or not. */
public sealed interface Answer {

  /** Whether nothing was given. */
  boolean isEmpty();

  /** Text, number, yes or no, one option, or {@code yes} for what is ticked. */
  record Typed(String text) implements Answer {
    @Override
    public boolean isEmpty() {
      return text.isBlank();
    }
  }

  /** Several options, by value. */
  record Chosen(List<String> values) implements Answer {
    public Chosen {
      values = List.copyOf(values);
    }

    @Override
    public boolean isEmpty() {
      return values.isEmpty();
    }
  }

  /** A date in three fields of one calendar. */
  record DateParts(String day, String month, String year, Calendar calendar) implements Answer {
    @Override
    public boolean isEmpty() {
      return day.isBlank() && month.isBlank() && year.isBlank();
    }
  }

  /**
   * Several fields that make one value, by the name that stands after the question's id in the
   * form: {@code zone}, {@code name.ar}, {@code from.day}. See {@link PartNames}.
   */
  record Parts(Map<String, String> fields) implements Answer {
    public Parts {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** What was typed in a field, or empty. */
    public String field(String name) {
      return fields.getOrDefault(name, "");
    }

    /** A date among the parts, from the fields {@code name.day} and so on. */
    public DateParts date(String name) {
      return new DateParts(
          field(name + ".day"),
          field(name + ".month"),
          field(name + ".year"),
          Calendar.of(field(name + ".calendar")));
    }

    @Override
    public boolean isEmpty() {
      return fields.entrySet().stream()
          .allMatch(f -> f.getValue().isBlank() || PartNames.PRESET.contains(last(f.getKey())));
    }

    private static String last(String name) {
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  /** Files that were uploaded and are kept elsewhere. */
  record Files(List<StoredFile> files) implements Answer {
    public Files {
      files = List.copyOf(files);
    }

    @Override
    public boolean isEmpty() {
      return files.isEmpty();
    }
  }

  /**
   * A document that the person holds here already.
   *
   * @param document what tells it from all others, such as its credential's id
   * @param output what it is, as {@code entity/service/output}
   * @param title as it was issued, for people
   * @param origin who issued it and when, or null when that is not known
   */
  record Held(String document, String output, String title, @Nullable Origin origin)
      implements Answer {

    public Held(String document, String output, String title) {
      this(document, output, title, null);
    }

    @Override
    public boolean isEmpty() {
      return document.isBlank();
    }
  }

  /** Where a document comes from that the person did not upload here. */
  record Origin(LocalText source, Instant at) {}

  /** The items of a group in their order. */
  record Items(List<Item> items) implements Answer {
    public Items {
      items = List.copyOf(items);
    }

    /** The items of an answer to a group; none for any other answer. */
    public static Items of(@Nullable Answer answer) {
      return answer instanceof Items given ? given : new Items(List.of());
    }

    /** A key that no item has; none that was given before comes again while a later one stays. */
    public String nextKey() {
      return Integer.toString(
          items.stream().mapToInt(item -> Integer.parseInt(item.key())).max().orElse(0) + 1);
    }

    /** The items with one more at the end. */
    public Items added() {
      List<Item> more = new ArrayList<>(items);
      more.add(new Item(nextKey(), Answers.none()));
      return new Items(more);
    }

    /** The items without one of them. */
    public Items without(String key) {
      return new Items(items.stream().filter(item -> !item.key().equals(key)).toList());
    }

    /** The items with answers of one of them added or replaced. */
    public Items with(String key, Answers answers) {
      return new Items(
          items.stream()
              .map(item ->
                  item.key().equals(key) ? new Item(key, item.answers().with(answers)) : item)
              .toList());
    }

    @Override
    public boolean isEmpty() {
      return items.isEmpty();
    }
  }

  /**
   * One item of a group.
   *
   * @param key tells it from the others and stays when they come and go; a number from 1
   */
  record Item(String key, Answers answers) {}

  /** The calendar a date was entered in; {@code HIJRI} is Umm al-Qura. */
  enum Calendar {
    GREGORIAN("gregorian"),
    HIJRI("hijri");

    private final String keyword;

    Calendar(String keyword) {
      this.keyword = keyword;
    }

    /** The value of the form field. */
    public String keyword() {
      return keyword;
    }

    /** The calendar of a form field; Gregorian unless it says otherwise. */
    public static Calendar of(String keyword) {
      return keyword.equals(HIJRI.keyword) ? HIJRI : GREGORIAN;
    }
  }

  /**
   * A file of an answer.
   *
   * @param id where its content is kept
   * @param name as the person's device named it
   * @param mediaType as found in the content, not as claimed
   */
  record StoredFile(String id, String name, String mediaType, long bytes) {}
}
