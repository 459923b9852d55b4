package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RowStream;
import dev.freestone.testkit.ManualQueryContext;
import dev.freestone.testkit.redash.FakeRedash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A scripted server, a source that calls it, and a clock that moves when the source waits. */
abstract class RedashCase {
    static final String ROWS = document("\"rows\":[{\"id\":1},{\"id\":2}]");

    final RedashFixture fixture = new RedashFixture();
    final FakeRedash redash = fixture.redash;
    ManualQueryContext context = ManualQueryContext.create();
    final Map<String, Object> parameters = new LinkedHashMap<>();

    @AfterEach
    void close() {
        assertThat(fixture.openResources()).isZero();
        fixture.close();
    }

    static String document(String data) {
        return "{\"query_result\":{\"data\":{" + data + "}}}";
    }

    final void limit(QueryLimits limits) {
        context = ManualQueryContext.of(limits);
    }

    /** Options of a source that waits on the clock of the context. */
    final RedashQuerySourceBuilder options() {
        return fixture.builder().pause(time -> context.advance(time));
    }

    final QueryRequest request(String address) {
        return new QueryRequest(
                CompanyId.DEFAULT,
                RunId.of("CR-5F0Q-77TL"),
                address,
                Optional.of(Secret.of(RedashFixture.KEY)),
                parameters);
    }

    final RowStream open(QuerySource source) {
        return source.open(request(redash.origin() + "/queries/7"), context);
    }

    final List<@Nullable Object> ids(QuerySource source) {
        var ids = new ArrayList<@Nullable Object>();
        try (var rows = open(source)) {
            while (rows.next()) {
                ids.add(rows.value(0));
            }
        }
        return ids;
    }

    final List<@Nullable Object> ids() {
        return ids(options().build());
    }

    final FreestoneException failureOf(QuerySource source) {
        var failure = catchThrowableOfType(FreestoneException.class, () -> ids(source));
        assertThat(failure).isNotNull();
        assertThat(failure).hasNoCause();
        assertThat(failure.getMessage()).doesNotContain(RedashFixture.KEY);
        return failure;
    }

    /** The code of the failure of the plain source. */
    final String failure() {
        return failureOf(options().build()).code().code();
    }
}
