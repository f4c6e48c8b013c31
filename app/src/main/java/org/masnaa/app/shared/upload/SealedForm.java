package org.masnaa.app.shared.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemHeaders;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with files. The server's own reading of such forms would lay files in clear in its
 * temporary folder; it is switched off, and they are read here.
 */
public final class SealedForm extends HttpServletRequestWrapper implements AutoCloseable {

  private static final String TYPE = "multipart/form-data";
  private static final int MOST_PARTS = 200;
  private static final int LONGEST_TEXTS = 1 << 20;

  private final Path folder;
  private final Limits limits;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private int texts;

  /** The most that a form, and one of its files, may have, in bytes. */
  public record Limits(long form, long file) {}

  /** A form that is not read. */
  public static final class Refused extends Exception {

    private static final long serialVersionUID = 1;
    private final boolean tooLarge;

    Refused(boolean tooLarge, @Nullable Throwable cause) {
      super(tooLarge ? "The form is too large" : "This is no form", cause);
      this.tooLarge = tooLarge;
    }

    /** Whether there is too much of it; otherwise it cannot be understood. */
    public boolean isTooLarge() {
      return tooLarge;
    }
  }

  private SealedForm(HttpServletRequest request, Path folder, Limits limits) {
    super(request);
    this.folder = folder;
    this.limits = limits;
  }

  /** Whether a request brings a form with files. */
  public static boolean comesWith(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(TYPE);
  }

  /**
   * Reads a form to its end; to be closed when the request is answered.
   *
   * @param folder where sealed contents lie meanwhile
   */
  public static SealedForm read(HttpServletRequest request, Path folder, Limits limits)
      throws Refused {
    SealedForm form = new SealedForm(request, folder, limits);
    boolean whole = false;
    try {
      form.read();
      whole = true;
      return form;
    } catch (SizeException | FileCountLimitExceededException large) {
      throw new Refused(true, large);
    } catch (IOException | InvalidFileNameException broken) {
      throw new Refused(broken.getCause() instanceof SizeException, broken);
    } finally {
      if (!whole) {
        form.close();
      }
    }
  }

  private void read() throws IOException, Refused {
    getRequest()
        .getParameterMap()
        .forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
    FileUpload upload = new FileUpload();
    upload.setSizeMax(limits.form());
    upload.setFileSizeMax(limits.file());
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    FileItemIterator items =
        upload.getItemIterator(new ServletRequestContext((HttpServletRequest) getRequest()));
    for (int count = 1; items.hasNext(); count++) {
      if (count > MOST_PARTS) {
        throw new Refused(true, null);
      }
      take(items.next());
    }
  }

  private void take(FileItemStream item) throws IOException, Refused {
    String field = item.getFieldName();
    if (field == null) {
      throw new Refused(false, null);
    }
    try (InputStream content = item.openStream()) {
      if (item.isFormField()) {
        byte[] text = content.readNBytes(LONGEST_TEXTS - texts + 1);
        texts += text.length;
        if (texts > LONGEST_TEXTS) {
          throw new Refused(true, null);
        }
        fields
            .computeIfAbsent(field, name -> new ArrayList<>())
            .add(new String(text, StandardCharsets.UTF_8));
      } else {
        Path file =
            Files.createTempFile(
                folder,
                "form-",
                ".sealed",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        boolean kept = false;
        try {
          parts.add(new SealedPart(said(item, field), file, content));
          kept = true;
        } finally {
          if (!kept) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  private static SealedPart.Said said(FileItemStream item, String field) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    FileItemHeaders given = item.getHeaders();
    given
        .getHeaderNames()
        .forEachRemaining(name -> {
          List<String> values = new ArrayList<>();
          given.getHeaders(name).forEachRemaining(values::add);
          headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values));
        });
    String name = item.getName();
    return new SealedPart.Said(field, name == null ? "" : name, item.getContentType(), headers);
  }

  @Override
  public @Nullable String getParameter(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.getFirst();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> map = new LinkedHashMap<>();
    fields.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
    return Collections.unmodifiableMap(map);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.toArray(String[]::new);
  }

  @Override
  public Collection<Part> getParts() {
    return List.copyOf(parts);
  }

  @Override
  public @Nullable Part getPart(String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
  }

  /** Removes what the request left on disk. */
  @Override
  public void close() {
    for (Part part : parts) {
      try {
        part.delete();
      } catch (IOException left) {
        System.getLogger(SealedForm.class.getName())
            .log(System.Logger.Level.WARNING, "A sealed file of a form stays on disk", left);
      }
    }
  }
}
