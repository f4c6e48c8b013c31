package org.masnaa.app.shared.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.masnaa.app.shared.PrivateFile;
import org.masnaa.app.shared.StartRefused;

/**
 * The key that opens every data key: a Tink keyset in a file that only its owner may read. A keyset
 * may hold older keys besides the one in use, so that a key can be replaced without touching data.
 */
public final class MasterKey {

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private final Aead aead;

  private MasterKey(KeysetHandle keys) throws GeneralSecurityException {
    aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /**
   * Makes a new key and writes it to a file.
   *
   * @throws StartRefused when the file is there: whatever it opens would be lost with it
   */
  public static void create(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new StartRefused(file + " is there already", "Name a file that does not exist yet.");
    }
    try {
      String keys =
          TinkJsonProtoKeysetFormat.serializeKeyset(
              KeysetHandle.generateNew(
                  PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
              RegistryConfiguration.get(),
              InsecureSecretKeyAccess.get());
      PrivateFile.write(file, keys.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Reads the key from its file. */
  public static MasterKey read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new StartRefused(
          "The key file " + file + " is missing",
          "Bring it back: what was encrypted with it cannot be read without. For a new database,"
              + " make one with: masnaa key FILE");
    }
    try {
      return new MasterKey(
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException unreadable) {
      throw new StartRefused(
          "The key file " + file + " holds no key", "Name the right file with --key.", unreadable);
    }
  }

  Aead aead() {
    return aead;
  }
}
