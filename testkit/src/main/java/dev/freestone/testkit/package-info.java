/** Conformance suites for every port, fixtures, virtual time, faults. */
@NullMarked
package dev.freestone.testkit;

import org.jspecify.annotations.NullMarked;
