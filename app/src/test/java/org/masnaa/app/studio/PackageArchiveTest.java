package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.service.PackageFiles;

class PackageArchiveTest {

  private static final Map<String, byte[]> SOUND =
      BlankPackage.files(new ServiceId("moi", "x"), "خدمة", "Service");

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return archive.toByteArray();
  }

  private static Map<String, byte[]> with(String name, byte[] content) {
    Map<String, byte[]> files = new LinkedHashMap<>(SOUND);
    files.put(name, content);
    return files;
  }

  private static Map<String, byte[]> files(PackageArchive read) {
    return read instanceof PackageArchive.Files(var files) ? files : Map.of();
  }

  @Test
  void comesBackAsItLeft() {
    byte[] archive = PackageArchive.write(SOUND);

    assertThat(files(PackageArchive.read(archive))).containsExactlyInAnyOrderEntriesOf(SOUND);
    assertThat(PackageArchive.write(new LinkedHashMap<>(SOUND))).isEqualTo(archive);
  }

  @Test
  void takesOffAFolderAroundAndLeavesHiddenFilesOut() throws IOException {
    Map<String, byte[]> wrapped = new LinkedHashMap<>();
    wrapped.put("permit/.git/config", new byte[] {1});
    wrapped.put("__MACOSX/permit/x", new byte[] {1});
    SOUND.forEach((name, content) -> wrapped.put("permit/" + name, content));

    assertThat(files(PackageArchive.read(zip(wrapped)))).containsOnlyKeys(SOUND.keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../service.yaml",
        "a/../../b.yaml",
        "/etc/passwd",
        "C:\\x.yaml",
        "a\\b.yaml",
        "x\u0000.yaml",
        "a//b.yaml",
        "<img>.yaml"
      })
  void refusesNamesThatLeadOutside(String name) throws IOException {
    assertThat(PackageArchive.read(zip(with(name, new byte[0]))))
        .isInstanceOf(PackageArchive.Refused.class);
    assertThat(files(PackageArchive.read(zip(with("good.yaml", new byte[0]))))).isNotEmpty();
  }

  @Test
  void refusesBombs() throws IOException {
    Map<String, byte[]> many = new LinkedHashMap<>(SOUND);
    for (int i = 0; i <= PackageFiles.MAX_FILES; i++) {
      many.put("examples/" + i + ".yaml", new byte[0]);
    }
    assertThat(PackageArchive.read(zip(with("big.yaml", new byte[PackageFiles.MAX_BYTES + 1]))))
        .isInstanceOf(PackageArchive.Refused.class);
    assertThat(PackageArchive.read(zip(with("dense.yaml", new byte[8_000_000]))))
        .isInstanceOf(PackageArchive.Refused.class);
    assertThat(PackageArchive.read(zip(many))).isInstanceOf(PackageArchive.Refused.class);
    assertThat(PackageArchive.read("no archive".getBytes(UTF_8)))
        .isInstanceOf(PackageArchive.Refused.class);
    assertThat(PackageArchive.read(new byte[0])).isInstanceOf(PackageArchive.Refused.class);
  }
}
