package dev.freestone.testkit;

import dev.freestone.spi.PersonDirectory;
import java.util.List;

/**
 * What {@link PersonDirectoryConformance} needs of a directory under test. Made anew for each test and closed after it.
 */
public interface PersonDirectoryFixture extends AutoCloseable {
    /**
     * A directory of exactly these people.
     *
     * @param people of one or more companies, up to 2,000; ids and numbers are distinct within a company
     * @return the directory
     */
    PersonDirectory holding(List<KnownPerson> people);

    @Override
    void close();
}
