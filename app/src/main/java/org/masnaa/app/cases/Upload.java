package org.masnaa.app.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.IntFunction;
import org.masnaa.app.shared.files.PartsInput;

/** A file a person gave; its content is read part by part, only when somebody asks for it. */
public final class Upload {

  private final String name;
  private final String mediaType;
  private final boolean held;
  private final int parts;
  private final IntFunction<byte[]> part;

  Upload(String name, String mediaType, boolean held, int parts, IntFunction<byte[]> part) {
    this.name = name;
    this.mediaType = mediaType;
    this.held = held;
    this.parts = parts;
    this.part = part;
  }

  /** As the person's device named it; shown, never used as a path. */
  public String name() {
    return name;
  }

  /** As found in the content, not as claimed. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether nobody may open it yet, because the scanner could not be asked. */
  public boolean isHeld() {
    return held;
  }

  /** The content, to be closed by the caller. */
  public InputStream open() {
    return new PartsInput(parts, part);
  }

  /** Writes the content, and leaves the stream open. */
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream content = open()) {
      content.transferTo(out);
    }
  }
}
