package org.masnaa.service;

import java.util.Set;
import java.util.TreeSet;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** Checks that the names to fill in are known, and the same in both languages. */
final class TemplateCheck {

  private TemplateCheck() {}

  static void names(TextTemplate template, Position at, CaseNames names, Problems problems) {
    template.names().forEach(name -> name(name, at, names, problems));
    Set<String> ar = template.names(Language.AR);
    Set<String> en = template.names(Language.EN);
    if (!ar.equals(en)) {
      Set<String> different = new TreeSet<>(template.names());
      different.removeIf(name -> ar.contains(name) && en.contains(name));
      problems.add(ServiceProblems.namesDiffer(at, String.join(", ", different)));
    }
  }

  static void name(String name, Position at, CaseNames names, Problems problems) {
    if (!names.knows(name)) {
      problems.add(
          CommonProblems.unknown(
              at, "service.name-unknown", new LocalText("الاسم", "name"), name, names.all()));
    }
  }
}
