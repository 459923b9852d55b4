package dev.freestone.testkit;

import static dev.freestone.testkit.RedSuites.requireAllRed;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.TargetingQuery;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.spi.AnchorSink;
import dev.freestone.spi.ContactFacts;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.CustomerPrefilter;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.LoanFactsSource;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.PromoCodePool;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RowStream;
import dev.freestone.spi.TemplateDirectory;
import dev.freestone.spi.WorkScheduler;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A suite that a port passes without doing anything proves nothing: every test of every suite must fail then. */
class DoNothingPortsTest {
    @Test
    void every_test_of_the_query_source_suite_fails_a_source_that_does_nothing() {
        requireAllRed(QuerySourceConformance.class, DoNothingQuerySourceCase.class);
    }

    @Test
    void every_test_of_the_person_directory_suite_fails_a_directory_that_finds_nobody() {
        requireAllRed(PersonDirectoryConformance.class, DoNothingPersonDirectoryCase.class);
    }

    @Test
    void every_test_of_the_customer_directory_suite_fails_a_directory_that_knows_nobody() {
        requireAllRed(CustomerDirectoryConformance.class, DoNothingCustomerDirectoryCase.class);
    }

    static final class DoNothingCustomerDirectoryCase extends CustomerDirectoryConformance {
        @Override
        protected CustomerDirectoryFixture openFixture() {
            return new NoCustomers();
        }
    }

    @Test
    void every_test_of_the_promo_code_pool_suite_fails_a_pool_without_codes() {
        requireAllRed(PromoCodePoolConformance.class, DoNothingPromoCodePoolCase.class);
    }

