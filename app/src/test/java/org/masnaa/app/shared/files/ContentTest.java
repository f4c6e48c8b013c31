package org.masnaa.app.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.masnaa.form.FileKind;

class ContentTest {

  @Test
  void knowsKindsByTheirContent() {
    assertThat(Content.kind("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).contains(FileKind.PDF);
    assertThat(Content.kind(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
        .contains(FileKind.JPEG);
    assertThat(Content.kind(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
        .contains(FileKind.PNG);
  }

  @Test
  void takesNothingElse() {
    assertThat(Content.kind("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(Content.kind("%PD".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Content.kind(new byte[0])).isEmpty();
  }
}
