package org.masnaa.app.studio;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Examples;
import org.masnaa.service.PackageFiles;
import org.masnaa.service.PackageReader;
import org.masnaa.service.ServicePackage;
import org.masnaa.source.Problem;
import org.springframework.stereotype.Component;

/** Checks drafts; a revision that was checked is not checked again. */
@Component
class Checks {

  private record Known(long revision, Checked checked) {}

  private final AttributeCatalogue attributes;
  private final WorkingCalendar calendar;
  private final Map<ServiceId, Known> known = new ConcurrentHashMap<>();

  Checks(AttributeCatalogue attributes, WorkingCalendar calendar) {
    this.attributes = attributes;
    this.calendar = calendar;
  }

  Checked of(Draft draft) {
    Known before = known.get(draft.id());
    if (before != null && before.revision() == draft.revision()) {
      return before.checked();
    }
    Checked checked = check(draft.packageFiles());
    known.put(draft.id(), new Known(draft.revision(), checked));
    return checked;
  }

  Checked check(PackageFiles files) {
    PackageReader.Reading reading = PackageReader.read(files, attributes, PlatformJobs.NAMES);
    ServicePackage content = reading.servicePackage();
    if (content == null) {
      return new Checked(null, reading.form(), reading.problems(), List.of(), null);
    }
    List<Problem> findings =
        content.decisions().values().stream().flatMap(model -> model.findings().stream()).toList();
    Examples.Report report =
        Examples.run(content, new Examples.Setting(attributes, Map.of(), calendar));
    return new Checked(content, reading.form(), reading.problems(), findings, report);
  }

  AttributeCatalogue attributes() {
    return attributes;
  }
}
