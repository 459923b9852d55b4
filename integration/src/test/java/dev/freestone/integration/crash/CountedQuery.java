package dev.freestone.integration.crash;

import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RowStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps, beside what the engine knows and before the query is executed, that it is. */
record CountedQuery(QuerySource source, DataSource notes) implements QuerySource {
    @Override
    public RowStream open(QueryRequest request, QueryContext context) {
        try (Connection connection = notes.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO executions (run_id) VALUES (?)")) {
            insert.setString(1, request.run().value());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source.open(request, context);
    }

    @Override
    public Optional<String> definitionDigest() {
        return source.definitionDigest();
    }
}
