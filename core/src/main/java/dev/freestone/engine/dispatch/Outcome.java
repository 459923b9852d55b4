package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.SendResult;
import java.util.Optional;

/**
 * How an attempt ended.
 *
 * @param attempted the attempt
 * @param result what the provider said; empty = it was not called
 */
record Outcome(Attempted attempted, Optional<SendResult> result) {}
