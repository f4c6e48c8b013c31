package org.masnaa.app.shared.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held, which a JPEG says beside its picture (Exif 2.32, tag 0x0112). Phones
 * leave it to whoever shows the picture to turn it, and what is drawn anew must stand upright.
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {

  private static final int APP1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final int TAG = 0x0112;
  private static final int HEADER = 6;
  private static final int ENTRY = 12;

  /**
   * Reads the segments before the picture. What is not as it should be says nothing, since many
   * cameras write their segments in an order that the standard does not know.
   *
   * @param jpeg from its first byte
   */
  static Orientation of(InputStream jpeg) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(jpeg));
    try {
      in.skipNBytes(2);
      while (true) {
        int marker = in.readUnsignedShort();
        int length = in.readUnsignedShort() - 2;
        if ((marker & 0xff00) != 0xff00 || (marker & 0xff) == START_OF_SCAN || length < 0) {
          return new Orientation(1);
        }
        byte[] segment = in.readNBytes(length);
        if ((marker & 0xff) == APP1 && segment.length > HEADER && segment[0] == 'E') {
          return new Orientation(read(segment));
        }
      }
    } catch (EOFException | IndexOutOfBoundsException | BufferUnderflowException broken) {
      return new Orientation(1);
    }
  }

  private static int read(byte[] exif) {
    if (exif.length < HEADER + 8 || exif[0] != 'E' || exif[1] != 'x') {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(exif, HEADER, exif.length - HEADER).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        int value = tiff.getShort(entry + 8) & 0xffff;
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  /** The picture as it was seen. */
  BufferedImage upright(BufferedImage picture) {
    if (value == 1) {
      return picture;
    }
    int wide = picture.getWidth();
    int high = picture.getHeight();
    AffineTransform turn =
        switch (value) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, high, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, high, wide);
          default -> new AffineTransform(0, -1, 1, 0, 0, wide);
        };
    boolean lies = value >= 5;
    BufferedImage upright =
        new BufferedImage(lies ? high : wide, lies ? wide : high, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = upright.createGraphics();
    pen.drawImage(picture, turn, null);
    pen.dispose();
    return upright;
  }
}