    static final class DoNothingPromoCodePoolCase extends PromoCodePoolConformance {
        @Override
        protected PromoCodePoolFixture openFixture() {
            return new PromoCodePoolFixture() {
                @Override
                public PromoCodePool holding(CompanyId company, String pool, List<String> codes) {
                    return (owner, name, customer, key) -> Optional.empty();
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void every_test_of_the_customer_prefilter_suite_fails_a_filter_that_meets_nobody() {
        requireAllRed(CustomerPrefilterConformance.class, DoNothingCustomerPrefilterCase.class);
    }

    static final class DoNothingCustomerPrefilterCase extends CustomerPrefilterConformance {
        @Override
        protected CustomerDirectoryFixture openFixture() {
            return new NoCustomers();
        }
    }

    private static final class NoCustomers implements CustomerDirectory, CustomerPrefilter, CustomerDirectoryFixture {
        @Override
        public CustomerDirectory holding(List<KnownCustomer> customers) {
            return this;
        }

        @Override
        public Optional<Customer> find(CompanyId company, CustomerRef ref) {
            return Optional.empty();
        }

        @Override
        public Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids) {
            return Map.of();
        }

        @Override
        public List<Customer> page(CompanyId company, Optional<PersonId> after, int limit) {
            return List.of();
        }

        @Override
        public List<Customer> page(CompanyId company, TargetingQuery query, Optional<PersonId> after, int limit) {
            return List.of();
        }

        @Override
        public void close() {}
    }

    @Test
    void every_test_of_the_loan_facts_source_suite_fails_a_source_that_knows_no_loan() {
        requireAllRed(LoanFactsSourceConformance.class, DoNothingLoanFactsSourceCase.class);
    }

    static final class DoNothingLoanFactsSourceCase extends LoanFactsSourceConformance {
        @Override
        protected LoanFactsSourceFixture openFixture() {
            return new NoLoans();
        }
    }

    private static final class NoLoans implements LoanFactsSource, LoanFactsSourceFixture {
        @Override
        public Set<LoanHistoryForm> forms() {
            return Set.of(LoanHistoryForm.values());
        }

        @Override
        public LoanFactsSource holding(LoanHistoryForm form, List<KnownLoan> loans) {
            return this;
        }

        @Override
        public Optional<Loan> resolve(CompanyId company, LoanRef ref) {
            return Optional.empty();
        }

        @Override
        public Map<LoanId, LoanFacts> load(CompanyId company, List<LoanId> loans) {
            return Map.of();
        }

        @Override
        public void close() {}
    }

    @Test
    void every_test_of_the_key_source_suite_fails_a_source_that_knows_no_key() {
        requireAllRed(KeySourceConformance.class, DoNothingKeySourceCase.class);
    }

    @Test
    void every_test_of_the_template_directory_suite_fails_a_directory_that_knows_no_template() {
        requireAllRed(TemplateDirectoryConformance.class, DoNothingTemplateDirectoryCase.class);
    }

    @Test
    void a_do_nothing_port_of_contact_facts_fails_every_test() {
        requireAllRed(ContactFactsConformance.class, DoNothingContactFactsCase.class);
    }

    static final class DoNothingContactFactsCase extends ContactFactsConformance {
        @Override
        protected ContactFacts port() {
            return (company, requests) -> List.of();
        }
    }

    static final class DoNothingTemplateDirectoryCase extends TemplateDirectoryConformance {
        @Override
        protected TemplateDirectory openDirectory() {
            return (company, key) -> Optional.empty();
        }
    }

    @Test
    void every_test_of_the_anchor_sink_suite_fails_a_sink_that_keeps_nothing() {
        requireAllRed(AnchorSinkConformance.class, DoNothingAnchorSinkCase.class);
    }

    static final class DoNothingAnchorSinkCase extends AnchorSinkConformance {
        @Override
        protected AnchorSinkFixture openFixture() {
            return new AnchorSinkFixture() {
                @Override
                public AnchorSink sink() {
                    return anchor -> {};
                }

                @Override
                public List<ChainAnchor> kept(CompanyId company) {
                    return List.of();
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void every_test_of_the_metrics_sink_suite_fails_a_sink_that_counts_nothing() {
        requireAllRed(MetricsSinkConformance.class, DoNothingMetricsSinkCase.class);
    }

    static final class DoNothingMetricsSinkCase extends MetricsSinkConformance {
        @Override
        protected MetricsSinkFixture openFixture() {
            return new NoMetrics();
        }
    }

    @Test
    void every_test_of_the_delivery_suite_fails_a_delivery_that_delivers_nothing() {
        requireAllRed(DeliveryConformance.class, DoNothingDeliveryCase.class);
    }

    static final class DoNothingDeliveryCase extends DeliveryConformance {
        @Override
        protected DeliveryFixture openFixture() {
            return new NoDelivery();
        }
    }

    @Test
    void every_test_of_the_work_scheduler_suite_fails_a_scheduler_that_calls_no_sweep() {
        requireAllRed(WorkSchedulerConformance.class, DoNothingWorkSchedulerCase.class);
    }

    static final class DoNothingWorkSchedulerCase extends WorkSchedulerConformance {
        @Override
        protected WorkSchedulerFixture openFixture() {
            return new WorkSchedulerFixture() {
                @Override
                public WorkScheduler scheduler() {
                    return (node, sweeps) -> () -> {};
                }

                @Override
                public boolean isShared() {
                    return true;
                }

                @Override
                public int threads() {
                    return 2;
                }

                @Override
                public Duration patience() {
                    return Duration.ZERO;
                }

                @Override
                public void close() {}
            };
        }
    }

    static final class DoNothingKeySourceCase extends KeySourceConformance {
        @Override
        protected KeySourceFixture openFixture() {
            return new NoKeys();
        }
    }

    static final class DoNothingQuerySourceCase extends QuerySourceConformance {
        @Override
        protected QuerySourceFixture openFixture() {
            return new DoNothingQuerySourceFixture();
        }
    }

    static final class DoNothingPersonDirectoryCase extends PersonDirectoryConformance {
        @Override
        protected PersonDirectoryFixture openFixture() {
            return new PersonDirectoryFixture() {
                @Override
                public PersonDirectory holding(List<KnownPerson> people) {
                    return (company, refs) -> Map.of();
                }

                @Override
                public void close() {}
            };
        }
    }

    private static final class DoNothingQuerySourceFixture implements QuerySourceFixture {
        @Override
        public Set<CellKind> kinds() {
            return Set.of(CellKind.values());
        }

        @Override
        public QuerySource yielding(QueryTable table) {
            return (request, context) -> new NoRows();
        }

        @Override
        public void append(List<?> row) {}

        @Override
        public QuerySource counting(long rows) {
            return (request, context) -> new NoRows();
        }

        @Override
        public QuerySource unending() {
            return (request, context) -> new NoRows();
        }

        @Override
        public void awaitUnending() {}

        @Override
        public QuerySource failing(String cell) {
            return (request, context) -> new NoRows();
        }

        @Override
        public int openResources() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private static final class NoRows implements RowStream {
        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public boolean next() {
            return false;
        }

        @Override
        public Object value(int column) {
            return "";
        }

        @Override
        public void close() {}
    }

    private static final class NoKeys implements KeySource, KeySourceFixture {
        @Override
        public KeySource keys() {
            return this;
        }

        @Override
        public KeySource rotated() {
            return this;
        }

        @Override
        public DataKey current(CompanyId company) {
            return DataKey.of("none", new byte[DataKey.LENGTH]);
        }

        @Override
        public Optional<DataKey> find(CompanyId company, String keyId) {
            return Optional.empty();
        }

        @Override
        public DataKey hashing(CompanyId company) {
            return DataKey.of("none", new byte[DataKey.LENGTH]);
        }

        @Override
        public void close() {}
    }
}
