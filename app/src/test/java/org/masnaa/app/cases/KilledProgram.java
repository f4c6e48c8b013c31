package org.masnaa.app.cases;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.masnaa.app.shared.database.KillableDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A program under load, in a process of its own, that is killed in the middle of it. It says on its
 * standard output what was sent and what was acknowledged.
 */
final class KilledProgram {

  private KilledProgram() {}

  /** Runs until it is killed: address, user, password, folder of the key, number of the run. */
  public static void main(String[] arguments) throws Exception {
    HikariDataSource database =
        KillableDatabase.connect(arguments[0], arguments[1], arguments[2], true);
    CasesKit kit =
        new CasesKit(
            database,
            Path.of(arguments[3]),
            new TransactionTemplate(new JdbcTransactionManager(database)),
            null,
            null);
    kit.bean(CaseWorker.class).start();
    int first = Integer.parseInt(arguments[4]) * 1_000;
    try (Load load =
        new Load(
            kit,
            8,
            first,
            said -> {
              synchronized (KilledProgram.class) {
                System.out.println(said.line());
              }
            })) {
      new CountDownLatch(1).await();
    }
  }
}
