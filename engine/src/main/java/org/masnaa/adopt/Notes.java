package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.masnaa.text.LocalText;

/** Collects what became of the parts of a file. */
final class Notes {

  private final List<Note> found = new ArrayList<>();

  void carried(Edit edit, String ar, String en) {
    add(Note.Kind.CARRIED, edit, ar, en);
  }

  void translated(Edit edit, String ar, String en) {
    add(Note.Kind.TRANSLATED, edit, ar, en);
  }

  void open(Edit edit, String ar, String en) {
    add(Note.Kind.OPEN, edit, ar, en);
  }

  private void add(Note.Kind kind, Edit edit, String ar, String en) {
    Note note = new Note(kind, edit.at(), edit.id(), new LocalText(ar, en));
    if (!found.contains(note)) {
      found.add(note);
    }
  }

  List<Note> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparing((Note n) -> n.at().file())
                .thenComparingInt(n -> n.at().line())
                .thenComparingInt(n -> n.at().column()))
        .toList();
  }

  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
