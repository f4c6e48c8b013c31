package org.masnaa.edit;

/** Texts as XML writes them. */
public final class XmlText {

  private XmlText() {}

  /** For character data and for attributes in double quotation marks. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** For an attribute whose value stands between these marks. */
  static String attribute(String text, char mark) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;");
    return mark == '"' ? escaped.replace("\"", "&quot;") : escaped.replace("'", "&apos;");
  }

  /** What the written form reads as, CDATA included; a numbered character stays as it is. */
  static String plain(String written) {
    String text = written;
    if (text.startsWith("<![CDATA[") && text.endsWith("]]>")) {
      return text.substring("<![CDATA[".length(), text.length() - "]]>".length());
    }
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  static void refuseUnwritable(String text) {
    boolean good =
        text.codePoints()
            .allMatch(c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xd7ff)
                    || (c >= 0xe000 && c <= 0xfffd)
                    || c >= 0x10000);
    if (!good) {
      throw new EditRefused(
          "في النص رمز لا يمكن كتابته في الملف.",
          "The text holds a character that the file cannot hold.");
    }
  }
}
