/** Senders by SMTP and by HTTP webhook. The mail library is needed only by a host that sends mail. */
module dev.freestone.senders {
    requires transitive dev.freestone.spi;
    requires java.net.http;
    requires com.fasterxml.jackson.core;
    requires static jakarta.mail;
    requires static org.eclipse.angus.mail;
    requires static org.jspecify;

    exports dev.freestone.senders;
}
