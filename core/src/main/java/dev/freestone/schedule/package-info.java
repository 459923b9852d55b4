/**
 * Schedules as pure rules: the Peachy crontab, the time of day that its {@code P} leaves open, and slots; business days, and
 * when something delayed is due.
 */
@NullMarked
package dev.freestone.schedule;

import org.jspecify.annotations.NullMarked;
