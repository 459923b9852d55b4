/** Plans contacts and carries them out: the engine's part of the contact ledger; not exported. */
@NullMarked
package dev.freestone.engine.dispatch;

import org.jspecify.annotations.NullMarked;
