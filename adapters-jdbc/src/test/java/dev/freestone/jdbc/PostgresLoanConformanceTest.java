package dev.freestone.jdbc;

import dev.freestone.testkit.LoanFactsSourceConformance;
import dev.freestone.testkit.LoanFactsSourceFixture;

class PostgresLoanConformanceTest extends LoanFactsSourceConformance {
    @Override
    protected LoanFactsSourceFixture openFixture() {
        return new JdbcLoanFixture(PostgresDatabase.shared());
    }
}
