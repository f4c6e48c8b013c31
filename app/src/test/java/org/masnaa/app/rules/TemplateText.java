package org.masnaa.app.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for people that stand in a JTE template itself. They belong into the message files, where
 * both languages stand beside each other.
 */
final class TemplateText {

  /** A stretch of letters that is read as a word. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z\\u0621-\\u064A]{2,}");

  private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[/!A-Za-z][^>]*>");
  private static final Pattern NOT_READ =
      Pattern.compile("<!--.*?-->|<(script|style)\\b.*?</\\1>|&[A-Za-z#0-9]+;", Pattern.DOTALL);
  private static final Pattern SPOKEN =
      Pattern.compile("\\b(alt|title|placeholder|aria-label|aria-description)=\"([^\"]*)\"");
  private static final Pattern DIRECTIVE =
      Pattern.compile("@(import|param)\\b[^\\n]*|@(else|endif|endfor|raw|endraw)\\b");
  private static final Pattern CALL =
      Pattern.compile("@(if|elseif|for|template(\\.[\\w-]+)+)\\s*\\(");
  private static final Pattern EXPRESSION = Pattern.compile("\\$unsafe\\{|[$!]\\{");

  private final SourceFile file;
  private final StringBuilder html;

  /** What closes the code around each place: a bracket, or the back-tick of a content block. */
  private final Deque<Character> open = new ArrayDeque<>();

  private TemplateText(SourceFile file) {
    this.file = file;
    this.html = new StringBuilder(file.text().length());
  }

  static List<Breach> breaches(SourceFile file) {
    TemplateText text = new TemplateText(file);
    text.blankCode();
    return text.words();
  }

  /** Leaves HTML where it stands and puts blanks in place of code, so that lines stay. */
  private void blankCode() {
    String text = keepLines(file.text(), COMMENT);
    int at = 0;
    while (at < text.length()) {
      int next = inCode() ? code(text, at) : markup(text, at);
      boolean shown = !inCode() && next == at + 1 && text.charAt(at) != '`';
      for (int i = at; i < next; i++) {
        char c = text.charAt(i);
        html.append(shown || c == '\n' ? c : ' ');
      }
      at = next;
    }
  }

  private boolean inCode() {
    return !open.isEmpty() && open.element() != '`';
  }

  private int markup(String text, int at) {
    if (text.charAt(at) == '`' && !open.isEmpty()) {
      open.pop();
      return at + 1;
    }
    Matcher directive = DIRECTIVE.matcher(text).region(at, text.length());
    if (directive.lookingAt()) {
      return directive.end();
    }
    for (Pattern opening : List.of(CALL, EXPRESSION)) {
      Matcher matcher = opening.matcher(text).region(at, text.length());
      if (matcher.lookingAt()) {
        open.push(opening == CALL ? ')' : '}');
        return matcher.end();
      }
    }
    return at + 1;
  }

  private int code(String text, int at) {
    char c = text.charAt(at);
    switch (c) {
      case '"' -> {
        return afterString(text, at);
      }
      case '(' -> open.push(')');
      case '{' -> open.push('}');
      case '@' -> {
        if (text.startsWith("@`", at)) {
          open.push('`');
          return at + 2;
        }
      }
      default -> {
        if (c == open.element()) {
          open.pop();
        }
      }
    }
    return at + 1;
  }

  private static int afterString(String text, int at) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private List<Breach> words() {
    List<Breach> found = new ArrayList<>();
    String markup = keepLines(html.toString(), NOT_READ);
    Matcher spoken = SPOKEN.matcher(markup);
    while (spoken.find()) {
      collect(spoken.group(2), spoken.start(2), spoken.group(1) + " holds ", found);
    }
    collect(keepLines(markup, TAG), 0, "", found);
    return found;
  }

  private void collect(String text, int offset, String where, List<Breach> found) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      found.add(
          new Breach(
              file.path(),
              file.line(offset + word.start()),
              where + "a word that belongs into the message files: " + word.group()));
    }
  }

  /** Blanks what matches, leaving the line breaks. */
  private static String keepLines(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
  }
}
