/** The rules of contacts: their identity, their life, their retries, and the chain of their journal. */
@NullMarked
package dev.freestone.contact;

import org.jspecify.annotations.NullMarked;
