/** Ports of Freestone on a relational database. */
@NullMarked
package dev.freestone.jdbc;

import org.jspecify.annotations.NullMarked;
