package dev.freestone.jdbc;

import dev.freestone.spi.QuerySource;
import dev.freestone.testkit.CellKind;
import dev.freestone.testkit.QuerySourceFixture;
import dev.freestone.testkit.QueryTable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables and queries of one test. */
final class JdbcQueryFixture implements QuerySourceFixture {
    private final TestDatabase database;
    private final OpenConnections connections;
    private final List<String> tables = new ArrayList<>();
    private List<CellKind> kinds = List.of();
    private int rows;

    JdbcQueryFixture(TestDatabase database) {
        this.database = database;
        this.connections = new OpenConnections(database.dataSource());
    }

    @Override
    public Set<CellKind> kinds() {
        return database.kinds();
    }

    @Override
    public QuerySource yielding(QueryTable table) {
        String name = TestDatabase.newName("yielding");
        var types = new StringBuilder();
        var select = new StringBuilder();
        kinds = table.columns().stream().map(QueryTable.Column::kind).toList();
        for (int i = 0; i < kinds.size(); i++) {
            types.append(", c").append(i).append(' ').append(database.type(kinds.get(i)));
            select.append(i == 0 ? "c" : ", c")
                    .append(i)
                    .append(" AS \"")
                    .append(table.names().get(i))
                    .append('"');
        }
        database.execute("CREATE TABLE " + name + " (place INTEGER" + types + ")");
        tables.add(name);
        rows = 0;
        table.rows().forEach(this::append);
        return source("SELECT " + select + " FROM " + name + " ORDER BY place");
    }

    @Override
    public void append(List<? extends @Nullable Object> row) {
        String name = tables.get(tables.size() - 1);
        database.withConnection(connection -> {
            try (var insert =
                    connection.prepareStatement("INSERT INTO " + name + " VALUES (?" + placeholders() + ")")) {
                insert.setInt(1, rows);
                for (int i = 0; i < kinds.size(); i++) {
                    bind(insert, i + 2, kinds.get(i), row.get(i));
                }
                insert.executeUpdate();
            }
        });
        rows++;
    }

    private String placeholders() {
        return kinds.stream().map(kind -> ", " + database.placeholder(kind)).collect(Collectors.joining());
    }

    private static void bind(PreparedStatement insert, int parameter, CellKind kind, @Nullable Object cell)
            throws SQLException {
        if (cell instanceof Instant instant) {
            insert.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
        } else if (kind == CellKind.BYTES && cell instanceof String hex) {
            insert.setBytes(parameter, HexFormat.of().parseHex(hex));
        } else if (kind == CellKind.BYTES) {
            insert.setBytes(parameter, null);
        } else if (kind == CellKind.JSON && cell instanceof String text) {
            insert.setString(parameter, text);
        } else {
            insert.setObject(parameter, cell);
        }
    }

    @Override
    public QuerySource counting(long count) {
        return source(database.counting(count));
    }

    @Override
    public QuerySource unending() {
        return source(database.unending());
    }

    @Override
    public void awaitUnending() {
        database.awaitUnending();
    }

    @Override
    public QuerySource failing(String cell) {
        return source(database.failing(cell));
    }

    private QuerySource source(String sql) {
        return JdbcQuerySource.builder(connections, sql)
                .allowUnenforcedReadOnly(database instanceof H2Database)
                .build();
    }

    @Override
    public int openResources() {
        return connections.open();
    }

    @Override
    public void close() {
        tables.forEach(each -> database.execute("DROP TABLE " + each));
    }
}
