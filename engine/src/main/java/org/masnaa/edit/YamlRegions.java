package org.masnaa.edit;

import org.masnaa.edit.YamlPart.Items;
import org.masnaa.edit.YamlPart.Keys;

/** Which characters go and come when an item of a collection does. */
final class YamlRegions {

  private final String text;
  private final String separator;

  YamlRegions(String text, String separator) {
    this.text = text;
    this.separator = separator;
  }

  /** How far the line of a place is indented; a dash counts as indentation. */
  static int indentOf(String text, int at) {
    int place = Lines.start(text, at);
    int start = place;
    while (place < text.length() && " -\uFEFF".indexOf(text.charAt(place)) >= 0) {
      place++;
    }
    return place - start;
  }

  /** The column of the dashes of a list. */
  int dashColumn(Items items) {
    return Lines.column(text, dash(items.items().getFirst()));
  }

  /** Where the dash of an item stands. */
  private int dash(YamlPart item) {
    int place = item.start() - 1;
    while (place >= 0 && Character.isWhitespace(text.charAt(place))) {
      place--;
    }
    if (place < 0 || text.charAt(place) != '-') {
      throw new EditRefused(
          "كُتبت القائمة بصورة لا يستطيع الاستوديو تغييرها؛ عدّلها في الملف.",
          "The list is written in a way that the studio cannot change; edit the file.");
    }
    return place;
  }

  /** Behind a value in brackets or braces. */
  Splice insertInside(YamlPart before, String written) {
    return new Splice(before.end(), "", ", " + written);
  }

  /** On the lines below a value; what follows it on its last line stays with it. */
  Splice insertLines(YamlPart before, String written, int column) {
    int at = Lines.end(text, Math.max(before.end(), before.start()));
    return new Splice(at, "", separator + " ".repeat(column) + written);
  }

  /**
   * A new item.
   *
   * @param after the place of the item it comes after, from 0, or -1
   */
  Splice insertItem(Items items, int after, String written) {
    if (items.brackets()) {
      return after < 0
          ? new Splice(items.items().getFirst().start(), "", written + ", ")
          : insertInside(items.items().get(after), written);
    }
    int column = dashColumn(items);
    return after < 0
        ? new Splice(
            dash(items.items().getFirst()), "", "- " + written + separator + " ".repeat(column))
        : insertLines(items.items().get(after), "- " + written, column);
  }

  Splice withoutPair(Keys keys, int place) {
    int start = keys.pairs().get(place).start();
    int end = keys.pairs().get(place).value().end();
    boolean last = place == keys.pairs().size() - 1;
    int next = last ? end : keys.pairs().get(place + 1).start();
    int before = place == 0 ? start : keys.pairs().get(place - 1).value().end();
    return keys.braces() ? inside(start, end, next, before, last) : lines(start, end, next);
  }

  Splice withoutItem(Items items, int place) {
    YamlPart item = items.items().get(place);
    boolean last = place == items.items().size() - 1;
    YamlPart next = last ? item : items.items().get(place + 1);
    if (items.brackets()) {
      int before = place == 0 ? item.start() : items.items().get(place - 1).end();
      return inside(item.start(), item.end(), next.start(), before, last);
    }
    return lines(dash(item), item.end(), last ? item.end() : dash(next));
  }

  private Splice inside(int start, int end, int next, int before, boolean last) {
    return last ? cut(before, end) : cut(start, next);
  }

  /** Whole lines where the item begins its line; else up to the next one. */
  private Splice lines(int start, int end, int next) {
    if (!Lines.beginsLine(text, start)) {
      return next > end ? cut(start, next) : cut(Lines.start(text, start), Lines.next(text, end));
    }
    int from = Lines.start(text, start);
    int to = Lines.next(text, end);
    boolean endless = to == text.length() && from > 0 && !text.endsWith("\n");
    return endless ? cut(Lines.end(text, from - 1), to) : cut(from, to);
  }

  private Splice cut(int from, int to) {
    return new Splice(from, text.substring(from, to), "");
  }
}
