package org.masnaa.app.shared.files;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/** Takes a content and hands it on in parts of one size, the last one smaller. */
public final class PartsOutput extends OutputStream {

  /** Bytes of a part. */
  public static final int PART = 256 * 1024;

  /** Keeps a part. */
  @FunctionalInterface
  public interface Target {
    void keep(int number, boolean last, byte[] part);
  }

  private final Target target;
  private final byte[] part = new byte[PART];
  private int used;
  private int number;
  private long size;
  private boolean closed;

  public PartsOutput(Target target) {
    this.target = target;
  }

  /** Bytes taken so far. */
  public long size() {
    return size;
  }

  /** How many parts were kept; known after the end. */
  public int parts() {
    return number;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] from, int at, int length) {
    Objects.checkFromIndexSize(at, length, from.length);
    int left = length;
    while (left > 0) {
      // A full part waits for more, since only then it is known not to be the last.
      if (used == PART) {
        target.keep(number++, false, part.clone());
        used = 0;
      }
      int taken = Math.min(left, PART - used);
      System.arraycopy(from, at + length - left, part, used, taken);
      used += taken;
      size += taken;
      left -= taken;
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      target.keep(number++, true, Arrays.copyOf(part, used));
    }
  }
}
