/** Conformance suites for every port, and what tests of hosts and adapters need. */
module dev.freestone.testkit {
    requires transitive dev.freestone.spi;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static org.jspecify;

    exports dev.freestone.testkit;
    exports dev.freestone.testkit.redash;
    exports dev.freestone.testkit.sim;

    // The suites' test methods are package-private.
    opens dev.freestone.testkit to
            org.junit.platform.commons;
}
