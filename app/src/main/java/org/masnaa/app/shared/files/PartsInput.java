package org.masnaa.app.shared.files;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Reads a content that is kept in parts, one part at a time. */
public final class PartsInput extends InputStream {

  private final int parts;
  private final IntFunction<byte[]> source;
  private int next;
  private int at;
  private byte[] part = {};

  /**
   * A stream over parts.
   *
   * @param source gives a part by its number from 0
   */
  public PartsInput(int parts, IntFunction<byte[]> source) {
    this.parts = parts;
    this.source = source;
  }

  @Override
  public int read() {
    return more() ? part[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int most) {
    Objects.checkFromIndexSize(from, most, into.length);
    if (most == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int length = Math.min(most, part.length - at);
    System.arraycopy(part, at, into, from, length);
    at += length;
    return length;
  }

  private boolean more() {
    while (at == part.length && next < parts) {
      part = source.apply(next++);
      at = 0;
    }
    return at < part.length;
  }
}
