package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;

/** Applications that are being written. */
class DraftsModuleTest extends CasesStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @Override
  TestDatabase database() {
    return database;
  }

  @Test
  void aDraftKeepsEvenWhatIsNotValid() {
    DraftId id = treeDraft(answers(Map.of("diameter", "about forty")));

    OpenDraft draft = kit.bean(Drafts.class).find(id, NOORA).orElseThrow();

    assertThat(draft.interview().question("diameter").orElseThrow().answer())
        .isEqualTo(new Answer.Typed("about forty"));
    assertThat(kit.bean(Cases.class).submit(id, NOORA)).isInstanceOf(Submission.Incomplete.class);
  }
}
