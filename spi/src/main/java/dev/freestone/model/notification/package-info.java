/** Notification types and do-not-interact types as ports see them: ids, kinds, statuses. */
@NullMarked
package dev.freestone.model.notification;

import org.jspecify.annotations.NullMarked;
