package org.masnaa.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of file that may be uploaded; the closed list of the platform. */
public enum FileKind {
  PDF("pdf", "application/pdf", "pdf"),
  JPEG("jpeg", "image/jpeg", "jpg", "jpeg"),
  PNG("png", "image/png", "png");

  private final String keyword;
  private final String mediaType;
  private final List<String> extensions;

  FileKind(String keyword, String mediaType, String... extensions) {
    this.keyword = keyword;
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  /** The word of form.yaml. */
  public String keyword() {
    return keyword;
  }

  public String mediaType() {
    return mediaType;
  }

  /** File name endings without the dot, in lower case. */
  public List<String> extensions() {
    return extensions;
  }

  public static Optional<FileKind> ofKeyword(String keyword) {
    return Arrays.stream(values()).filter(kind -> kind.keyword.equals(keyword)).findFirst();
  }

  public static Optional<FileKind> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }
}
