package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.SamplePicture;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.app.shared.files.HostileFiles;
import org.masnaa.app.shared.files.Scanner;
import org.masnaa.app.shared.page.Messages;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of the files that people give, and what is not. */
class UploadsModuleTest extends CasesStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @Override
  TestDatabase database() {
    return database;
  }

  private UploadResult give(DraftFiles files, String name, byte[] content) {
    DraftId draft = treeDraft(tree("45", "no"));
    return files.add(draft, NOORA, "photo", SamplePicture.given(name, content));
  }

  private long rows(String table) {
    return database.jdbc().sql("select count(*) from cases." + table).query(Long.class).single();
  }

  @Test
  void keepsNothingThatIsNoPicture() {
    DraftFiles files = kit.bean(DraftFiles.class);

    for (Map.Entry<String, byte[]> file : HostileFiles.other().entrySet()) {
      assertThat(give(files, file.getKey(), file.getValue()))
          .as(file.getKey())
          .isInstanceOf(UploadResult.WrongKind.class);
    }
    assertThat(give(files, "virus.png", HostileFiles.pictureWithVirus()))
        .isInstanceOf(UploadResult.Unsafe.class);
    assertThat(give(files, "huge.png", HostileFiles.hugePicture()))
        .isInstanceOf(UploadResult.Unreadable.class);
    assertThat(rows("upload") + rows("upload_part")).isZero();
  }

  @Test
  void keepsAPictureEncryptedAndGivesItBack() throws IOException {
    DraftId draft = treeDraft(tree("45", "no"));
    DraftFiles files = kit.bean(DraftFiles.class);

    UploadResult result =
        files.add(draft, NOORA, "photo", SamplePicture.given("../tree.png", SamplePicture.png()));
    Upload back = files.find(draft, NOORA, onlyUpload()).orElseThrow();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    back.writeTo(content);

    assertThat(result).isInstanceOf(UploadResult.Kept.class);
    assertThat(back.name()).isEqualTo("tree.png");
    assertThat(content.toString(StandardCharsets.ISO_8859_1)).contains("PNG").contains("IHDR");
    assertThat(
            database
                .jdbc()
                .sql("select encode(content, 'escape') from cases.upload_part")
                .query(String.class)
                .single())
        .doesNotContain("IHDR");
  }

  private UUID onlyUpload() {
    return database.jdbc().sql("select upload_id from cases.upload").query(UUID.class).single();
  }

  private DraftFiles files(Scanner scanner) {
    return new DraftFiles(
        kit.bean(DraftStore.class),
        kit.bean(UploadStore.class),
        scanner,
        kit.bean(Catalogue.class),
        kit.bean(TransactionTemplate.class),
        kit.bean(InstantSource.class),
        kit.bean(Ids.class));
  }

  private HeldUploads held(Scanner scanner) {
    return new HeldUploads(
        kit.bean(UploadStore.class),
        scanner,
        kit.bean(Notify.class),
        kit.bean(Audit.class),
        kit.bean(Messages.class),
        kit.bean(TransactionTemplate.class));
  }

  @Test
  void refusesWhatTheScannerFinds() throws IOException {
    try (Clamd clamd = new Clamd("stream: Test.Virus FOUND")) {
      assertThat(give(files(clamd.scanner()), "tree.png", SamplePicture.png()))
          .isInstanceOf(UploadResult.Unsafe.class);
    }
    try (Clamd clamd = new Clamd("stream: OK")) {
      assertThat(give(files(clamd.scanner()), "tree.png", SamplePicture.png()))
          .isInstanceOf(UploadResult.Kept.class);
    }
  }

  @Test
  void holdsWhatCannotBeScannedUntilItCan() throws IOException {
    Clamd gone = new Clamd("stream: OK");
    gone.close();
    UploadResult kept = give(files(gone.scanner()), "tree.png", SamplePicture.png());
    DraftId draft = kit.bean(Drafts.class).open(NOORA).getFirst().id();
    boolean heldBefore =
        kit.bean(DraftFiles.class).find(draft, NOORA, onlyUpload()).orElseThrow().isHeld();

    int whileDown = held(gone.scanner()).release();
    int whenUp;
    try (Clamd clamd = new Clamd("stream: OK")) {
      whenUp = held(clamd.scanner()).release();
    }

    assertThat(kept).isInstanceOf(UploadResult.Kept.class);
    assertThat(heldBefore).isTrue();
    assertThat(whileDown).isZero();
    assertThat(whenUp).isEqualTo(1);
    assertThat(kit.bean(DraftFiles.class).find(draft, NOORA, onlyUpload()).orElseThrow().isHeld())
        .isFalse();
  }

  @Test
  void removesWhatIsFoundLaterAndTellsThePerson() throws IOException {
    Clamd gone = new Clamd("");
    gone.close();
    give(files(gone.scanner()), "tree.png", SamplePicture.png());
    DraftId draft = kit.bean(Drafts.class).open(NOORA).getFirst().id();

    try (Clamd clamd = new Clamd("stream: Test.Virus FOUND")) {
      held(clamd.scanner()).release();
    }

    assertThat(kit.bean(DraftFiles.class).find(draft, NOORA, onlyUpload())).isEmpty();
    assertThat(rows("upload_part")).isZero();
    assertThat(kit.bean(Notify.class).of(NOORA, 0))
        .singleElement()
        .satisfies(message -> assertThat(message.text().en()).contains("tree.png"));
  }

  /** Speaks as clamd does, and always says the same. */
  private static final class Clamd implements AutoCloseable {
    private final ServerSocket server;

    Clamd(String verdict) throws IOException {
      server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      Thread.ofPlatform().daemon().start(() -> serve(verdict));
    }

    Scanner scanner() {
      return new Scanner("127.0.0.1:" + server.getLocalPort());
    }

    private void serve(String verdict) {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          DataInputStream in = new DataInputStream(socket.getInputStream());
          assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
              .isEqualTo("zINSTREAM\0");
          for (int length = in.readInt(); length > 0; length = in.readInt()) {
            in.skipNBytes(length);
          }
          socket.getOutputStream().write((verdict + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
          if (!server.isClosed()) {
            throw new UncheckedIOException(closed);
          }
        }
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
