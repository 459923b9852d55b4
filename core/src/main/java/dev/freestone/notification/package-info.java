/** Notification types and do-not-interact types as pure rules: versions, conditions, what a change of a case makes fire. */
@NullMarked
package dev.freestone.notification;

import org.jspecify.annotations.NullMarked;
