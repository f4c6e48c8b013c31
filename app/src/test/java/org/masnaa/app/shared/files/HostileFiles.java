package org.masnaa.app.shared.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.masnaa.app.SamplePicture;

/** Files that must not be kept, each with a name that says what is wrong with it. */
public final class HostileFiles {

  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private HostileFiles() {}

  /** PDF files as an attacker would write them. */
  public static Map<String, byte[]> pdf() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("script", pdf("<</S/JavaScript/JS(app.alert(1))>>"));
    files.put("script with letters as numbers", pdf("<</S/J#61vaScript/J#53(app.alert(1))>>"));
    files.put("program to launch", pdf("<</S/Launch/F(cmd.exe)>>"));
    files.put("attached file", pdf("<</Type/Filespec/EF<</F 9 0 R>>>> <</Type/EmbeddedFile>>"));
    files.put("form that computes", pdf("<</AcroForm<</XFA 9 0 R>>>>"));
    files.put("password", pdf("trailer<</Encrypt 9 0 R>>"));
    files.put(
        "script in an object stream", stream("/Type/ObjStm/Filter/FlateDecode", "<</JS(x)>>"));
    files.put(
        "object stream that cannot be looked into",
        stream("/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]", "<</JS(x)>>"));
    files.put("test virus", pdf(EICAR));
    files.put("test virus, compressed", stream("/Filter/FlateDecode", EICAR));
    files.put("bomb", bomb());
    return files;
  }

  /** Files that are none of the kinds taken, whatever they are called. */
  public static Map<String, byte[]> other() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("archive.png", zip());
    files.put("macros.png", zip());
    files.put("page.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
    files.put("drawing.png", "<svg onload='x()'/>".getBytes(StandardCharsets.US_ASCII));
    files.put("program.png", new byte[] {'M', 'Z', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    files.put("virus.png", EICAR.getBytes(StandardCharsets.US_ASCII));
    return files;
  }

  /** A picture with the test virus behind it. */
  public static byte[] pictureWithVirus() {
    return join(SamplePicture.png(), EICAR.getBytes(StandardCharsets.US_ASCII));
  }

  /** A picture that is an archive as well. */
  public static byte[] pictureAndArchive() {
    return join(SamplePicture.png(), zip());
  }

  /** A few bytes that claim to be 30,000 by 30,000 points. */
  public static byte[] hugePicture() {
    byte[] picture = SamplePicture.png();
    ByteBuffer.wrap(picture).putInt(16, 30_000).putInt(20, 30_000);
    return picture;
  }

  /** A photograph taken with the camera on its side, and where it was taken. */
  public static byte[] photograph() {
    byte[] jpeg = SamplePicture.jpeg();
    byte[] exif =
        join(
            new byte[] {
              'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0,
              0, 6, 0, 0, 0, 0, 0, 0, 0
            },
            "GPS-CANARY".getBytes(StandardCharsets.US_ASCII));
    ByteBuffer marker = ByteBuffer.allocate(4);
    marker.put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.length + 2));
    byte[] start = Arrays.copyOf(jpeg, 2);
    byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
    return join(join(start, marker.array()), join(exif, rest));
  }

  /**
   * A PDF as an office writes it: a page, compressed text, and a picture whose bytes mean nothing.
   */
  public static byte[] goodPdf() {
    return join(
        stream("/Filter/FlateDecode", "BT (Hello /JS world) Tj ET"),
        pdf("<</Subtype/Image/Filter/DCTDecode>>\nstream\n\u00ff/JS \u00ff\nendstream"));
  }

  private static byte[] pdf(String object) {
    return ("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] stream(String dictionary, String content) {
    return stream(dictionary, deflated(content.getBytes(StandardCharsets.ISO_8859_1), 1));
  }

  private static byte[] stream(String dictionary, byte[] folded) {
    byte[] head =
        ("%PDF-1.7\n1 0 obj\n<<" + dictionary + ">>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] tail = "\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    return join(join(head, folded), tail);
  }

  private static byte[] bomb() {
    int megabyte = 1024 * 1024;
    int times = (int) (PdfCheck.MOST_UNFOLDED / megabyte) + 2;
    return stream("/Filter/FlateDecode", deflated(new byte[megabyte], times));
  }

  private static byte[] deflated(byte[] content, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
      for (int i = 0; i < times; i++) {
        deflater.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
      zip.write(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] one, byte[] two) {
    return ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
  }
}
