/** The REST surface of both reference systems, bound to no web server. */
module dev.freestone.http {
    requires transitive dev.freestone.core;
    requires static org.jspecify;

    exports dev.freestone.http;
}
