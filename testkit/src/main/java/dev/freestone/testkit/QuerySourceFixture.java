package dev.freestone.testkit;

import dev.freestone.spi.QuerySource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link QuerySourceConformance} needs of a source under test. Made anew for each test and closed after it.
 */
public interface QuerySourceFixture extends AutoCloseable {
    /**
     * The kinds of value that the source can yield.
     *
     * @return all but those that the system behind the source does not have
     */
    Set<CellKind> kinds();

    /**
     * A source whose query yields a table.
     *
     * @param table its columns and rows
     * @return the source
     */
    QuerySource yielding(QueryTable table);

    /**
     * Adds a row to what the query of the last {@link #yielding} finds when it is executed the next time.
     *
     * @param row one cell a column
     */
    void append(List<? extends @Nullable Object> row);

    /**
     * A source with the columns {@code id}, from 1 on, and {@code pad}, the id with zeros on its left to 400 characters.
     * Neither the fixture nor the system behind it may hold the rows in this process.
     *
     * @param rows how many
     * @return the source
     */
    QuerySource counting(long rows);

    /**
     * A source whose query does not end within a minute, whatever it yields meanwhile.
     *
     * @return the source
     */
    QuerySource unending();

    /** Returns when the query of {@link #unending} is being executed. */
    void awaitUnending();

    /**
     * A source whose query fails, in {@code open} or in {@code next}, on a value that the system behind it complains
     * about.
     *
     * @param cell the value
     * @return the source
     */
    QuerySource failing(String cell);

    /**
     * What the sources hold at this moment.
     *
     * @return the number of open connections, cursors or streams
     */
    int openResources();

    @Override
    void close();
}
