package dev.freestone.engine.engagement;

import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.parts.Casework;
import dev.freestone.engine.parts.Engaging;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.EngineSettings;
import dev.freestone.engine.parts.Promos;
import dev.freestone.engine.parts.QuerySources;
import dev.freestone.engine.parts.Scheduling;
import dev.freestone.engine.parts.Sending;
import dev.freestone.engine.policy.PolicyReading;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.FileRetention;
import dev.freestone.model.common.NodeId;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.RedemptionRules;
import dev.freestone.spi.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** An engine with customers and nothing else, for classes that are asked without a facade. */
final class EngagementParts {
    private EngagementParts() {}

    static EngineParts of(Storage storage, InstantSource clock, CustomerDirectory customers) {
        return of(storage, clock, Engaging.of(Optional.of(customers), RedemptionRules.NONE, Optional.empty()));
    }

    static EngineParts of(Storage storage, InstantSource clock, Engaging engaging) {
        return new EngineParts(
                storage,
                Seals.plain(),
                clock,
                RandomIdSource.over(new Random(7)),
                id -> Optional.of(new CompanyProfile(FoldingHouse.ZONE)),
                new QuerySources(Map.of(), Optional.empty()),
                Optional.empty(),
                new Sending(SubjectCatalogue.shipped(), Map.of(), Optional.empty(), false),
                InMemoryRunFiles.create(),
                Optional.empty(),
                Scheduling.of(SlotPolicies.spread()),
                Promos.none(),
                Casework.own(),
                engaging,
                progress -> {},
                pause -> {},
                new EngineSettings(
                        NodeId.of("node-1"),
                        Path.of("."),
                        QueryLimits.DEFAULT,
                        2,
                        100,
                        FileRetention.DEFAULT,
                        Duration.ofSeconds(60),
                        1));
    }

    static LedgerParts ledger(EngineParts parts) {
        return new LedgerParts(
                parts.storage(),
                parts.seals(),
                PersonHashes.plain(),
                parts.clock(),
                () -> 0,
                parts.ids(),
                parts.companies(),
                parts.settings().node(),
                Map.of(),
                (sender, requests) -> List.of(),
                PolicyReading.of(ContactPolicy.none()).compiled(),
                parts.people(),
                Optional.empty(),
                Optional.empty(),
                parts.pause(),
                LedgerSettings.DEFAULT);
    }
}
