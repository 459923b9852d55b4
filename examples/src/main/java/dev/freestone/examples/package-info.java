/** One runnable class a feature, and the quickstart of the README. */
@NullMarked
package dev.freestone.examples;

import org.jspecify.annotations.NullMarked;
