package org.masnaa.app.shared.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.masnaa.app.shared.Settings;
import org.masnaa.app.shared.StartRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key of this program. Only the sandbox makes its own, and only for a new database. */
@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

  private static final String CONTEXT = "shared/key_proof/1/sealed";

  @Bean
  Envelope envelope(Settings settings, KeyProofStore store) throws IOException {
    Optional<byte[]> proof = store.proof();
    Path file = file(settings);
    if (settings.sandbox() && proof.isEmpty() && !Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      MasterKey.create(file);
    }
    Envelope envelope = new Envelope(MasterKey.read(file));
    if (proof.isPresent()) {
      check(envelope, proof.get(), file);
    } else {
      store.keep(envelope.encrypt("proof".getBytes(StandardCharsets.UTF_8), CONTEXT));
    }
    return envelope;
  }

  private static Path file(Settings settings) {
    Path named = settings.key();
    if (named != null) {
      return named;
    }
    if (!settings.sandbox()) {
      throw new StartRefused(
          "No key file is named", "Name it with --key FILE; make a new one with: masnaa key FILE");
    }
    return settings.data().resolve("master.key");
  }

  private static void check(Envelope envelope, byte[] proof, Path file) {
    try {
      envelope.decrypt(proof, CONTEXT);
    } catch (Envelope.Unreadable other) {
      throw new StartRefused(
          "The key in " + file + " is not the key of this database",
          "Name the file of its own key with --key.",
          other);
    }
  }
}
