/** Makes types fire when cases change: events, planned interactions, what is forbidden, what is called back. */
@NullMarked
package dev.freestone.engine.cases;

import org.jspecify.annotations.NullMarked;
