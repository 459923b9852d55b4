package dev.freestone.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What one would write by hand: one joined, streamed query, one file. */
final class PlainLoop {
    static final String JOINED = "SELECT p.id, p.first_name, p.last_name, p.time_zone, c.id, c.kind, c.value, c.label,"
            + " c.status, l.id, l.days, l.overdue FROM loan l JOIN person p ON p.id = l.person_id"
            + " JOIN contact c ON c.person_id = p.id WHERE c.kind = 'phone' AND c.valid"
            + " AND c.status IN ('primary', 'secondary') ORDER BY l.id, c.status, c.id";
    static final int COLUMNS = 12;
    static final int FETCH = 1_000;

    private PlainLoop() {}

    static void run(DataSource database, Path file) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                BufferedWriter out = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(
                        out,
                        CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get())) {
            connection.setAutoCommit(false);
            out.write(FreestoneRun.header() + "\r\n");
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                try (ResultSet rows = statement.executeQuery(JOINED)) {
                    while (rows.next()) {
                        for (int column = 1; column <= COLUMNS; column++) {
                            csv.print(rows.getString(column));
                        }
                        csv.println();
                    }
                }
            }
        }
    }
}
