/** A scripted Redash server for tests of hosts and adapters. */
@NullMarked
package dev.freestone.testkit.redash;

import org.jspecify.annotations.NullMarked;
