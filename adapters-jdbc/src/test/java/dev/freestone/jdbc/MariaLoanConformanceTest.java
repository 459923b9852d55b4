package dev.freestone.jdbc;

import dev.freestone.testkit.LoanFactsSourceConformance;
import dev.freestone.testkit.LoanFactsSourceFixture;

class MariaLoanConformanceTest extends LoanFactsSourceConformance {
    @Override
    protected LoanFactsSourceFixture openFixture() {
        return new JdbcLoanFixture(MariaDatabase.shared());
    }
}
