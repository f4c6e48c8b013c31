package org.masnaa.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.shared.Json;
import org.masnaa.app.studio.PackageArchive;
import org.masnaa.app.studio.UploadAnswer;
import org.masnaa.edit.Editor;
import org.masnaa.service.PackageFiles;
import tools.jackson.core.JacksonException;

/**
 * {@code masnaa publish DIR --to URL --token TOKEN}: brings a package to a studio, where it is
 * checked, becomes the draft of its service, and is reviewed and published by people.
 */
final class PublishCommand implements Verb {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public String arguments() {
    return "DIR --to URL --token TOKEN [--over REVISION]";
  }

  @Override
  public String purpose() {
    return "brings a package to a studio for review; MASNAA_TOKEN may hold the token instead";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    Map<String, String> options = new HashMap<>();
    String folder = "";
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (List.of("--to", "--token", "--over").contains(argument) && i + 1 < arguments.size()) {
        options.put(argument, arguments.get(++i));
      } else if (folder.isEmpty() && !argument.startsWith("--")) {
        folder = argument;
      } else {
        return wrongUse("Not understood: " + argument, console);
      }
    }
    String token = options.getOrDefault("--token", fromEnvironment());
    if (folder.isEmpty() || !options.containsKey("--to") || token.isBlank()) {
      return wrongUse("A folder, the address of the studio and a token are needed", console);
    }
    if (!options.getOrDefault("--over", "0").matches("\\d{1,18}")) {
      return wrongUse("--over takes the number of a change", console);
    }
    try {
      URI root = address(options.get("--to"));
      return root == null
          ? wrongUse("--to takes an https address, or http on this machine", console)
          : publish(Path.of(folder), root, token.strip(), options.get("--over"), console);
    } catch (IOException e) {
      console.err().println(e.getMessage());
      return WRONG_USE;
    }
  }

  private static String fromEnvironment() {
    return Optional.ofNullable(System.getenv("MASNAA_TOKEN")).orElse("");
  }

  /** A token must not cross a network that others can read. */
  private static @Nullable URI address(@Nullable String given) {
    try {
      URI address = URI.create(given == null ? "" : given.strip().replaceAll("/+$", ""));
      if (address.getHost() == null) {
        return null;
      }
      boolean here =
          "http".equals(address.getScheme())
              && InetAddress.getByName(address.getHost()).isLoopbackAddress();
      return here || "https".equals(address.getScheme()) ? address : null;
    } catch (IllegalArgumentException | UnknownHostException e) {
      return null;
    }
  }

  private int publish(Path folder, URI root, String token, @Nullable String over, Console console)
      throws IOException {
    Map<String, byte[]> files = read(folder);
    byte[] service = files.get("service.yaml");
    String id =
        service == null
            ? null
            : Editor.text(service)
                .map(text -> Editor.value("service.yaml", text, "service"))
                .orElse(null);
    if (id == null || !id.matches("[a-z][a-z0-9-]*/[a-z][a-z0-9-]{0,59}")) {
      console.err().println(folder + ": no service.yaml that names its service");
      return BAD;
    }
    String name = id.substring(id.indexOf('/') + 1);
    String query = over == null ? "" : "?over=" + over;
    HttpRequest request;
    try {
      request =
          HttpRequest.newBuilder(URI.create(root + "/api/studio/" + name + "/package" + query))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/zip")
              .PUT(HttpRequest.BodyPublishers.ofByteArray(PackageArchive.write(files)))
              .build();
    } catch (IllegalArgumentException e) {
      return wrongUse("The token has characters that no token has", console);
    }
    return send(request, root, console);
  }

  private static int send(HttpRequest request, URI root, Console console) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return tell(new Json().read(answer.body(), UploadAnswer.class), root, console);
    } catch (JacksonException e) {
      console.err().println(root + " does not answer as a studio does.");
      return BAD;
    } catch (IOException e) {
      console.err().println(root + " cannot be reached; it is not known whether the package came.");
      return BAD;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return BAD;
    }
  }

  private static int tell(UploadAnswer answer, URI root, Console console) {
    for (UploadAnswer.Fault each : answer.problems()) {
      console
          .out()
          .printf(
              "%s:%d:%d: %s %s [%s]%n",
              each.file(),
              each.line(),
              each.column(),
              each.what().en(),
              each.mend().en(),
              each.code());
    }
    if (!answer.outcome().equals("stored")) {
      console.err().println(answer.why().en());
      return BAD;
    }
    String file = "";
    for (UploadAnswer.Told change : answer.changes()) {
      if (!change.file().equals(file)) {
        file = change.file();
        console.out().println(file);
      }
      console.out().println("  " + change.what().en());
    }
    console
        .out()
        .println(
            answer.changes().isEmpty()
                ? "Nothing differs from the published version."
                : "It is change "
                    + answer.revision()
                    + " of the draft. Reviewers approve it and a publisher publishes it at "
                    + root
                    + Objects.requireNonNullElse(answer.review(), ""));
    return GOOD;
  }

  /** Without hidden files, such as those of Git. */
  private static Map<String, byte[]> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder");
    }
    PackageFiles files = PackageFolder.read(folder);
    Map<String, byte[]> contents = new TreeMap<>();
    for (String path : files.paths()) {
      if (!path.matches("(.*/)?\\..*")) {
        contents.put(path, Objects.requireNonNull(files.content(path)));
      }
    }
    return contents;
  }
}
