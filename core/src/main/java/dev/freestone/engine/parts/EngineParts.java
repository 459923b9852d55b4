package dev.freestone.engine.parts;

import dev.freestone.engine.secrets.Seals;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.FileRetention;
import dev.freestone.spi.CompanyDirectory;
import dev.freestone.spi.IdSource;
import dev.freestone.spi.JoinsTransaction;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.ProgressListener;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a built engine works with. Immutable; shared by all facades and the shell.
 *
 * @param storage where objects are kept
 * @param seals make secrets storable
 * @param clock the only source of now
 * @param ids makes public ids
 * @param companies the companies
 * @param sources query sources by name and for addresses
 * @param people the host's people, when given
 * @param sending what is known about messages
 * @param files the file store
 * @param delivering how files of runs are delivered, when the host gave a way
 * @param scheduling when schedules fire
 * @param promos what promo programs are decided with
 * @param casework what is known of cases
 * @param engaging what engagement campaigns are decided with
 * @param progress hears of progress
 * @param pause waits between two tries of a port
 * @param settings numbers and folders
 */
public record EngineParts(
        Storage storage,
        Seals seals,
        InstantSource clock,
        IdSource ids,
        CompanyDirectory companies,
        QuerySources sources,
        Optional<PersonDirectory> people,
        Sending sending,
        RunFiles files,
        Optional<Delivering> delivering,
        Scheduling scheduling,
        Promos promos,
        Casework casework,
        Engaging engaging,
        ProgressListener progress,
        Pause pause,
        EngineSettings settings) {
    /**
     * How long the files of a company's runs are kept.
     *
     * @param company the owner
     * @return as the company says, else the engine
     */
    public FileRetention retention(CompanyId company) {
        return companies.find(company).flatMap(CompanyProfile::retention).orElse(settings.retention());
    }

    /**
     * Whether what this thread writes belongs to a transaction of the host, which may still be rolled back.
     *
     * @return true inside such a transaction
     */
    public boolean isJoined() {
        return storage instanceof JoinsTransaction joins && joins.isJoined();
    }
}
