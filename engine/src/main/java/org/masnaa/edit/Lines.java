package org.masnaa.edit;

/** Places in a text by its lines. */
final class Lines {

  private Lines() {}

  /** Where the line of a place begins. */
  static int start(String text, int at) {
    int line = at;
    while (line > 0 && text.charAt(line - 1) != '\n') {
      line--;
    }
    return line;
  }

  /** Where the line of a place ends, before its line feed or carriage return. */
  static int end(String text, int at) {
    int feed = text.indexOf('\n', at);
    int end = feed < 0 ? text.length() : feed;
    return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Where the line below the place begins, or the end of the text. */
  static int next(String text, int at) {
    int feed = text.indexOf('\n', at);
    return feed < 0 ? text.length() : feed + 1;
  }

  /** How many characters stand before the place in its line; a byte order mark is none. */
  static int column(String text, int at) {
    int start = start(text, at);
    return at - start - (start == 0 && text.startsWith("\uFEFF") ? 1 : 0);
  }

  /** Whether only spaces stand before the place in its line. */
  static boolean beginsLine(String text, int at) {
    return text.substring(start(text, at), at).isBlank();
  }

  /** What ends the lines of the text. */
  static String separator(String text) {
    int feed = text.indexOf('\n');
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  /** The lines below the first, moved by some columns to the right or, if negative, to the left. */
  static String shifted(String text, int columns) {
    if (columns == 0) {
      return text;
    }
    StringBuilder moved = new StringBuilder();
    int line = 0;
    while (line < text.length()) {
      int next = next(text, line);
      String content = text.substring(line, next);
      if (line == 0 || content.isBlank()) {
        moved.append(content);
      } else if (columns > 0) {
        moved.repeat(' ', columns).append(content);
      } else {
        int blanks = content.length() - content.stripLeading().length();
        moved.append(content.substring(Math.min(blanks, -columns)));
      }
      line = next;
    }
    return moved.toString();
  }
}
