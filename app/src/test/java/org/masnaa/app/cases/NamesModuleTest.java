package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.service.PackageFiles;

/** Questions that are called like something of FEEL. */
class NamesModuleTest extends SmallStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final String PROCESS =
      SmallPackage.row(
          """
          <startEvent id="begin"/>
          <userTask id="look" masnaa:role="clerk"/>
          <endEvent id="end" masnaa:outcome="done"/>
          """,
          "begin",
          "look",
          "end");

  @Override
  TestDatabase database() {
    return database;
  }

  @Test
  void answersMayBeCalledLikeFunctions() {
    for (String id : List.of("date", "count", "sum")) {
      kit.publish(
          SmallPackage.of("mme/named-" + id, PROCESS)
              .with(
                  "{id: %s, type: text, optional: true, label: {ar: وسم, en: Tag}}".formatted(id)));
      kit.submit("mme/named-" + id, Map.of("ticket", "1"));
      assertThat(view(only("mme/named-" + id)).form().values()).containsEntry(id, null);
    }
  }

  @Test
  void registeredValuesMayBeCalledLikeFunctions() {
    kit.publish(SmallPackage.of("mme/known", PROCESS).with("{id: number, from: person.name}"));
    kit.submit("mme/known", Map.of("ticket", "1"));

    assertThat(view(only("mme/known")).form().values().get("number")).isInstanceOf(Map.class);
  }

  @Test
  void aDecisionSeesTheAnswerAndNotTheFunction() throws IOException {
    PackageFiles real =
        PackageFolder.read(Path.of("..", "services", "moi", "driving-licence-renewal"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String path : real.paths()) {
      String text = new String(Objects.requireNonNull(real.content(path)), StandardCharsets.UTF_8);
      files.put(path, text.replace("licenceNumber", "number").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(
            kit.bean(Catalogue.class)
                .publish(PackageFiles.of("moi/driving-licence-renewal", files), "test"))
        .isInstanceOf(Catalogue.Publication.NewVersion.class);

    kit.submit("moi/driving-licence-renewal", Map.of("years", "5"));

    assertThat(view(only("moi/driving-licence-renewal")).form().values().get("number"))
        .isInstanceOf(String.class);
  }
}
