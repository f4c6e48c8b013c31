package org.masnaa.app;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A small picture as a camera would send it. */
public final class SamplePicture {

  private SamplePicture() {}

  public static byte[] png() {
    return of("png");
  }

  public static byte[] jpeg() {
    return of("jpeg");
  }

  private static byte[] of(String kind) {
    BufferedImage picture = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 4, 0x7a1f3d);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, kind, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
