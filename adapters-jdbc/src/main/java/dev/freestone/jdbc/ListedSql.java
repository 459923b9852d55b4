package dev.freestone.jdbc;

import dev.freestone.model.common.CompanyId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of the host with the placeholders {@code :ids} and {@code :company}. The list is bound value by value and
 * padded to one of few sizes by repeating its last value, so that the database prepares few statements. Immutable.
 */
final class ListedSql {
    private static final int[] SIZES = {1, 10, 100, 1_000};

    private enum Placeholder {
        IDS,
        COMPANY
    }

    /** One more than placeholders. */
    private final List<String> texts;

    private final List<Placeholder> placeholders;
    private final List<String> bySize;

    private ListedSql(List<String> texts, List<Placeholder> placeholders) {
        this.texts = List.copyOf(texts);
        this.placeholders = List.copyOf(placeholders);
        var sized = new ArrayList<String>();
        for (int size : SIZES) {
            sized.add(expanded(size));
        }
        this.bySize = List.copyOf(sized);
    }

    static ListedSql parse(String sql) {
        var scanner = new SqlScanner(sql, Lexis.STANDARD);
        var texts = new ArrayList<String>();
        var placeholders = new ArrayList<Placeholder>();
        var text = new StringBuilder();
        String before = "";
        for (var piece = scanner.next(); piece != SqlScanner.Piece.END; piece = scanner.next()) {
            String part = scanner.text();
            boolean named = piece == SqlScanner.Piece.WORD && before.equals(":");
            if (named && (part.equals("ids") || part.equals("company"))) {
                texts.add(text.substring(0, text.length() - 1));
                placeholders.add(part.equals("ids") ? Placeholder.IDS : Placeholder.COMPANY);
                text.setLength(0);
            } else {
                text.append(part);
            }
            // Two colons are a cast, such as id::text, and no placeholder.
            before = before.equals(":") && part.equals(":") ? "::" : part;
        }
        texts.add(text.toString());
        return new ListedSql(texts, placeholders);
    }

    boolean hasIds() {
        return placeholders.contains(Placeholder.IDS);
    }

    boolean hasCompany() {
        return placeholders.contains(Placeholder.COMPANY);
    }

    /** Writes a statement without ids into a greater one, and what it binds. */
    void writeTo(StringBuilder sql, List<Object> values, CompanyId company) {
        sql.append(texts.get(0));
        for (int i = 0; i < placeholders.size(); i++) {
            sql.append('?').append(texts.get(i + 1));
            values.add(company.value());
        }
    }

    /** To how many a list of ids is padded. */
    static int padded(int ids) {
        int index = 0;
        while (SIZES[index] < ids) {
            index++;
        }
        return SIZES[index];
    }

    /** The statement for so many ids, ready to be executed. */
    PreparedStatement prepare(Connection connection, CompanyId company, List<?> ids) throws SQLException {
        int index = 0;
        while (SIZES[index] < ids.size()) {
            index++;
        }
        var statement = connection.prepareStatement(bySize.get(index));
        try {
            bind(statement, company, ids, SIZES[index]);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, CompanyId company, List<?> ids, int size) throws SQLException {
        int parameter = 1;
        for (Placeholder each : placeholders) {
            if (each == Placeholder.COMPANY) {
                statement.setString(parameter++, company.value());
                continue;
            }
            for (int i = 0; i < size; i++) {
                bind(statement, parameter++, ids.get(Math.min(i, ids.size() - 1)));
            }
        }
    }

    static void bind(PreparedStatement statement, int parameter, Object id) throws SQLException {
        if (id instanceof Long number) {
            statement.setLong(parameter, number);
        } else if (id instanceof BigDecimal number) {
            statement.setBigDecimal(parameter, number);
        } else if (id instanceof String text) {
            statement.setString(parameter, text);
        } else {
            statement.setObject(parameter, id);
        }
    }

    private String expanded(int size) {
        String list = "?" + ", ?".repeat(size - 1);
        var sql = new StringBuilder(texts.get(0));
        for (int i = 0; i < placeholders.size(); i++) {
            sql.append(placeholders.get(i) == Placeholder.IDS ? list : "?").append(texts.get(i + 1));
        }
        return sql.toString();
    }
}
