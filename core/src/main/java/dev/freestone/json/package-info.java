/** The wire form of stored objects and the documents in which storages keep them, as written codecs. */
@NullMarked
package dev.freestone.json;

import org.jspecify.annotations.NullMarked;
