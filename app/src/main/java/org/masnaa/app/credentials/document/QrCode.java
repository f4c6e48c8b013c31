package org.masnaa.app.credentials.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as one path of squares, sharp at any size.
 *
 * @param size squares on each side, without the quiet zone around
 * @param path SVG path data in units of one square
 */
record QrCode(int size, String path) {

  /** Readable with a quarter of it dirty or creased: papers are folded and copied. */
  static QrCode of(String text) {
    try {
      ByteMatrix matrix =
          Encoder.encode(
                  text, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
              .getMatrix();
      return new QrCode(matrix.getWidth(), path(matrix));
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code", e);
    }
  }

  private static String path(ByteMatrix matrix) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int x = 0;
      while (x < matrix.getWidth()) {
        int run = 0;
        while (x + run < matrix.getWidth() && matrix.get(x + run, y) == 1) {
          run++;
        }
        if (run > 0) {
          path.append("M%d %dh%dv1h-%dz".formatted(x, y, run, run));
        }
        x += Math.max(1, run);
      }
    }
    return path.toString();
  }
}
