package org.masnaa.app.shared.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.shared.Settings;
import org.masnaa.app.shared.StartRefused;
import org.masnaa.app.shared.database.TestDatabase;

class EnvelopeTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final byte[] PLAIN = "لؤلؤة".getBytes(UTF_8);
  private static final String CONTEXT = "mme/answers/1/content";

  @TempDir Path folder;

  private Envelope envelope;

  @BeforeEach
  void newKey() throws IOException {
    MasterKey.create(folder.resolve("key"));
    envelope = new Envelope(MasterKey.read(folder.resolve("key")));
  }

  @Test
  void opensWhatItSealed() {
    byte[] sealed = envelope.encrypt(PLAIN, CONTEXT);

    assertThat(new String(sealed, UTF_8)).doesNotContain("لؤلؤة");
    assertThat(envelope.decrypt(sealed, CONTEXT)).isEqualTo(PLAIN);
  }

  @Test
  void sealsTheSameValueEachTimeDifferently() {
    assertThat(envelope.encrypt(PLAIN, CONTEXT)).isNotEqualTo(envelope.encrypt(PLAIN, CONTEXT));
  }

  @Test
  void opensNowhereElse() {
    byte[] sealed = envelope.encrypt(PLAIN, CONTEXT);

    assertThatThrownBy(() -> envelope.decrypt(sealed, "mme/answers/2/content"))
        .isInstanceOf(Envelope.Unreadable.class);
  }

  @Test
  void noticesEveryChangedByte() {
    byte[] sealed = envelope.encrypt(PLAIN, CONTEXT);

    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> envelope.decrypt(changed, CONTEXT))
          .as("byte " + i)
          .isInstanceOf(Envelope.Unreadable.class);
    }
  }

  @Test
  void keepsTheKeyForItsOwnerAndNeverOverwritesIt() throws IOException {
    Path file = folder.resolve("key");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> MasterKey.create(file)).isInstanceOf(StartRefused.class);
  }

  @Test
  void refusesAnExternalDatabaseWithoutAKeyFile() {
    assertThatThrownBy(() -> start("jdbc:postgresql://db/masnaa", null))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("No key file is named");
    assertThatThrownBy(() -> start("jdbc:postgresql://db/masnaa", folder.resolve("none")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("missing");
  }

  @Test
  void refusesALostKeyOrAnotherKeyOnADatabaseInUse() throws IOException {
    start(null, null);
    assertThat(folder.resolve("master.key")).exists();
    start(null, null);

    assertThatThrownBy(() -> start(null, folder.resolve("key")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("not the key of this database");
    Files.delete(folder.resolve("master.key"));
    assertThatThrownBy(() -> start(null, null))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("missing");
  }

  private void start(@Nullable String db, @Nullable Path key) throws IOException {
    Settings settings = new Settings(folder, db, null, null, key, folder, ZoneOffset.UTC);
    new CryptoConfiguration().envelope(settings, new KeyProofStore(database.jdbc()));
  }
}
