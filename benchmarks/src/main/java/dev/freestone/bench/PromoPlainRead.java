package dev.freestone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Reads what a sweep reads, page by page and column by column, with plain JDBC, and does nothing with it. */
final class PromoPlainRead {
    private static final int PAGE = 1_000;
    private static final String PROGRAMS =
            "SELECT number, id, loan, version, start_on, end_on, last_day, overdue_days, overdue_from, activated_on,"
                    + " reminded_through, at_risk_due, next_check_on FROM freestone_promo_program WHERE status = 'active'"
                    + " AND (company, number) > ('default', ?) ORDER BY company, number LIMIT " + PAGE;

    private final DataSource database;

    PromoPlainRead(DataSource database) {
        this.database = database;
    }

    /** The number of programs. */
    long read() throws SQLException {
        long programs = 0;
        long last = 0;
        List<String> loans = new ArrayList<>();
        do {
            loans.clear();
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(PROGRAMS)) {
                select.setLong(1, last);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        loans.add(rows.getString(3));
                        readAll(rows);
                    }
                }
            }
            if (!loans.isEmpty()) {
                facts(loans);
            }
            programs += loans.size();
        } while (loans.size() == PAGE);
        return programs;
    }

    private void facts(List<String> loans) throws SQLException {
        String places = String.join(", ", Collections.nCopies(loans.size(), "?"));
        try (Connection connection = database.getConnection()) {
            for (String sql : PromoLoans.FACTS) {
                try (PreparedStatement select = connection.prepareStatement(sql.replace(":ids", places))) {
                    for (int i = 0; i < loans.size(); i++) {
                        select.setString(i + 1, loans.get(i));
                    }
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            readAll(rows);
                        }
                    }
                }
            }
        }
    }

    private static void readAll(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            rows.getObject(i);
        }
    }
}
