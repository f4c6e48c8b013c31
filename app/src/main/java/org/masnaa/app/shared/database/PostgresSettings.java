package org.masnaa.app.shared.database;

/** How the embedded server runs: durable, alone with this program, in little memory. */
final class PostgresSettings {

  private PostgresSettings() {}

  /** The whole of postgresql.conf, written anew at each start. */
  static String text() {
    return """
    # Written anew at each start.
    listen_addresses = '127.0.0.1'
    unix_socket_directories = ''
    max_connections = 30

    # Durable: what was acknowledged is on disk. The program refuses to run otherwise.
    fsync = on
    synchronous_commit = on
    full_page_writes = on

    # Small: one program's server.
    shared_buffers = 96MB
    work_mem = 4MB
    maintenance_work_mem = 32MB
    max_wal_size = 512MB
    max_worker_processes = 4
    max_parallel_workers_per_gather = 0
    autovacuum_max_workers = 2
    io_method = sync
    jit = off
    max_wal_senders = 0
    wal_level = minimal

    # A transaction that nobody ends would hold back readers of the log of events.
    idle_in_transaction_session_timeout = 60s

    timezone = 'UTC'
    log_timezone = 'UTC'
    datestyle = 'iso, ymd'
    default_text_search_config = 'pg_catalog.simple'
    log_min_messages = warning
    log_checkpoints = off
    """;
  }
}
