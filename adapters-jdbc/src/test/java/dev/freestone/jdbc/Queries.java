package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RowStream;
import dev.freestone.testkit.ManualQueryContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Executes queries for the tests. */
final class Queries {
    private static final QueryRequest REQUEST =
            new QueryRequest(CompanyId.DEFAULT, RunId.of("CR-5F0Q-77TL"), "query:test", Optional.empty(), Map.of());

    private Queries() {}

    static QuerySource source(DataSource dataSource, String sql) {
        return JdbcQuerySource.builder(dataSource, sql)
                .allowUnenforcedReadOnly(true)
                .build();
    }

    static RowStream open(QuerySource source, QueryContext context) {
        return source.open(REQUEST, context);
    }

    /** The cells of the first row. */
    static List<@Nullable Object> firstRow(DataSource dataSource, String sql) {
        try (var rows = open(source(dataSource, sql), ManualQueryContext.create())) {
            assertThat(rows.next()).isTrue();
            var cells = new ArrayList<@Nullable Object>();
            for (int i = 0; i < rows.columns().size(); i++) {
                cells.add(rows.value(i));
            }
            return cells;
        }
    }

    static FreestoneException failure(DataSource dataSource, String sql) {
        return failure(source(dataSource, sql));
    }

    static FreestoneException failure(QuerySource source) {
        var failure = catchThrowableOfType(FreestoneException.class, () -> {
            try (var rows = open(source, ManualQueryContext.create())) {
                while (rows.next()) {
                    rows.value(0);
                }
            }
        });
        assertThat(failure).as("the failure of the query").isNotNull();
        return failure;
    }
}
