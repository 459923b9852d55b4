package dev.freestone.memory;

import dev.freestone.spi.ObjectColumns;
import java.util.List;
import java.util.Optional;

/** How a {@link RowTable} reads a kind of row. {@code G} names the list that a row belongs to. */
interface RowShape<G, R> {
    String id(R row);

    ObjectColumns columns(R row);

    Optional<String> schedule(R row);

    G list(R row);

    /** Values that no other row may have while this row has them. */
    List<?> uniques(R row);

    long version(R row);

    R withVersion(R row, long version);
}
