package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masnaa.edit.Edit;
import org.masnaa.edit.YamlText;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.Examples;
import org.masnaa.service.ServicePackage;
import org.masnaa.source.Problem;
import org.masnaa.source.YamlNode;
import org.springframework.stereotype.Component;

/** Takes what an example does now as what it is expected to do, where the two differ. */
@Component
class ExpectNow {

  /** Before file and path, as the value of the button. */
  static final String ACT = "expect-now:";

  private static final String CODE = "example.";

  private final Checks checks;
  private final WorkingCalendar calendar;

  ExpectNow(Checks checks, WorkingCalendar calendar) {
    this.checks = checks;
    this.calendar = calendar;
  }

  /** The changes of the file; none where nothing that differs can be taken over. */
  List<Wanted> changes(Draft draft, String act) {
    String[] parts = act.substring(ACT.length()).split("#", -1);
    String file = parts[0];
    String path = parts.length > 1 ? parts[1] : "";
    String start = path.isEmpty() ? "" : path + "/";
    Checked checked = checks.of(draft);
    ServicePackage service = checked.content();
    Optional<Examples.Outcome> outcome =
        ExampleCases.outcome(draft.value(file, start + "example"), file, checked.report());
    List<Wanted> changes = new ArrayList<>();
    if (service != null && outcome.isPresent()) {
      Examples.Setting setting = new Examples.Setting(checks.attributes(), Map.of(), calendar);
      Map<String, YamlNode> happening =
          Examples.happening(service, outcome.get().example(), setting);
      outcome.get().failures().stream()
          .map(Problem::code)
          .filter(code -> code.startsWith(CODE))
          .map(code -> code.substring(CODE.length()))
          .distinct()
          .forEach(key -> {
            YamlNode now = happening.get(key);
            if (now != null) {
              changes.add(
                  Wanted.of(file, new Edit.Put(start + "expect/" + key, YamlText.inline(now))));
            }
          });
    }
    return changes;
  }
}
