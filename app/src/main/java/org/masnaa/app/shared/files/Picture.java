package org.masnaa.app.shared.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.FileKind;
import org.springframework.core.io.InputStreamSource;

/**
 * Draws a picture anew, so that nothing is kept but what is seen: no place where it was taken, no
 * second file behind it, no trick on whoever opens it.
 */
final class Picture {

  /** Most points of a picture that is read at all; a larger one unfolds to too much. */
  static final long MOST_POINTS = 60_000_000;

  /** Most points that are kept; of a larger picture every second or third line is. */
  private static final long KEPT_POINTS = 12_000_000;

  private static final float QUALITY = 0.85f;

  /** Pictures unfolded at the same time, each of some 40 MB. */
  private static final Semaphore ROOM = new Semaphore(2);

  private Picture() {}

  /** Writes the picture anew; false when it cannot be read or is too large. */
  static boolean redraw(FileKind kind, InputStreamSource content, OutputStream out)
      throws IOException {
    ROOM.acquireUninterruptibly();
    try {
      BufferedImage picture = read(kind, content);
      if (picture == null) {
        return false;
      }
      write(kind, picture, out);
      return true;
    } finally {
      ROOM.release();
    }
  }

  private static @Nullable BufferedImage read(FileKind kind, InputStreamSource content)
      throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
    ImageReader reader = readers.next();
    try (InputStream in = content.getInputStream();
        MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(in)) {
      reader.setInput(stream, true, true);
      long points = (long) reader.getWidth(0) * reader.getHeight(0);
      if (points > MOST_POINTS) {
        return null;
      }
      int step = (int) Math.ceil(Math.sqrt((double) points / KEPT_POINTS));
      ImageReadParam every = reader.getDefaultReadParam();
      every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
      BufferedImage picture = reader.read(0, every);
      return kind == FileKind.JPEG ? orientation(content).upright(picture) : picture;
    } catch (IOException | RuntimeException unreadable) {
      return null;
    } finally {
      reader.dispose();
    }
  }

  private static Orientation orientation(InputStreamSource content) throws IOException {
    try (InputStream in = content.getInputStream()) {
      return Orientation.of(in);
    }
  }

  private static void write(FileKind kind, BufferedImage picture, OutputStream out)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (kind == FileKind.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
