package org.masnaa.service;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.source.Problems;

/** A small good package, and the same with something changed. */
final class Packages {

  static final Set<String> JOBS = Set.of("issue-output", "send-message");

  private static final String SERVICE =
      """
      service: moci/permit
      title: {ar: تصريح, en: Permit}
      summary: {ar: ملخص الخدمة, en: What it is}
      audience: [citizen]
      law: [{title: {ar: القانون, en: The law}, clause: art. 4}]
      promise: 3 working days
      eligible: person.age >= 18
      fee: 'if kind = "single" then 500 else 1000'
      reads:
        - {attribute: person.name, for: document}
        - {attribute: person.age, for: eligibility}
      roles: {reviewer: {ar: مدقق, en: Reviewer}}
      reasons: {too-late: {ar: فات الموعد, en: Too late}}
      messages: {granted: {ar: "صدر {reference}", en: "Issued {reference}"}}
      outputs: [certificate]
      index: [tradeName]
      measures: [kind]
      retention: {draft: 30 days, case: 10 years}
      """;

  private static final String FORM =
      """
      pages:
        - page: kind
          questions:
            - id: kind
              type: one-of
              label: {ar: النوع, en: Kind}
              options: {single: {ar: فردي, en: Single}, several: {ar: شركاء, en: Partners}}
        - page: company
          title: {ar: الشركة, en: The company}
          when: kind = "several"
          questions:
            - {id: partners, type: whole-number, label: {ar: عدد الشركاء, en: Partners}, min: 2, max: 20}
        - page: name
          title: {ar: الاسم, en: The name}
          questions:
            - {id: applicant, from: person.name}
            - id: tradeName
              type: text
              label: {ar: الاسم التجاري, en: Trade name}
              max: 120
              check: not(contains(lower case(tradeName), "bank"))
              otherwise: {ar: اختر اسماً آخر, en: Choose another name}
      tasks:
        review:
          title: {ar: المراجعة, en: Review}
          questions:
            - {id: years, type: whole-number, label: {ar: المدة, en: Years}, when: outcome = "approve", min: 1, max: 5}
      """;

