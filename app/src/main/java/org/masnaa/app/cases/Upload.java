package org.masnaa.app.cases;

import java.io.IOException;
import java.io.OutputStream;

/** A file a person gave. */
public final class Upload {

  private final String name;
  private final String mediaType;
  private final byte[] content;

  Upload(String name, String mediaType, byte[] content) {
    this.name = name;
    this.mediaType = mediaType;
    this.content = content;
  }

  /** As the person's device named it; shown, never used as a path. */
  public String name() {
    return name;
  }

  /** As found in the content, not as claimed. */
  public String mediaType() {
    return mediaType;
  }

  public byte[] content() {
    return content.clone();
  }

  /** Writes the content, and leaves the stream open. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(content);
  }

  int size() {
    return content.length;
  }
}
