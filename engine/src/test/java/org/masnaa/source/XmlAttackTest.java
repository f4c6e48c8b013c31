package org.masnaa.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.dmn.DmnReader;
import org.masnaa.flow.BpmnReader;

/** Hostile documents do nothing: no file is read, nothing is called, and no time is lost. */
class XmlAttackTest {

  private static final String SECRET = "canary-5eb1";
  private static final Duration LONGEST = Duration.ofMillis(500);

  private static final Map<String, BiConsumer<byte[], Problems>> READERS =
      Map.of(
          "BPMN", (content, problems) -> BpmnReader.read("x.bpmn", content, problems),
          "DMN", (content, problems) -> DmnReader.read("x.dmn", content, problems));

  @TempDir private Path folder;

  private final AtomicInteger calls = new AtomicInteger();
  private ServerSocket server;
  private Path canary;

  @BeforeEach
  void listen() throws IOException {
    canary = folder.resolve("canary.txt");
    Files.writeString(canary, SECRET);
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::count);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private void count() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        calls.incrementAndGet();
        socket
            .getOutputStream()
            .write("HTTP/1.0 200 OK\r\n\r\n<!ENTITY more 'x'>".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return;
      }
    }
  }

  private String web() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/evil";
  }

  @Test
  void doNothingInEveryFormat() {
    Map<String, byte[]> attacks = attacks();

    READERS.forEach((format, reader) ->
        attacks.forEach((name, content) -> {
          Problems problems = new Problems();
          long start = used();
          reader.accept(content, problems);
          Duration took = Duration.ofNanos(used() - start);

          String as = format + ": " + name;
          assertThat(problems.sorted()).as(as).isNotEmpty();
          assertThat(problems.sorted().toString()).as(as).doesNotContain(SECRET);
          assertThat(took).as(as).isLessThan(LONGEST);
        }));

    assertThat(attacks).hasSizeGreaterThan(12);
    assertThat(calls).hasValue(0);
  }

  /** The control: a parser as the JDK hands it out reads the file and makes the call. */
  @Test
  void wouldWorkOnAParserWithItsDefaults() throws Exception {
    Map<String, byte[]> attacks = attacks();

    String read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(attacks.getOrDefault("a file as entity", new byte[0])))
            .getDocumentElement()
            .getTextContent();
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(attacks.getOrDefault("a DTD from the web", new byte[0])));

    assertThat(read).contains(SECRET);
    assertThat(calls).hasPositiveValue();
  }

  /** Processor time, so that a busy machine does not count. */
  private static long used() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private Map<String, byte[]> attacks() {
    Map<String, byte[]> attacks = new LinkedHashMap<>();
    String file = canary.toUri().toString();
    put(attacks, "a file as entity", "<!DOCTYPE a [<!ENTITY e SYSTEM '" + file + "'>]><a>&e;</a>");
    put(attacks, "a page as entity", "<!DOCTYPE a [<!ENTITY e SYSTEM '" + web() + "'>]><a>&e;</a>");
    put(attacks, "a DTD from the web", "<!DOCTYPE a SYSTEM '" + web() + "'><a/>");
    put(attacks, "a DTD from a file", "<!DOCTYPE a SYSTEM '" + file + "'><a/>");
    put(attacks, "a public DTD", "<!DOCTYPE a PUBLIC '-//W3C//DTD' '" + web() + "'><a/>");
    put(
        attacks,
        "a parameter entity",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + web() + "'> %p;]><a/>");
    put(attacks, "a billion laughs", laughs());
    put(
        attacks,
        "one entity many times",
        "<!DOCTYPE a [<!ENTITY e '"
            + "x".repeat(50_000)
            + "'>]><a>"
            + "&e;".repeat(50_000)
            + "</a>");
    others(attacks, file);
    return attacks;
  }

  private void others(Map<String, byte[]> attacks, String file) {
    put(
        attacks,
        "an inclusion",
        "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + file + "'/></a>");
    put(
        attacks,
        "a schema from the web",
        "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='x "
            + web()
            + "'/>");
    put(attacks, "a style sheet", "<?xml-stylesheet href='" + web() + "'?><a/>");
    put(attacks, "depth", "<a>".repeat(200_000));
    put(attacks, "very many elements", "<a>" + "<b/>".repeat(600_000) + "</a>");
    put(attacks, "very many attributes", manyAttributes());
    put(attacks, "a very long name", "<" + "a".repeat(1_000_000) + "/>");
    put(attacks, "no end", "<!--" + "x".repeat(1_000_000));
    attacks.put(
        "a DOCTYPE in UTF-16",
        ("<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a [<!ENTITY e SYSTEM '"
                + file
                + "'>]><a>&e;</a>")
            .getBytes(StandardCharsets.UTF_16));
    attacks.put(
        "a DOCTYPE in EBCDIC",
        ("<?xml version='1.0' encoding='IBM1047'?><!DOCTYPE a [<!ENTITY e SYSTEM '"
                + file
                + "'>]><a>&e;</a>")
            .getBytes(Charset.forName("IBM1047")));
    attacks.put("too many bytes", new byte[Xml.MAX_BYTES + 1]);
  }

  private static void put(Map<String, byte[]> attacks, String name, String text) {
    attacks.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 30; i++) {
      text.append("<!ENTITY l").append(i).append(" '");
      text.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
    }
    return text.append("]><a>&l29;</a>").toString();
  }

  private static String manyAttributes() {
    StringBuilder text = new StringBuilder("<a");
    for (int i = 0; i < 100_000; i++) {
      text.append(" b").append(i).append("='x'");
    }
    return text.append("/>").toString();
  }
}
