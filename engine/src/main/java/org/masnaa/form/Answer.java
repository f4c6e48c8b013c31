package org.masnaa.form;

import java.util.List;

/** What a person gave as an answer, exactly as given, good or not. */
public sealed interface Answer {

  /** Whether nothing was given. */
  boolean isEmpty();

  /** Text, number, yes or no, one option, or {@code yes} for a declaration. */
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
