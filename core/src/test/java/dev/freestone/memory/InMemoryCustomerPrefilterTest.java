package dev.freestone.memory;

import dev.freestone.spi.CustomerDirectory;
import dev.freestone.testkit.CustomerDirectoryFixture;
import dev.freestone.testkit.CustomerPrefilterConformance;
import dev.freestone.testkit.KnownCustomer;
import java.util.List;

class InMemoryCustomerPrefilterTest extends CustomerPrefilterConformance {
    @Override
    protected CustomerDirectoryFixture openFixture() {
        return new CustomerDirectoryFixture() {
            @Override
            public CustomerDirectory holding(List<KnownCustomer> customers) {
                var directory = InMemoryCustomerDirectory.create();
                customers.forEach(each -> directory.put(each.company(), each.customer()));
                return directory;
            }

            @Override
            public void close() {}
        };
    }
}
