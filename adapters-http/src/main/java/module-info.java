/** The REST surface of both reference systems, and mounts for the server of the JDK and for containers of servlets, which a host brings. */
module dev.freestone.http {
    requires transitive dev.freestone.core;
    requires transitive jdk.httpserver;
    requires org.slf4j;
    requires static transitive jakarta.servlet;
    requires static org.jspecify;

    exports dev.freestone.http;
}
