package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RowStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The fixture of a suite of query sources and the words that its tests have in common. */
abstract class QuerySourceCase {
    QuerySourceFixture fixture;

    /**
     * The fixture of one test.
     *
     * @return a new one
     */
    protected abstract QuerySourceFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    static FreestoneException failureOf(QuerySource source, QueryContext context) {
        var failure = catchThrowableOfType(FreestoneException.class, () -> {
            try (var rows = source.open(request(), context)) {
                remaining(rows);
            }
        });
        assertThat(failure).as("the failure of the query").isNotNull();
        return failure;
    }

    static List<@Nullable Object> drain(QuerySource source) {
        var cells = new ArrayList<@Nullable Object>();
        try (var rows = open(source)) {
            while (rows.next()) {
                cells.add(rows.value(0));
            }
        }
        return cells;
    }

    static long remaining(RowStream rows) {
        long count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }

    static RowStream open(QuerySource source) {
        return source.open(request(), ManualQueryContext.create());
    }

    static QueryRequest request() {
        return new QueryRequest(
                CompanyId.DEFAULT, RunId.of("CR-5F0Q-77TL"), "query:conformance", Optional.empty(), Map.of());
    }
}
