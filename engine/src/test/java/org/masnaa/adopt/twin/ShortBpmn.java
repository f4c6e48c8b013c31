package org.masnaa.adopt.twin;

/**
 * Writes models out: {@code a -> b : condition} becomes sequence flows, and the prefix {@code x}
 * stands for the engine's own namespace.
 */
final class ShortBpmn {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  static final String FLOWABLE = "http://flowable.org/bpmn";

  private ShortBpmn() {}

  static String write(String id, String model, String vendor) {
    StringBuilder named = new StringBuilder();
    StringBuilder xml = new StringBuilder();
    int flows = 0;
    for (String line : model.lines().toList()) {
      String bare = line.strip();
      if (bare.startsWith("<message ")
          || bare.startsWith("<signal ")
          || bare.startsWith("<error ")) {
        named.append(bare).append('\n');
      } else if (!line.contains("->") || bare.startsWith("<")) {
        xml.append(line).append('\n');
      } else {
        flows = flows(line, id, flows, xml);
      }
    }
    return """
    <?xml version='1.0' encoding='UTF-8'?>
    <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
      xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:x='%s' targetNamespace='t'>
    %s<process id='%s' name='A process' isExecutable='true'>
    %s</process></definitions>
    """
        .formatted(vendor, named, id, xml);
  }

  private static int flows(String line, String id, int before, StringBuilder xml) {
    int flows = before;
    int colon = line.indexOf(" : ");
    String[] ends = (colon < 0 ? line : line.substring(0, colon)).split("->", 40);
    for (int i = 0; i + 1 < ends.length; i++) {
      xml.append(
          "<sequenceFlow id='%s_f%d' sourceRef='%s' targetRef='%s'>"
              .formatted(id, ++flows, ends[i].strip(), ends[i + 1].strip()));
      if (colon >= 0) {
        xml.append("<conditionExpression xsi:type='tFormalExpression'><![CDATA[")
            .append(line.substring(colon + 3).strip())
            .append("]]></conditionExpression>");
      }
      xml.append("</sequenceFlow>\n");
    }
    return flows;
  }
}