  private static final String PROCESS =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:masnaa="urn:masnaa:bpmn:1" id="d" targetNamespace="urn:test">
        <process id="permit" name="Permit" isExecutable="true">
          <startEvent id="received"/>
          <userTask id="review" masnaa:role="reviewer" masnaa:outcomes="approve refuse" masnaa:reasons-for="refuse"/>
          <boundaryEvent id="expired" attachedToRef="review">
            <timerEventDefinition><timeDuration>P4W</timeDuration></timerEventDefinition>
          </boundaryEvent>
          <exclusiveGateway id="approved" default="no"/>
          <serviceTask id="issue" masnaa:job="issue-output">
            <extensionElements><masnaa:input name="output" value='"certificate"'/></extensionElements>
          </serviceTask>
          <serviceTask id="tell" masnaa:job="send-message">
            <extensionElements><masnaa:input name="message" value='"granted"'/></extensionElements>
          </serviceTask>
          <endEvent id="granted" masnaa:outcome="granted"/>
          <endEvent id="refused" masnaa:outcome="refused"/>
          <endEvent id="late" masnaa:outcome="late"/>
          <sequenceFlow id="f1" sourceRef="received" targetRef="review"/>
          <sequenceFlow id="f2" sourceRef="review" targetRef="approved"/>
          <sequenceFlow id="yes" sourceRef="approved" targetRef="issue">
            <conditionExpression xsi:type="tFormalExpression">review.outcome = "approve"</conditionExpression>
          </sequenceFlow>
          <sequenceFlow id="no" sourceRef="approved" targetRef="refused"/>
          <sequenceFlow id="f3" sourceRef="issue" targetRef="tell"/>
          <sequenceFlow id="f4" sourceRef="tell" targetRef="granted"/>
          <sequenceFlow id="f5" sourceRef="expired" targetRef="late"/>
        </process>
      </definitions>
      """;

  private static final String OUTPUT =
      """
      title: {ar: الشهادة, en: Certificate}
      valid: 1 year
      blocks:
        - title: {ar: الشهادة, en: Certificate}
        - paragraph: {ar: "نشهد أن {tradeName} مسجل", en: "{tradeName} is registered"}
        - table:
            - {label: {ar: الاسم, en: Name}, value: person.name}
            - {label: {ar: المدة, en: Years}, value: review.years}
        - qr: true
      """;

  private static final String EXAMPLES =
      """
      - example: A citizen gets the permit
        person: {born: 1990-03-01}
        answers: {kind: single, tradeName: Pearl Trading}
        officer: {review: {outcome: approve, years: ٣, after: 2 working days}}
        expect:
          path: [review, issue, tell]
          outcome: granted
          fee: 500
          output: certificate
          messages: granted
          within: 3 working days
          data: {review.years: 3}
          typed: 1
      - example: The officer refuses
        answers: {kind: several, partners: 2, tradeName: Pearl Trading}
        officer: {review: {outcome: refuse, reasons: [too-late]}}
        expect: {path: [review, refused], outcome: refused, fee: 1000, reasons: [too-late], typed: 2}
      - example: Nobody looks at it
        answers: {kind: single, tradeName: Pearl Trading}
        timers: [expired]
        expect: {path: [expired, late], outcome: late}
      - example: A child may not apply
        person: {born: 2015-01-01}
        expect: {eligible: false}
      - example: A bank may not use this service
        answers: {kind: single, tradeName: Bank of Pearls}
        expect: {problems: {tradeName: check}}
      """;

  private static final String REGISTER =
      """
      register: population
      label: {ar: سجل السكان, en: Population register}
      attributes:
        - attribute: person.name
          label: {ar: الاسم, en: Name}
          type: record
          fields: {ar: text, en: text}
          shows: {ar: value.ar, en: value.en}
          example: {ar: نورة, en: Noora}
        - {attribute: person.birthDate, label: {ar: تاريخ الميلاد, en: Date of birth}, type: date, example: 1985-03-01}
        - attribute: person.age
          label: {ar: العمر, en: Age}
          type: whole-number
          derived: years and months duration(person.birthDate, today).years
        - {attribute: person.phone, label: {ar: الهاتف, en: Phone}, type: text, words: [{ar: الجوال, en: Mobile}]}
      """;

  private Packages() {}

  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("service.yaml", SERVICE);
    texts.put("form.yaml", FORM);
    texts.put("process.bpmn", PROCESS);
    texts.put("outputs/certificate.yaml", OUTPUT);
    texts.put("examples/all.yaml", EXAMPLES);
    return texts;
  }

  static AttributeCatalogue catalogue() {
    Problems problems = new Problems();
    AttributeCatalogue catalogue =
        AttributeCatalogue.read(
            Map.of("population.yaml", REGISTER.getBytes(StandardCharsets.UTF_8)), problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.sorted().toString());
    }
    return catalogue;
  }

  static PackageFiles files(Map<String, String> texts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return PackageFiles.of("moci/permit", files);
  }

  static PackageReader.Reading read(Map<String, String> texts) {
    return PackageReader.read(files(texts), catalogue(), JOBS);
  }

  /** The package with one text in one file replaced. */
  static Map<String, String> with(String path, String text, String replacement) {
    Map<String, String> texts = texts();
    String before = Objects.requireNonNull(texts.get(path));
    if (!before.contains(text)) {
      throw new IllegalArgumentException(path + " has no " + text);
    }
    texts.put(path, before.replace(text, replacement));
    return texts;
  }

  static Examples.Report run(Map<String, String> texts) {
    PackageReader.Reading reading = read(texts);
    ServicePackage service = reading.servicePackage();
    if (service == null) {
      throw new IllegalStateException(reading.problems().toString());
    }
    WorkingCalendar calendar = WorkingCalendar.fridaySaturday(ZoneId.of("Asia/Qatar"), Set.of());
    return Examples.run(service, new Examples.Setting(catalogue(), Map.of(), calendar));
  }
}
