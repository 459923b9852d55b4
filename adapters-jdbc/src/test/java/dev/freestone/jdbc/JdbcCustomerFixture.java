package dev.freestone.jdbc;

import dev.freestone.model.engagement.Customer;
import dev.freestone.testkit.CellKind;
import dev.freestone.testkit.CustomerDirectoryFixture;
import dev.freestone.testkit.KnownCustomer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of customers of one test, and one of their audiences. */
final class JdbcCustomerFixture implements CustomerDirectoryFixture {
    private static final String COLUMNS =
            "company, tok, id, ext, tz, loc, reg, res, gen, cou, sta, cit, zp, tie, cre, bir,"
                    + " plan, home, visits, balance, vip, joined";
    private static final String LABELS = "id, ext AS external_id, tz AS \"timeZone\", loc AS locale, reg AS registered,"
            + " res AS restricted, gen AS gender, cou AS country, sta AS state, cit AS city, zp AS zip, tie AS tier,"
            + " cre AS \"createdAt\", bir AS birthday, plan AS plan_code, home AS home_city, visits, balance, vip, joined";

    private final TestDatabase database;
    private final boolean delimited;
    private final String customers = TestDatabase.newName("customer");
    private final String audiences = TestDatabase.newName("audience");

    /** With the audiences in one text, or in a table of their own. */
    JdbcCustomerFixture(TestDatabase database, boolean delimited) {
        this.database = database;
        this.delimited = delimited;
        String text = " VARCHAR(100)";
        database.execute(
                "CREATE TABLE " + customers + " (company" + text + ", tok" + text + ", id" + text + " NOT NULL, ext"
                        + text
                        + ", tz" + text + ", loc" + text + ", reg BOOLEAN, res BOOLEAN, gen" + text
                        + ", cou CHAR(2), sta"
                        + text + ", cit" + text + ", zp" + text + ", tie" + text + ", cre " + database.instantType()
                        + ", bir DATE, plan" + text + ", home" + text
                        + ", visits BIGINT, balance DECIMAL(30, 2), vip BOOLEAN, joined DATE, aud VARCHAR(1000),"
                        + " PRIMARY KEY (company, id))",
                "CREATE TABLE " + audiences + " (company" + text + ", customer" + text + ", name" + text + ")");
    }

    @Override
    public JdbcCustomerDirectory holding(List<KnownCustomer> known) {
        database.execute("DELETE FROM " + customers, "DELETE FROM " + audiences);
        database.withConnection(connection -> {
            connection.setAutoCommit(false);
            insert(connection, known);
            connection.commit();
            connection.setAutoCommit(true);
        });
        var mapping = CustomerMapping.builder()
                .customers("SELECT " + LABELS + (delimited ? ", aud AS audiences" : "") + " FROM " + customers
                        + " WHERE company = :company -- all of them")
                .byToken("SELECT id, tok AS token FROM " + customers + " WHERE company = :company AND tok IN (:ids)")
                .custom("plan", "plan_code")
                .custom("home.city", "home_city")
                .custom("visits", "visits")
                .custom("balance", "balance")
                .custom("vip", "vip")
                .custom("joined", "joined");
        if (!delimited) {
            mapping.audiences("SELECT customer AS customer_id, name AS audience FROM " + audiences
                    + " WHERE company = :company AND customer IN (:ids)");
        }
        return JdbcCustomerDirectory.over(
                database.dataSource(), mapping.audiencesDelimiter(";").build());
    }

    private void insert(Connection connection, List<KnownCustomer> known) throws SQLException {
        try (var customer = connection.prepareStatement(
                        "INSERT INTO " + customers + " (" + COLUMNS + ", aud) VALUES (?" + ", ?".repeat(22) + ")");
                var audience = connection.prepareStatement("INSERT INTO " + audiences + " VALUES (?, ?, ?)")) {
            for (KnownCustomer each : known) {
                bind(customer, values(each));
                customer.addBatch();
                for (Object one : audiences(each.customer())) {
                    bind(
                            audience,
                            Arrays.asList(
                                    each.company().value(), each.customer().id().value(), one));
                    audience.addBatch();
                }
            }
            customer.executeBatch();
            audience.executeBatch();
        }
    }

    private List<@Nullable Object> values(KnownCustomer known) {
        Customer customer = known.customer();
        Map<?, ?> own = customer.attributes();
        Map<?, ?> custom = own.get("custom") instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> home = custom.get("home") instanceof Map<?, ?> map ? map : Map.of();
        var audiences = audiences(customer).stream().map(String::valueOf).toList();
        return Arrays.asList(
                known.company().value(),
                known.token().orElse(null),
                customer.id().value(),
                customer.externalId().orElse(null),
                customer.zone().map(ZoneId::getId).orElse(null),
                customer.locale().orElse(null),
                customer.standing().registered() ? null : false,
                customer.standing().restricted() ? true : null,
                own.get("gender"),
                own.get("country"),
                own.get("state"),
                own.get("city"),
                own.get("zip"),
                own.get("tier"),
                time((Instant) own.get("created_at")),
                own.get("birthday"),
                custom.get("plan"),
                home.get("city"),
                custom.get("visits"),
                custom.get("balance"),
                custom.get("vip"),
                custom.get("joined"),
                audiences.isEmpty() ? null : String.join("; ", audiences));
    }

    private static List<?> audiences(Customer customer) {
        return customer.attributes().get("audiences") instanceof List<?> list ? list : List.of();
    }

    /** UTC, which is how the directory reads a column without zone. */
    private @Nullable Object time(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        return database.kinds().contains(CellKind.INSTANT)
                ? instant.atOffset(ZoneOffset.UTC)
                : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    @Override
    public void close() {
        database.execute("DROP TABLE " + customers, "DROP TABLE " + audiences);
    }
}
