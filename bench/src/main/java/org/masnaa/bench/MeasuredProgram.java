package org.masnaa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.masnaa.app.Masnaa;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobRequest;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program within this one, on a database of its own. */
final class MeasuredProgram {

  /** Where, inside the measurement's folder, the program keeps its own. */
  static final String FOLDER = "data";

  private MeasuredProgram() {}

  /**
   * A job that has nothing to do, in place of sending a message: engines are measured, not work.
   */
  private static final class NothingToDo implements JobHandler {
    @Override
    public String job() {
      return "send-message";
    }

    @Override
    public boolean isLocal() {
      return true;
    }

    @Override
    public JobResult run(JobRequest request) {
      return new JobResult.Done(Map.of());
    }
  }

  private record Watching(WatchedDatabase database) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source ? database.watch(source) : bean;
    }
  }

  static ConfigurableApplicationContext start(Path data, WatchedDatabase database)
      throws IOException {
    Path services = Files.createDirectories(data.resolve("services"));
    ApplicationContextInitializer<GenericApplicationContext> changes =
        context -> {
          context.getBeanFactory().addBeanPostProcessor(new Watching(database));
          context.registerBean("messageJob", JobHandler.class, NothingToDo::new);
        };
    return new SpringApplicationBuilder(Masnaa.class)
        .initializers(changes)
        .run(
            "--server.port=0",
            "--masnaa.data=" + data.resolve(FOLDER),
            "--masnaa.services=" + services,
            "--spring.main.allow-bean-definition-overriding=true");
  }

  /** What as many cases of ours as there are threads ask of the database, begun at once. */
  static LimitRunner.Recorded record(OurRunner our, WatchedDatabase database)
      throws InterruptedException {
    List<LimitRunner.Recorded> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      our.prepare(Pace.THREADS);
      Tape start = new Tape();
      database.record(start);
      Pace.of(Pace.THREADS, our::start, our::begun);
      database.record(null);
      Tape completion = new Tape();
      database.record(completion);
      Pace.of(Pace.THREADS, our::complete, our::ended);
      database.record(null);
      all.add(
          new LimitRunner.Recorded(
              start, completion, IntStream.range(0, Pace.THREADS).mapToObj(our::named).toList()));
    }
    // How many share a transaction is a matter of luck: the middle is the usual.
    all.sort(Comparator.comparingLong(MeasuredProgram::length));
    return all.get(all.size() / 2);
  }

  private static long length(LimitRunner.Recorded recorded) {
    return recorded.start().statements() + recorded.completion().statements();
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
