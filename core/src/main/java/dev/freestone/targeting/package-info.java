/** The targeting language: queries over customers, compiled once, evaluated many times, explained. */
@NullMarked
package dev.freestone.targeting;

import org.jspecify.annotations.NullMarked;
