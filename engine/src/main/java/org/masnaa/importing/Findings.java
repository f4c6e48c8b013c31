package org.masnaa.importing;

import java.util.ArrayList;
import java.util.List;
import org.masnaa.text.LocalText;

/** Collects what could not be carried over. */
final class Findings {

  private final List<Finding> found = new ArrayList<>();

  List<Finding> all() {
    return List.copyOf(found);
  }

  void unknownPart(String where, String type) {
    add(
        where,
        new LocalText(
            "لا مقابل لجزء من النوع «" + type + "».",
            "A part of type “" + type + "” has no counterpart."),
        new LocalText(
            "اسأل عن المطلوب بأحد أنواع الأسئلة المتاحة، أو احذفه.",
            "Ask for what is needed with one of our question types, or leave it out."));
  }

  void condition(String where, String source) {
    add(
        where,
        new LocalText(
            "شرط إظهار لم يُنقل: " + source, "When it is shown was not carried over: " + source),
        new LocalText(
            "اكتب الشرط بلغة FEEL في when.", "Write the condition in FEEL as its “when”."));
  }

  void lookahead(String where, String source) {
    add(
        where,
        new LocalText(
            "شرط يعتمد على جواب يأتي بعده أو لا يُعرف هنا: " + source,
            "A condition that needs an answer given later or not known here: " + source),
        new LocalText(
            "اسأل عن ذلك قبله، أو غيّر الشرط.", "Ask for that earlier, or change the condition."));
  }

  void check(String where, String source) {
    add(
        where,
        new LocalText("تحقق لم يُنقل: " + source, "A check was not carried over: " + source),
        new LocalText(
            "اكتبه بلغة FEEL في check، مع رسالة في otherwise.",
            "Write it in FEEL as “check”, with a message as “otherwise”."));
  }

  void calculation(String where, String source) {
    add(
        where,
        new LocalText(
            "قيمة محسوبة لم تُنقل: " + source,
            "A calculated value was not carried over: " + source),
        new LocalText(
            "اكتبها بلغة FEEL، أو اقرأها من سجل.",
            "Write it in FEEL, or read it from a register."));
  }

  void pattern(String where, String pattern) {
    add(
        where,
        new LocalText(
            "نمط للجواب لا يمكن فحصه هنا: " + pattern,
            "A pattern for the answer that cannot be checked here: " + pattern),
        new LocalText(
            "استعمل نوع سؤال يفحص الصيغة، أو اكتب نمطًا أبسط.",
            "Use a question type that checks the form, or a simpler pattern."));
  }

  void choices(String where, String source) {
    add(
        where,
        new LocalText(
            "خيارات تأتي من خارج النموذج: " + source,
            "Choices that come from outside the form: " + source),
        new LocalText(
            "اكتب الخيارات في النموذج، أو اربط السؤال بسجل.",
            "Write the choices into the form, or bind the question to a register."));
  }

  void bound(String where, String attribute) {
    add(
        where,
        new LocalText(
            "سؤال عن بيان لدى الحكومة، رُبط بـ " + attribute + ".",
            "It asked for a datum the government holds, and is bound to " + attribute + "."),
        new LocalText(
            "تأكد من أنه البيان المقصود، ومن سنده القانوني.",
            "Make sure that it is the datum meant, and that the law allows it to be read."));
  }

  void left(String where, LocalText what) {
    add(where, what, new LocalText("راجعه وأكمله.", "Look at it and complete it."));
  }

  private void add(String where, LocalText what, LocalText mend) {
    found.add(new Finding(where, what, mend));
  }
}
