package org.masnaa.app.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.masnaa.app.SamplePicture;
import org.masnaa.form.FileKind;

class InspectionTest {

  private static boolean isHarmless(FileKind kind, byte[] file) throws IOException {
    return Inspection.isHarmless(kind, () -> new ByteArrayInputStream(file));
  }

  private static byte[] kept(FileKind kind, byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean written = Inspection.write(kind, () -> new ByteArrayInputStream(file), out);
    return written ? out.toByteArray() : new byte[0];
  }

  @Test
  void takesWhatAnOfficeWrites() throws IOException {
    assertThat(isHarmless(FileKind.PDF, HostileFiles.goodPdf())).isTrue();
    assertThat(isHarmless(FileKind.PNG, SamplePicture.png())).isTrue();
  }

  @Test
  void refusesWhatHidesSomethingInAPdf() throws IOException {
    for (Map.Entry<String, byte[]> file : HostileFiles.pdf().entrySet()) {
      assertThat(isHarmless(FileKind.PDF, file.getValue())).as(file.getKey()).isFalse();
    }
  }

  /** A check of the first bytes alone would keep them all. */
  @Test
  void isNeededBesideTheKind() {
    assertThat(HostileFiles.pdf()).hasSizeGreaterThan(10);
    assertThat(HostileFiles.pdf().values())
        .allSatisfy(file ->
            assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-"));
  }

  @Test
  void findsTheTestVirusBehindAPicture() throws IOException {
    assertThat(isHarmless(FileKind.PNG, HostileFiles.pictureWithVirus())).isFalse();
  }

  @Test
  void keepsOfAPictureOnlyWhatIsSeen() throws IOException {
    byte[] both = HostileFiles.pictureAndArchive();

    byte[] kept = kept(FileKind.PNG, both);

    assertThat(new String(both, StandardCharsets.ISO_8859_1)).contains("vbaProject");
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("vbaProject");
    assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getRGB(3, 4))
        .isEqualTo(ImageIO.read(new ByteArrayInputStream(SamplePicture.png())).getRGB(3, 4));
  }

  @Test
  void turnsAPhotographUprightAndForgetsWhereItWasTaken() throws IOException {
    byte[] taken = HostileFiles.photograph();

    byte[] kept = kept(FileKind.JPEG, taken);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));

    assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("GPS-CANARY");
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS-CANARY");
    assertThat(picture.getWidth()).isEqualTo(16);
    assertThat(picture.getHeight()).isEqualTo(24);
  }

  @Test
  void unfoldsNoPictureThatIsTooLarge() throws IOException {
    assertThat(kept(FileKind.PNG, HostileFiles.hugePicture())).isEmpty();
    assertThat(kept(FileKind.JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
        .isEmpty();
  }

  @Test
  void readsPartsAsTheyWereWritten() throws IOException {
    byte[] content = new byte[PartsOutput.PART * 2];
    content[PartsOutput.PART] = 7;
    List<byte[]> parts = new ArrayList<>();
    List<Boolean> last = new ArrayList<>();
    try (PartsOutput out =
        new PartsOutput((number, end, part) -> {
          parts.add(part);
          last.add(end);
        })) {
      out.write(content);
    }

    assertThat(last).containsExactly(false, true);
    assertThat(new PartsInput(parts.size(), parts::get).readAllBytes()).isEqualTo(content);
  }
}
