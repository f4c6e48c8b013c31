package org.masnaa.app.credentials.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a web font (WOFF 1.0, W3C Recommendation of 2012) into the TrueType file it was made
 * from, because the font we print in is published for the web only.
 */
final class WebFont {

  private static final int SIGNATURE = 0x774F4646;
  private static final int GSUB = 0x47535542;
  private static final int CALT = 0x63616C74;
  private static final int UNUSED = 0x78787878;
  private static final int WOFF_HEADER = 44;
  private static final int HEADER = 12;
  private static final int DIRECTORY_ENTRY = 16;

  private WebFont() {}

  private record Table(int tag, int checksum, ByteBuffer content) {
    int length() {
      return content.capacity();
    }
  }

  static byte[] trueType(byte[] woff) {
    ByteBuffer in = ByteBuffer.wrap(woff);
    if (in.getInt() != SIGNATURE) {
      throw new IllegalArgumentException("Not a WOFF 1.0 font");
    }
    int flavor = in.getInt();
    in.getInt(); // length of the file
    int count = in.getShort();
    in.position(WOFF_HEADER);
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int tag = in.getInt();
      int offset = in.getInt();
      int packed = in.getInt();
      int plain = in.getInt();
      tables.add(
          new Table(tag, in.getInt(), ByteBuffer.wrap(content(woff, offset, packed, plain))));
    }
    tables.stream().filter(table -> table.tag() == GSUB).forEach(WebFont::dropAlternates);
    return write(flavor, tables);
  }

  /**
   * Renames the feature of contextual alternates, so that no program applies it: its glyphs stand
   * for no character, and PDF/A wants every glyph to be one (ISO 19005-2, 6.2.11.7.3).
   */
  private static void dropAlternates(Table substitutions) {
    ByteBuffer content = substitutions.content();
    int features = content.getShort(6);
    for (int i = 0; i < content.getShort(features); i++) {
      int tag = features + 2 + 6 * i;
      if (content.getInt(tag) == CALT) {
        content.putInt(tag, UNUSED);
      }
    }
  }

  private static byte[] content(byte[] woff, int offset, int packed, int plain) {
    byte[] content = new byte[plain];
    if (packed == plain) {
      System.arraycopy(woff, offset, content, 0, plain);
      return content;
    }
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(woff, offset, packed);
      if (inflater.inflate(content) != plain) {
        throw new IllegalArgumentException("A table of the font is cut short");
      }
      return content;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("A table of the font is damaged", e);
    }
  }

  private static byte[] write(int flavor, List<Table> tables) {
    int power = Integer.highestOneBit(tables.size());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(flavor);
      out.writeShort(tables.size());
      out.writeShort(power * DIRECTORY_ENTRY);
      out.writeShort(Integer.numberOfTrailingZeros(power));
      out.writeShort((tables.size() - power) * DIRECTORY_ENTRY);
      int offset = HEADER + tables.size() * DIRECTORY_ENTRY;
      for (Table table : tables) {
        out.writeInt(table.tag());
        out.writeInt(table.checksum());
        out.writeInt(offset);
        out.writeInt(table.length());
        offset += padded(table.length());
      }
      for (Table table : tables) {
        out.write(table.content().array());
        out.write(new byte[padded(table.length()) - table.length()]);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tables begin at multiples of four. */
  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
