/** Storage, scheduler, run files, query source and person directory on a relational database. Brings no driver: the host's data source has it. */
module dev.freestone.jdbc {
    requires transitive dev.freestone.spi;
    requires transitive java.sql;
    requires com.github.kagkarlsson.scheduler;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.freestone.jdbc;
}
