/** Life cycles as tables: the one source of a decision, its page, the states a database allows and its product test. */
@NullMarked
package dev.freestone.lifecycle;

import org.jspecify.annotations.NullMarked;
