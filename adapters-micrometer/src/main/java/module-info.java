/** Metrics in a registry of Micrometer, and from there wherever the host looks at them. */
module dev.freestone.micrometer {
    requires transitive dev.freestone.spi;
    requires transitive micrometer.core;
    requires static org.jspecify;

    exports dev.freestone.micrometer;
}
