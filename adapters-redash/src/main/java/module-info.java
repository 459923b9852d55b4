/** Runs saved queries of Redash and streams their rows. */
module dev.freestone.redash {
    requires transitive dev.freestone.spi;
    requires java.net.http;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports dev.freestone.redash;
}
