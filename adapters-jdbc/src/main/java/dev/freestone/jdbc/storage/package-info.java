/** The storage on a relational database, behind {@code JdbcStorage}. Not exported. */
@NullMarked
package dev.freestone.jdbc.storage;

import org.jspecify.annotations.NullMarked;
