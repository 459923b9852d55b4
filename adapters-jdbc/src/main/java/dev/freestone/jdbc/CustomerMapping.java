package dev.freestone.jdbc;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How customers are read from the tables of the host: one statement for customers, and one each for tokens and audiences
 * if there are any. Immutable; made by {@link #builder}.
 *
 * <pre>{@code
 * CustomerMapping.builder()
 *         .customers("SELECT id, crm_id AS external_id, country, plan_code FROM customer")
 *         .custom("plan", "plan_code")
 *         .build();
 * }</pre>
 *
 * <p><b>Placeholders:</b> {@code :company} stands for the company, and in the statements for tokens and audiences {@code
 * :ids} for the values looked up, as in {@code IN (:ids)}. Everything is bound, nothing is pasted. An operator with a
 * question mark is written as the driver wants it, with PostgreSQL {@code ??}.
 *
 * <p><b>Labels of the customers</b> are in snake_case or camelCase, letter case does not matter; a label left out means not
 * known, an unknown label is refused: {@code id} (required), {@code external_id}, {@code time_zone}, {@code locale}, {@code
 * registered} (true if left out or null), {@code restricted} (false if left out or null), {@code gender}, {@code country},
 * {@code state}, {@code city}, {@code zip}, {@code tier}, {@code audiences} (texts with a delimiter between, or an array),
 * {@code created_at} (a timestamp; one without zone is read as UTC), {@code birthday} (a date), and the labels of {@link
 * Builder#custom}. Blanks at the end of columns of fixed width are no part of the value. A time zone that Java does not know
 * is read as not known.
 *
 * <p>Source: docs/spec/engagement-campaigns.md 1, 4.2.
 */
public final class CustomerMapping {
    private final ListedSql customers;
    private final Optional<ListedSql> byToken;
    private final Optional<ListedSql> audiences;
    private final Details details;

    /**
     * What is no statement.
     *
     * @param delimiter between audiences of a text
     * @param custom labels by path
     * @param onlyCompany whose customers the tables hold; empty when the statements tell the companies apart
     */
    record Details(String delimiter, Map<String, String> custom, Optional<CompanyId> onlyCompany) {}

    CustomerMapping(ListedSql customers, Optional<ListedSql> byToken, Optional<ListedSql> audiences, Details details) {
        this.customers = customers;
        this.byToken = byToken;
        this.audiences = audiences;
        this.details = details;
    }

    /**
     * Begins a mapping.
     *
     * @return a builder without statements
     */
    public static Builder builder() {
        return new Builder();
    }

    ListedSql customers() {
        return customers;
    }

    Optional<ListedSql> byToken() {
        return byToken;
    }

    Optional<ListedSql> audiences() {
        return audiences;
    }

    String delimiter() {
        return details.delimiter();
    }

    /** Labels of custom fields by path, such as {@code home.city}. */
    Map<String, String> custom() {
        return details.custom();
    }

    /** Whether the tables hold customers of the company. */
    boolean serves(CompanyId company) {
        return details.onlyCompany().isEmpty() || details.onlyCompany().get().equals(company);
    }

    @Override
    public String toString() {
        return "CustomerMapping[" + details.custom().size() + " custom fields]";
    }

    /** Collects the statements. Not thread-safe. */
    public static final class Builder {
        private String customers = "";
        private Optional<String> byToken = Optional.empty();
        private Optional<String> audiences = Optional.empty();
        private final Map<String, String> custom = new LinkedHashMap<>();
        private String delimiter = ",";
        private CompanyId onlyCompany = CompanyId.DEFAULT;

        private Builder() {}

        /**
         * Sets the statement for all customers, one row each. Required. It stands inside of others, which add what is looked
         * up and the order: leave out {@code ORDER BY}, limits and the semicolon, and give {@code id} and {@code external_id} as
         * indexed columns, not as expressions. {@code id} is text, a number or a UUID, and unique by the comparison of its
         * own column.
         *
         * @param sql such as {@code SELECT id, external_id, country, tier FROM customer WHERE closed_at IS NULL}
         * @return this
         */
        public Builder customers(String sql) {
            this.customers = Objects.requireNonNull(sql, "sql");
            return this;
        }

        /**
         * Sets the statement that tells the {@code id} of the customer whom a token names. With the label {@code token} only
         * a row with the very token counts. Left out, a token finds nobody.
         *
         * @param sql such as {@code SELECT customer_id AS id, token FROM visit WHERE token IN (:ids) AND ends_at > now()}
         * @return this
         */
        public Builder byToken(String sql) {
            this.byToken = Optional.of(sql);
            return this;
        }

        /**
         * Sets the statement for audiences of customers, instead of the label {@code audiences}, with the labels {@code
         * customer_id} and {@code audience}. Ids are bound in the type of the customers' {@code id}.
         *
         * @param sql such as {@code SELECT customer_id, name AS audience FROM audience WHERE customer_id IN (:ids)}
         * @return this
         */
        public Builder audiences(String sql) {
            this.audiences = Optional.of(sql);
            return this;
        }

        /**
         * Sets what stands between audiences in the label {@code audiences}. Blanks around each and empty ones are passed
         * over.
         *
         * @param delimiter one character or more, default a comma
         * @return this
         */
        public Builder audiencesDelimiter(String delimiter) {
            this.delimiter = Objects.requireNonNull(delimiter, "delimiter");
            return this;
        }

        /**
         * Maps a column to a custom field. Numbers, booleans, dates and timestamps stay what they are.
         *
         * @param path below {@code user.custom.}, such as {@code plan} or {@code home.city}
         * @param label the label of the column, such as {@code plan_code}
         * @return this
         */
        public Builder custom(String path, String label) {
            custom.put(Objects.requireNonNull(path, "path"), Objects.requireNonNull(label, "label"));
            return this;
        }

        /**
         * Sets the one company whose customers the tables hold. It counts when the statements for customers and tokens have
         * no {@code :company}; other companies then have no customers.
         *
         * @param company default {@code default}
         * @return this
         */
        public Builder onlyCompany(CompanyId company) {
            this.onlyCompany = Objects.requireNonNull(company, "company");
            return this;
        }

        /**
         * Makes the mapping.
         *
         * @return the mapping
         * @throws FreestoneException {@code configuration_invalid} with every problem, such as a second statement
         */
        public CustomerMapping build() {
            var check = new CustomerMappingCheck(custom, delimiter);
            return check.checked(customers, byToken, audiences, onlyCompany);
        }
    }
}
