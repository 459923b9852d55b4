package dev.freestone.jdbc;

import dev.freestone.testkit.LoanFactsSourceConformance;
import dev.freestone.testkit.LoanFactsSourceFixture;

class H2LoanConformanceTest extends LoanFactsSourceConformance {
    @Override
    protected LoanFactsSourceFixture openFixture() {
        return new JdbcLoanFixture(H2Database.SHARED);
    }
}
