/** Run files in a folder of this machine. */
@NullMarked
package dev.freestone.files;

import org.jspecify.annotations.NullMarked;
