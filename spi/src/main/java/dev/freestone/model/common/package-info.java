/** Values common to all parts: ids, secrets, documents, channels, themes. */
@NullMarked
package dev.freestone.model.common;

import org.jspecify.annotations.NullMarked;
