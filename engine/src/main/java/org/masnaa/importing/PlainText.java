package org.masnaa.importing;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes plain text of HTML and Markdown: paragraphs become lines, list items get a bullet, links
 * lose their address.
 */
final class PlainText {

  private static final Pattern NEW_LINE =
      Pattern.compile("(?i)<(?:br|/p|/div|/h[1-6]|/li|/tr|/ul|/ol)\\b[^<>]*>");
  private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^<>]*>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private PlainText() {}

  static String of(String marked) {
    String text = NEW_LINE.matcher(marked.replaceAll("\\s+", " ")).replaceAll("\n");
    text = ITEM.matcher(text).replaceAll("• ");
    text = entities(TAG.matcher(text).replaceAll(""));
    // What is left of signs that would read as markup again is no text for people.
    return text.replaceAll("[<>](?=\\S)|(?<=\\S)>", "")
        .replace("**", "")
        .replaceAll("(?m)^ *#{1,6} ", "")
        .replaceAll(" *\n *", "\n")
        .replaceAll("\n{2,}", "\n")
        .strip();
  }

  private static String entities(String text) {
    Matcher matcher = ENTITY.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(plain, Matcher.quoteReplacement(entity(matcher.group(1))));
    }
    return matcher.appendTail(plain).toString();
  }

  private static String entity(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, " ");
    }
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    int codePoint = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    return Character.isValidCodePoint(codePoint) && !Character.isISOControl(codePoint)
        ? Character.toString(codePoint)
        : " ";
  }
}
