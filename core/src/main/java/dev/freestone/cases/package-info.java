/** Cases as pure rules: the life cycle, their fields, what a change of one is. */
@NullMarked
package dev.freestone.cases;

import org.jspecify.annotations.NullMarked;
