/** JMH benchmarks of this engine beside its peers. */
@NullMarked
package dev.freestone.bench;

import org.jspecify.annotations.NullMarked;
