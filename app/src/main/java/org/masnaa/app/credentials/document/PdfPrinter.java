package org.masnaa.app.credentials.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/**
 * Prints certificates as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): readable in a hundred
 * years, and aloud. It reads nothing but the two fonts that come with the program.
 */
public final class PdfPrinter {

  static final String FONT = "Plex";

  private static final String CONFIGURATION =
      """
      <fop version="1.0">
        <accessibility keep-empty-tags="false">true</accessibility>
        <renderers>
          <renderer mime="application/pdf">
            <version>1.7</version>
            <pdf-a-mode>PDF/A-2a</pdf-a-mode>
            <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
            <fonts>
              <font embed-url="font:regular" kerning="yes">
                <font-triplet name="Plex" style="normal" weight="400"/>
              </font>
              <font embed-url="font:semibold" kerning="yes">
                <font-triplet name="Plex" style="normal" weight="600"/>
              </font>
            </fonts>
          </renderer>
        </renderers>
      </fop>
      """;

  /** Most certificates printed side by side. */
  private static final int AT_ONCE = 4;

  private final Semaphore free = new Semaphore(AT_ONCE);

  /**
   * What prints, kept because the fonts in it took long to read. Each serves one certificate at a
   * time: its configuration is a DOM, which not even readers may share.
   */
  private final Queue<FopFactory> idle = new ConcurrentLinkedQueue<>();

  private static FopFactory newFactory() {
    Map<String, byte[]> fonts =
        Map.of(
            "font:regular", font("IBMPlexSansArabic-Regular.woff"),
            "font:semibold", font("IBMPlexSansArabic-SemiBold.woff"));
    try (InputStream configuration =
        new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8))) {
      return new FopConfParser(
              configuration,
              EnvironmentalProfileFactory.createRestrictedIO(
                  URI.create("file:/bundled/"), new OnlyFonts(fonts)))
          .getFopFactoryBuilder()
          .build();
    } catch (SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate as a file; two prints differ in the file's own id. */
  public byte[] print(Certificate certificate, Instant made) {
    free.acquireUninterruptibly();
    try {
      FopFactory kept = idle.poll();
      // Made for the first certificate, so that the start of the program does not wait for it.
      FopFactory factory = kept == null ? newFactory() : kept;
      byte[] printed = print(factory, certificate, made);
      idle.add(factory);
      return printed;
    } finally {
      free.release();
    }
  }

  private static byte[] print(FopFactory factory, Certificate certificate, Instant made) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    try {
      FOUserAgent agent = factory.newFOUserAgent();
      agent.setCreationDate(Date.from(made));
      agent.setCreator("Masnaa");
      agent.getEventBroadcaster().addEventListener(PdfPrinter::refuseErrors);
      Fo fo = new Fo(agent.newFop("application/pdf", out).getDefaultHandler());
      new CertificatePage(fo, certificate).write();
      return out.toByteArray();
    } catch (SAXException e) {
      throw new IllegalStateException("A certificate could not be printed", e);
    }
  }

  /** Better no certificate than one with a piece missing. */
  private static void refuseErrors(Event event) {
    if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL) {
      throw new IllegalStateException(
          "A certificate could not be printed: " + EventFormatter.format(event, Locale.ENGLISH));
    }
  }

  private static byte[] font(String name) {
    try (InputStream in = PdfPrinter.class.getResourceAsStream("/fonts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: fonts/" + name);
      }
      return WebFont.trueType(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything the formatter may ask for. */
  private record OnlyFonts(Map<String, byte[]> fonts) implements ResourceResolver {

    @Override
    public Resource getResource(URI uri) throws IOException {
      byte[] font = fonts.get(uri.toString());
      if (font == null) {
        throw new IOException("A certificate fetches nothing: " + uri);
      }
      return new Resource(new ByteArrayInputStream(font));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new IOException("A certificate writes nothing: " + uri);
    }
  }
}
