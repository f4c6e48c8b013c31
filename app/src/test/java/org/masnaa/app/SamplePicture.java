package org.masnaa.app;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.masnaa.app.cases.DraftFiles;

/** A small picture as a camera would send it. */
public final class SamplePicture {

  private SamplePicture() {}

  public static byte[] png() {
    return of("png");
  }

  /** A file as a browser would send it. */
  public static DraftFiles.Given given(String name, byte[] content) {
    return new DraftFiles.Given(name, content.length, () -> new ByteArrayInputStream(content));
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
