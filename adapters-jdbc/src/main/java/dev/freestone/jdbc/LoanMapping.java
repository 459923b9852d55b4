package dev.freestone.jdbc;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.LoanRef;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How loans and their facts are read from the tables of the host: one or two statements that find a loan, and up to seven
 * that tell what happened on the loans of a batch. Immutable; made by {@link #builder}.
 *
 * <p><b>Placeholders:</b> {@code :ids} stands for the ids looked up, as in {@code IN (:ids)}, and may occur repeatedly;
 * {@code :company} for the company. Everything is bound, nothing is pasted. An operator with a question mark is written
 * as the driver wants it, with PostgreSQL {@code ??}.
 *
 * <p><b>Labels of the result</b> are in snake_case or camelCase, letter case does not matter; an unknown label is refused,
 * and so is a missing one that is not optional. The id of a loan is compared letter by letter with what the column reads
 * as; rows of other loans are passed over. Dates are columns of type date, or timestamp without zone, whose time is cut
 * off. Amounts and rates are decimal or integer columns: binary floating point is refused.
 * <ul>
 *   <li>{@code byId}, {@code byExternalId}: one row for each person who owes the loan, with {@code id}, {@code person_id},
 *       {@code loan_type_id} (optional), {@code external_id} (optional by id). Without people one row with a null.
 *   <li>{@code loans}: {@code id}, {@code status} ({@code pending}, {@code active}, {@code paidOff}, {@code chargedOff} or
 *       {@code canceled}), and optional {@code activated_on}, {@code last_due_on}, {@code paid_off_on}.
 *   <li>{@code rates}: {@code loan_id}, {@code from_date}, {@code annual_rate} as a fraction.
 *   <li>{@code advances}, {@code fees}: {@code loan_id}, {@code date}, {@code amount}. {@code dues}: {@code loan_id},
 *       {@code due_date}, {@code amount}. {@code reAges}: {@code loan_id}, {@code date}.
 *   <li>{@code payments}: {@code loan_id}, {@code id}, {@code effective_date}, {@code amount}, {@code reversed} (optional;
 *       null counts as false).
 *   <li>{@code snapshots}: {@code loan_id}, {@code date}, {@code principal}, {@code fees} (optional; null counts as zero),
 *       {@code oldest_unpaid_due_date} (optional). Rows are put in order of date.
 * </ul>
 *
 * <p>Source: docs/spec/promo-programs.md 7.
 */
public final class LoanMapping {
    private final IdType idType;
    private final Map<LoanRef.Form, ListedSql> finding;
    private final Map<LoanSql, ListedSql> facts;
    private final Optional<CompanyId> onlyCompany;

    /** As what the ids of loans are bound. */
    public enum IdType {
        /** As text, for columns of characters. */
        TEXT,
        /** As 64-bit integer; other ids find nothing. */
        NUMBER,
        /** As UUID, written in lower case with hyphens; other ids find nothing. */
        UUID
    }

    LoanMapping(
            IdType idType,
            Map<LoanRef.Form, ListedSql> finding,
            Map<LoanSql, ListedSql> facts,
            Optional<CompanyId> onlyCompany) {
        this.idType = idType;
        this.finding = new EnumMap<>(finding);
        this.facts = new EnumMap<>(facts);
        this.onlyCompany = onlyCompany;
    }

    /**
     * Begins a mapping.
     *
     * @return a builder without statements
     */
    public static Builder builder() {
        return new Builder();
    }

    IdType idType() {
        return idType;
    }

    Optional<ListedSql> finding(LoanRef.Form form) {
        return Optional.ofNullable(finding.get(form));
    }

    /** The statements that tell facts, {@link LoanSql#LOANS} first. */
    Map<LoanSql, ListedSql> facts() {
        return facts;
    }

    /** Whether the tables hold loans of the company. */
    boolean serves(CompanyId company) {
        return onlyCompany.isEmpty() || onlyCompany.get().equals(company);
    }

    @Override
    public String toString() {
        return "LoanMapping" + facts.keySet();
    }

    /** Collects the statements. Not thread-safe. */
    public static final class Builder {
        private final Map<LoanRef.Form, String> finding = new EnumMap<>(LoanRef.Form.class);
        private final Map<LoanSql, String> facts = new EnumMap<>(LoanSql.class);
        private IdType idType = IdType.TEXT;
        private CompanyId onlyCompany = CompanyId.DEFAULT;

        private Builder() {}

        /**
         * Sets the statement that finds a loan by the id of the host. Required.
         *
         * @param sql such as {@code SELECT loan_id AS id, person_id FROM borrower WHERE loan_id IN (:ids)}
         * @return this
         */
        public Builder byId(String sql) {
            finding.put(LoanRef.Form.ID, Objects.requireNonNull(sql, "sql"));
            return this;
        }

        /**
         * Sets the statement that finds a loan by its external id, without the prefix {@code ext-}. Values are bound as
         * text. Left out, such a reference finds nothing.
         *
         * @param sql such as {@code SELECT id, external_id, person_id FROM loan WHERE external_id IN (:ids)}
         * @return this
         */
        public Builder byExternalId(String sql) {
            finding.put(LoanRef.Form.EXTERNAL, Objects.requireNonNull(sql, "sql"));
            return this;
        }

        /**
         * Sets the statement for status and dates. Required.
         *
         * @param sql such as {@code SELECT id, status, activated_on FROM loan WHERE id IN (:ids)}
         * @return this
         */
        public Builder loans(String sql) {
            return facts(LoanSql.LOANS, sql);
        }

        /**
         * Sets the statement for annual rates. Required.
         *
         * @param sql such as {@code SELECT loan_id, from_date, annual_rate FROM rate WHERE loan_id IN (:ids)}
         * @return this
         */
        public Builder rates(String sql) {
            return facts(LoanSql.RATES, sql);
        }

        /**
         * Sets the statement for principal handed out. Required without {@link #snapshots}.
         *
         * @param sql such as {@code SELECT loan_id, paid_out_on AS date, amount FROM advance WHERE loan_id IN (:ids)}
         * @return this
         */
        public Builder advances(String sql) {
            return facts(LoanSql.ADVANCES, sql);
        }

        /**
         * Sets the statement for fees charged. Left out, there are none.
         *
         * @param sql such as {@code SELECT loan_id, charged_on AS date, amount FROM fee WHERE loan_id IN (:ids)}
         * @return this
         */
        public Builder fees(String sql) {
            return facts(LoanSql.FEES, sql);
        }

        /**
         * Sets the statement for payments, reversed ones included. Required without {@link #snapshots}.
         *
         * @param sql such as {@code SELECT loan_id, id, effective_date, amount FROM payment WHERE loan_id IN (:ids)}
         * @return this
         */
        public Builder payments(String sql) {
            return facts(LoanSql.PAYMENTS, sql);
        }

        /**
         * Sets the statement for what is due when, coming ones included. Required without {@link #snapshots}.
         *
         * @param sql such as {@code SELECT loan_id, due_date, amount FROM due WHERE loan_id IN (:ids)}
         * @return this
         */
        public Builder dues(String sql) {
            return facts(LoanSql.DUES, sql);
        }

        /**
         * Sets the statement for the dates on which loans were brought current. Left out, there are none.
         *
         * @param sql such as {@code SELECT loan_id, re_aged_on AS date FROM re_age WHERE loan_id IN (:ids)}
         * @return this
         */
        public Builder reAges(String sql) {
            return facts(LoanSql.RE_AGES, sql);
        }

        /**
         * Sets the statement for one row a change, in place of the entries of a ledger.
         *
         * @param sql such as {@code SELECT loan_id, day AS date, principal, fees FROM balance WHERE loan_id IN (:ids)}
         * @return this
         */
        public Builder snapshots(String sql) {
            return facts(LoanSql.SNAPSHOTS, sql);
        }

        private Builder facts(LoanSql kind, String sql) {
            facts.put(kind, Objects.requireNonNull(sql, "sql"));
            return this;
        }

        /**
         * Sets as what ids are bound, in every statement but that by external id.
         *
         * @param type default {@link IdType#TEXT}
         * @return this
         */
        public Builder idType(IdType type) {
            this.idType = Objects.requireNonNull(type, "type");
            return this;
        }

        /**
         * Sets the one company whose loans the tables hold. It counts when {@code byId}, {@code byExternalId} and {@code
         * loans} have no {@code :company}; other companies then have no loans. Where they have it, the statements of
         * entries need it too unless ids of loans are unique over all companies.
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
         * @throws FreestoneException {@code configuration_invalid} with every problem, such as a statement without
         *     {@code :ids}, or snapshots beside the entries of a ledger
         */
        public LoanMapping build() {
            return LoanMappingCheck.checked(idType, finding, facts, onlyCompany);
        }
    }
}
