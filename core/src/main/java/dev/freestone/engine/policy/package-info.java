/** What the engine does for the contact policy: loading what is shipped with it. Source: docs/spec/contact-policy.md. */
@NullMarked
package dev.freestone.engine.policy;

import org.jspecify.annotations.NullMarked;
