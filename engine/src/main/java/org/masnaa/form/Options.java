package org.masnaa.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.masnaa.form.QuestionType.Option;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads {@code options: {value: {ar: …, en: …}}}. */
public final class Options {

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");

  private Options() {}

  /** The options in the order of the file; problems are added where they are. */
  public static List<Option> read(YamlFields fields, Problems problems) {
    if (fields.required("options") == null) {
      return List.of();
    }
    List<Option> options = new ArrayList<>();
    List<YamlNode.Entry> entries = fields.entries("options");
    for (YamlNode.Entry entry : entries) {
      if (!VALUE.matcher(entry.key()).matches()) {
        problems.add(FormProblems.optionValue(entry.at(), entry.key()));
      }
      LocalText label = YamlFields.localText(entry.value(), problems);
      if (label != null) {
        options.add(new Option(entry.key(), label));
      }
    }
    if (entries.size() < 2) {
      problems.add(FormProblems.tooFewOptions(fields.at("options")));
    }
    if (entries.size() > Limits.OPTIONS) {
      problems.add(
          FormProblems.tooMany(
              fields.at("options"), FormProblems.Counted.OPTIONS, entries.size(), Limits.OPTIONS));
    }
    return options;
  }
}
