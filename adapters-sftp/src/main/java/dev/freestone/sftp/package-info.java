/** Drops files of runs on SFTP servers. */
@NullMarked
package dev.freestone.sftp;

import org.jspecify.annotations.NullMarked;
