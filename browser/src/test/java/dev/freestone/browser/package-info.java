/** The operations page in a headless Chromium: what operators see and do there. Needs the profile {@code browser}. */
@NullMarked
package dev.freestone.browser;

import org.jspecify.annotations.NullMarked;
