package org.masnaa.app.shared.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encryption of single values. Each value has a data key of its own, which lies beside it, wrapped
 * by the master key. The context, such as {@code entity/table/row/column}, is bound to the value:
 * it opens nowhere else.
 */
public final class Envelope {

  private final Aead aead;

  public Envelope(MasterKey master) {
    try {
      aead = KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, master.aead());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public byte[] encrypt(byte[] plain, String context) {
    try {
      return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("Not encrypted: " + context, failure);
    }
  }

  /**
   * Gives back what was encrypted.
   *
   * @throws Unreadable when it was changed, belongs to another context, or to another key
   */
  public byte[] decrypt(byte[] sealed, String context) {
    try {
      return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException failure) {
      throw new Unreadable("Does not open: " + context, failure);
    }
  }

  /** A value that does not open at its place. */
  public static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
