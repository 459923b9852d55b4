/** Cases as ports see them: ids, statuses, outcomes, states. */
@NullMarked
package dev.freestone.model.cases;

import org.jspecify.annotations.NullMarked;
