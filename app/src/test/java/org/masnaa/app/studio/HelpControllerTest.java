package org.masnaa.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.text.Language;
import org.springframework.web.server.ResponseStatusException;

class HelpControllerTest {

  @TempDir private Path folder;

  private static HelpPage page(HelpController help, Language language) {
    return (HelpPage) Objects.requireNonNull(help.help(language).getModel().get("page"));
  }

  @Test
  void showsThePicturesThatWereTaken() throws IOException {
    Files.writeString(folder.resolve("studio-questions-ar.png"), "a picture");
    Files.writeString(folder.resolve("secret.png"), "something else");
    HelpController help = new HelpController(folder.toString());

    assertThat(page(help, Language.AR).pictured()).containsExactly("questions");
    assertThat(page(help, Language.EN).pictured()).isEmpty();
    assertThat(help.picture(Language.AR, "questions").getStatusCode().value()).isEqualTo(200);
    assertThatThrownBy(() -> help.picture(Language.AR, "process"))
        .isInstanceOf(ResponseStatusException.class);
    assertThatThrownBy(() -> help.picture(Language.AR, "../secret"))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void doesWithoutPictures() {
    assertThat(page(new HelpController(""), Language.AR).pictured()).isEmpty();
  }
}
