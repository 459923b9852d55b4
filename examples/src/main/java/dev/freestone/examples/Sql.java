package dev.freestone.examples;

import dev.freestone.jdbc.PersonMapping;

/** The SQL that a host gives: which loans, and how its people look. */
final class Sql {
    static final String PAST_DUE = "SELECT borrower_id AS \"id\", id AS \"loanId\", days_past_due AS \"daysPastDue\","
            + " overdue AS \"overdueAmount\" FROM loan WHERE days_past_due BETWEEN 30 AND 60 ORDER BY id";

    static final PersonMapping PEOPLE = PersonMapping.builder()
            .byNumber("SELECT id AS ref, public_id AS id, first_name, last_name, time_zone"
                    + " FROM borrower WHERE id IN (:ids)")
            .byPublicId("SELECT public_id AS id, first_name, last_name, time_zone FROM borrower"
                    + " WHERE public_id IN (:ids)")
            .contacts(
                    "SELECT b.public_id AS person_id, c.id, c.kind AS contact_type, c.standing AS status, c.label, 'self' AS affiliation,"
                            + " c.address AS \"value\", c.valid FROM contact c JOIN borrower b ON b.id = c.borrower_id"
                            + " WHERE b.public_id IN (:ids)")
            .build();

    private Sql() {}
}
