/** JSON text to plain maps and back. */
@NullMarked
package dev.freestone.json.text;

import org.jspecify.annotations.NullMarked;
