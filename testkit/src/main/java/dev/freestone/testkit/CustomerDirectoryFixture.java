package dev.freestone.testkit;

import dev.freestone.spi.CustomerDirectory;
import java.util.List;

/**
 * What {@link CustomerDirectoryConformance} needs of a directory under test. Made anew for each test and closed after it.
 */
public interface CustomerDirectoryFixture extends AutoCloseable {
    /**
     * A directory of exactly these customers, whatever an earlier call was given. Of custom fields they have {@code plan}
     * and {@code home.city} (text), {@code visits} (a whole number), {@code balance} (a decimal with two places), {@code vip}
     * (true or false) and {@code joined} (a date).
     *
     * @param customers of one or more companies, up to 2,000; ids, external ids and tokens are distinct within a company
     * @return the directory
     */
    CustomerDirectory holding(List<KnownCustomer> customers);

    @Override
    void close();
}
