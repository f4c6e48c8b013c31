package org.masnaa.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.masnaa.SharedData;

class XmlWriterTest {

  /** What an element says, without where it stands and how it was indented. */
  private record Said(
      String namespace, String name, Map<String, String> attributes, String text, List<Said> in) {}

  private static Said said(XmlElement element) {
    boolean leaf = element.children().isEmpty();
    return new Said(
        element.namespace(),
        element.name(),
        element.attributes(),
        leaf ? element.text() : element.text().strip(),
        element.children().stream().map(XmlWriterTest::said).toList());
  }

  private static XmlElement read(byte[] content) {
    return Objects.requireNonNull(Xml.read("model.bpmn", content, new Problems()));
  }

  private static XmlElement again(XmlElement element) {
    return read(XmlWriter.write(element).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void writesEveryRealModelSoThatItReadsTheSamePictureIncluded() {
    SharedData.files("bpmn")
        .forEach((name, content) -> {
          if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
            XmlElement before = read(content);

            assertThat(said(again(before))).as(name).isEqualTo(said(before));
          }
        });
  }

  @Test
  void keepsSignsThatMeanSomethingInXml() {
    XmlElement before =
        read(
            "<a b='x &lt; y &amp;&amp; &quot;z&quot;&#10;w'>1 &lt; 2 &amp; 3 ]]&gt;</a>"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(said(again(before))).isEqualTo(said(before));
  }
}
