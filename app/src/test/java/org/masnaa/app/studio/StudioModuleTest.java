package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masnaa.app.audit.AuditFixture;
import org.masnaa.app.catalogue.CatalogueFixture;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.edit.Edit;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.masnaa.text.LocalText;

class StudioModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final String FILE = "form.yaml";
  private static final String LIST = "pages/page=application/questions";
  private static final Actor.Officer LOLWA = officer("moi", "lolwa");
  private static final Actor.Officer YOUSEF = officer("moi", "yousef");

  private final Studio studio = studio();

  private static Actor.Officer officer(String entity, String name) {
    return new Actor.Officer(new OfficerId(name), new EntityId(entity), Set.of("designer"));
  }

  /** The program as it comes up again: nothing is remembered but what is stored. */
  private static Studio studio() {
    return new Studio(
        new WorkingCopyStore(database.jdbc()),
        new ChangeStore(database.jdbc(), new Json()),
        CatalogueFixture.over(database, () -> NOW),
        AuditFixture.over(database, () -> NOW),
        database.transactions(),
        () -> NOW);
  }

  private static Wanted text(String path, String seen, String text) {
    return new Wanted(FILE, new Edit.SetText(path, text), seen);
  }

  private ServiceId fresh(String name) {
    ServiceId id = new ServiceId("moi", name);
    assertThat(studio.begin(id, null, BlankPackage.files(id, "خدمة", "Service"), LOLWA)).isTrue();
    return id;
  }

  private String read(ServiceId id, String path) {
    return studio().find(id).orElseThrow().value(FILE, path);
  }

  @Test
  void letsChangesToDifferentItemsStand() {
    ServiceId id = fresh("different");
    String path = LIST + "/id=declaration/label/";

    studio.change(id, LOLWA, List.of(text(path + "ar", "أقر بصحة ما ذكرت.", "أقر.")));
    Saved saved =
        studio.change(id, YOUSEF, List.of(text(path + "en", "What I state is true.", "True.")));

    assertThat(saved).isEqualTo(new Saved.Done(2));
    assertThat(read(id, path + "ar")).isEqualTo("أقر.");
    assertThat(read(id, path + "en")).isEqualTo("True.");
  }

  @Test
  void showsBothWhenTwoChangeTheSameField() {
    ServiceId id = fresh("same");
    String path = LIST + "/id=declaration/label/en";
    studio.change(id, LOLWA, List.of(text(path, "What I state is true.", "Mine.")));

    Saved saved =
        studio.change(id, YOUSEF, List.of(text(path, "What I state is true.", "Theirs.")));

    assertThat(saved)
        .isEqualTo(
            new Saved.Clashed(List.of(new Saved.Clash(FILE, path, "Mine.", "Theirs.", "lolwa"))));
    assertThat(read(id, path)).isEqualTo("Mine.");
  }

  @Test
  void undoesAndRedoesOnlyOnesOwnChanges() {
    ServiceId id = fresh("own");
    String path = LIST + "/id=declaration/label/";
    studio.change(id, LOLWA, List.of(text(path + "ar", "أقر بصحة ما ذكرت.", "أقر.")));
    studio.change(id, YOUSEF, List.of(text(path + "en", "What I state is true.", "True.")));

    assertThat(studio.undo(id, LOLWA)).isInstanceOf(Saved.Done.class);
    assertThat(read(id, path + "ar")).isEqualTo("أقر بصحة ما ذكرت.");
    assertThat(read(id, path + "en")).isEqualTo("True.");

    assertThat(studio.redo(id, LOLWA)).isInstanceOf(Saved.Done.class);
    assertThat(read(id, path + "ar")).isEqualTo("أقر.");
    assertThat(studio.redo(id, LOLWA)).isInstanceOf(Saved.Refused.class);
  }

  @Test
  void keepsAllOfAStepOrNothing() {
    ServiceId id = fresh("whole");

    Saved saved =
        studio.change(
            id,
            LOLWA,
            List.of(
                Wanted.of(FILE, new Edit.SetText(LIST + "/id=declaration/label/en", "X")),
                Wanted.of(FILE, new Edit.Remove("pages/page=none"))));

    assertThat(saved).isInstanceOf(Saved.Refused.class);
    assertThat(read(id, LIST + "/id=declaration/label/en")).isEqualTo("What I state is true.");
  }

  static List<Long> seeds() {
    int many = Integer.getInteger("studio.seeds", 12);
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= many; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  /** Two designers whose changes fall between each other, each with an older view of the draft. */
  @ParameterizedTest
  @MethodSource("seeds")
  void losesNothingThatItCalledSaved(long seed) {
    ServiceId id = fresh("seed-" + seed);

    Interleaving run = new Interleaving(id, new Random(seed));
    run.play(studio, StudioModuleTest::studio);

    assertThat(run.lost(studio().find(id).orElseThrow())).as("seed %d", seed).isEmpty();
  }

  @Test
  void catchesALostUpdate() {
    ServiceId id = fresh("planted");
    Interleaving run = new Interleaving(id, new Random(7));
    run.play(studio, () -> studio);
    Draft good = studio.find(id).orElseThrow();
    String victim = run.someNote();

    database
        .jdbc()
        .sql(
            """
            update studio.draft_file set content = :content
            where entity = 'moi' and service = 'planted' and path = 'form.yaml'
            """)
        .param(
            "content", good.text(FILE).orElseThrow().replace(victim, "overwritten").getBytes(UTF_8))
        .update();

    assertThat(run.lost(studio().find(id).orElseThrow())).isNotEmpty();
  }

  /** A run of random operations, and what must stand after it. */
  private static final class Interleaving {
    private final ServiceId id;
    private final Random random;
    private final Map<String, String> saved = new HashMap<>();
    private int made;

    Interleaving(ServiceId id, Random random) {
      this.id = id;
      this.random = random;
    }

    void play(Studio first, java.util.function.Supplier<Studio> again) {
      Studio studio = first;
      Map<String, Draft> views = new HashMap<>();
      for (int step = 0; step < 40; step++) {
        Actor.Officer who = random.nextBoolean() ? LOLWA : YOUSEF;
        Draft view =
            random.nextInt(3) == 0
                ? views.getOrDefault(who.id().value(), studio.find(id).orElseThrow())
                : studio.find(id).orElseThrow();
        views.put(who.id().value(), view);
        if (random.nextInt(8) == 0) {
          studio = again.get();
        }
        operate(studio, who, view);
        Draft now = studio.find(id).orElseThrow();
        assertThat(Yaml.read(FILE, Objects.requireNonNull(now.files().get(FILE)), new Problems()))
            .as("readable in between")
            .isNotNull();
      }
    }

    private void operate(Studio studio, Actor.Officer who, Draft view) {
      if (made < 3 || random.nextInt(4) == 0) {
        String name = "q" + ++made;
        String source = "{id: " + name + ", type: text, label: {ar: س, en: " + name + "-0}}";
        Saved result =
            studio.change(id, who, List.of(Wanted.of(FILE, new Edit.Insert(LIST, null, source))));
        assertThat(result).isInstanceOf(Saved.Done.class);
        saved.put(name, name + "-0");
        return;
      }
      String name = "q" + (1 + random.nextInt(made));
      String path = LIST + "/id=" + name + "/label/en";
      String text = name + "-" + random.nextInt(1_000_000);
      Saved result = studio.change(id, who, List.of(text(path, view.value(FILE, path), text)));
      switch (result) {
        case Saved.Done done -> saved.put(name, text);
        case Saved.Clashed clashed ->
            assertThat(clashed.clashes().getFirst().theirs()).isEqualTo(saved.get(name));
        case Saved.Refused refused -> {}
      }
    }

    String someNote() {
      return Objects.requireNonNull(saved.get("q1"));
    }

    /** What was called saved and does not stand. */
    List<String> lost(Draft draft) {
      List<String> lost = new ArrayList<>();
      saved.forEach((name, text) -> {
        String stands = draft.value(FILE, LIST + "/id=" + name + "/label/en");
        if (!stands.equals(text)) {
          lost.add(name + ": " + text + " is " + stands);
        }
      });
      return lost;
    }
  }

  private SharedQuestions shared() {
    return new SharedQuestions(studio, CatalogueFixture.over(database, () -> NOW));
  }

  private ServiceId permit(String entity, String name) {
    ServiceId id = new ServiceId(entity, name);
    assertThat(
            studio.begin(
                id,
                null,
                Copies.renamed(PackageTemplate.SIMPLE_PERMIT.files(), id, name, name),
                officer(entity, "o")))
        .isTrue();
    return id;
  }

  @Test
  void writesASharedQuestionWhereItIsChosenAndNowhereElse() {
    ServiceId first = permit("moi", "shared-first");
    ServiceId second = permit("moi", "shared-second");
    ServiceId third = permit("moi", "shared-third");
    ServiceId foreign = permit("mme", "shared-foreign");
    String path = "pages/page=activity/questions/id=place/";
    String before = studio.find(second).orElseThrow().text(FILE).orElseThrow();
    studio.change(first, LOLWA, List.of(text(path + "label/en", "Where will it be?", "Where?")));
    Draft draft = studio.find(first).orElseThrow();

    List<SharedQuestions.Shared> found = shared().of(draft);
    Map<ServiceId, LocalText> refused =
        shared().write(draft, "place", List.of("shared-second", "shared-foreign"), LOLWA);

    assertThat(found)
        .filteredOn(each -> each.id().equals("place"))
        .singleElement()
        .satisfies(place ->
            assertThat(place.places())
                .filteredOn(where -> !where.same())
                .extracting(SharedQuestions.Place::service)
                .containsExactly(second, third));
    assertThat(refused).isEmpty();
    assertThat(studio.find(second).orElseThrow().text(FILE))
        .contains(before.replace("Where will it be?", "Where?"));
    assertThat(read(third, path + "label/en")).isEqualTo("Where will it be?");
    assertThat(read(foreign, path + "label/en")).isEqualTo("Where will it be?");
  }
}
