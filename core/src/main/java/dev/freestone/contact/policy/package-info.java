/**
 * The contact policy: rule packs as data, and the pure rules that read them. Source: docs/spec/contact-policy.md;
 * docs/decisions/0021-rule-packs-are-read-once-and-compiled.md.
 */
@NullMarked
package dev.freestone.contact.policy;

import org.jspecify.annotations.NullMarked;
