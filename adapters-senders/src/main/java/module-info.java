/** Senders by HTTP webhook. */
module dev.freestone.senders {
    requires transitive dev.freestone.spi;
    requires java.net.http;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports dev.freestone.senders;
}
