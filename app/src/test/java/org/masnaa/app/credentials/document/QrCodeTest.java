package org.masnaa.app.credentials.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  @Test
  void isReadBackFromItsDrawing() throws Exception {
    String address = "https://services.example/ar/verify/7KQ2M9DX4HTBW8RC3VNZ6PFG01";
    QrCode code = QrCode.of(address);

    BitMatrix drawn = new BitMatrix(code.size());
    Matcher run = RUN.matcher(code.path());
    while (run.find()) {
      drawn.setRegion(
          Integer.parseInt(run.group(1)),
          Integer.parseInt(run.group(2)),
          Integer.parseInt(run.group(3)),
          1);
    }

    assertThat(new Decoder().decode(drawn).getText()).isEqualTo(address);
  }
}
