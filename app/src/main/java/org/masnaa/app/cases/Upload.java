package org.masnaa.app.cases;

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

  int size() {
    return content.length;
  }
}
