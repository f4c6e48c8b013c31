package org.masnaa.app.cases;

import static org.masnaa.app.cases.SmallPackage.flow;

import java.util.random.RandomGenerator;

/**
 * Sound processes by chance: blocks within blocks, each with one way in and one way out. Every way
 * through waits for something: people, jobs, times, messages, other cases.
 */
final class RandomProcess {

  private static final int DEPTH = 3;

  private final RandomGenerator random;
  private final StringBuilder content = new StringBuilder();
  private int count;

  private RandomProcess(RandomGenerator random) {
    this.random = random;
  }

  /** A service with a process by chance, and a part that it may call. */
  static SmallPackage of(String service, RandomGenerator random) {
    RandomProcess process = new RandomProcess(random);
    process.whole();
    return SmallPackage.of(service, process.content.toString())
        .part(
            "part",
            SmallPackage.row(
                """
                <startEvent id="p-begin"/>
                <userTask id="p-task" masnaa:role="clerk" masnaa:outcomes="yes no"/>
                <endEvent id="p-end" masnaa:outcome="done"/>
                """,
                "p-begin",
                "p-task",
                "p-end"));
  }

  private void whole() {
    content.append("<startEvent id=\"begin\"/><endEvent id=\"end\" masnaa:outcome=\"done\"/>\n");
    chain("begin", "end", DEPTH);
  }

  /** Blocks one after the other between two elements. */
  private void chain(String from, String to, int depth) {
    String last = from;
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      last = block(last, depth);
    }
    content.append(flow(last, to));
  }

  /** One block behind an element; gives the element at its end. */
  private String block(String from, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 8)) {
      case 0 ->
          simple(from, "<userTask id=\"%s\" masnaa:role=\"clerk\" masnaa:outcomes=\"yes no\"/>");
      case 1 ->
          simple(
              from,
              "<serviceTask id=\"%s\" masnaa:job=\"issue-output\">" + PAPER + "</serviceTask>");
      case 2 ->
          simple(
              from,
              "<intermediateCatchEvent id=\"%s\"><timerEventDefinition>"
                  + "<timeDuration>PT2H</timeDuration></timerEventDefinition></intermediateCatchEvent>");
      case 3 -> simple(from, "<callActivity id=\"%s\" calledElement=\"part\"/>");
      case 4 -> parallel(from, depth);
      case 5 -> choice(from, depth);
      case 6 ->
          simple(
              from,
              "<serviceTask id=\"%s\" masnaa:job=\"issue-output\">"
                  + PAPER
                  + "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality>"
                  + "</multiInstanceLoopCharacteristics></serviceTask>");
      default -> message(from);
    };
  }

  private static final String PAPER =
      "<extensionElements><masnaa:input name=\"output\" value='\"paper\"'/></extensionElements>";

  private String id(String kind) {
    return kind + ++count;
  }

  private String simple(String from, String element) {
    String id = id("x");
    content.append(element.formatted(id)).append(flow(from, id));
    return id;
  }

  private String parallel(String from, int depth) {
    String fork = simple(from, "<parallelGateway id=\"%s\"/>");
    String join = id("join");
    content.append("<parallelGateway id=\"%s\"/>".formatted(join));
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      chain(fork, join, depth - 1);
    }
    return join;
  }

  private String choice(String from, int depth) {
    String task =
        simple(from, "<userTask id=\"%s\" masnaa:role=\"clerk\" masnaa:outcomes=\"yes no\"/>");
    String yes = id("yes");
    String no = id("no");
    String join = id("join");
    String which = id("which");
    content.append(
        "<exclusiveGateway id=\"%s\" default=\"%s-%s\"/>".formatted(which, which, no)
            + flow(task, which)
            + "<manualTask id=\"%s\"/><manualTask id=\"%s\"/>".formatted(yes, no)
            + "<exclusiveGateway id=\"%s\"/>".formatted(join)
            + """
            <sequenceFlow id="%s-%s" sourceRef="%s" targetRef="%s">
              <conditionExpression xsi:type="tFormalExpression">%s.outcome = "yes"</conditionExpression>
            </sequenceFlow>
            """
                .formatted(which, yes, which, yes, task)
            + flow(which, no));
    chain(yes, join, depth - 1);
    chain(no, join, depth - 1);
    return join;
  }

  /** One branch sends what the other waits for, in the same case. */
  private String message(String from) {
    String fork = simple(from, "<parallelGateway id=\"%s\"/>");
    String key = "masnaa:key='reference + \"" + fork + "\"'";
    String send = simple(fork, "<sendTask id=\"%s\" messageRef=\"m-ready\" " + key + "/>");
    String receive = simple(fork, "<receiveTask id=\"%s\" messageRef=\"m-ready\" " + key + "/>");
    String join = id("join");
    content.append("<parallelGateway id=\"%s\"/>".formatted(join));
    content.append(flow(send, join)).append(flow(receive, join));
    return join;
  }
}
