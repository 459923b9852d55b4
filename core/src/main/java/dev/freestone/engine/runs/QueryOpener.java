package dev.freestone.engine.runs;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.RedashAddress;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.QuerySources;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RowStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Opens the rows of a run: the query of its campaign, or the rows given instead. */
final class QueryOpener {
    private final EngineParts parts;

    QueryOpener(EngineParts parts) {
        this.parts = parts;
    }

    RowStream open(RunInHand held) throws IOException {
        Optional<RowStream> given = held.given();
        if (given.isPresent()) {
            return given.get();
        }
        Campaign campaign = held.record().snapshot().campaign();
        String address = campaign.redashQueryUrl().orElseThrow();
        QuerySource source = parts.sources().of(address);
        return source.open(
                new QueryRequest(held.company(), held.id(), address, key(held), parameters(address)),
                new QueryCall(parts, held));
    }

    Optional<String> digest(RunInHand held) {
        if (held.record().internals().override().isPresent()) {
            return Optional.empty();
        }
        return parts.sources()
                .of(held.record().snapshot().campaign().redashQueryUrl().orElseThrow())
                .definitionDigest();
    }

    /** Secrets are read from the campaign when they are used, never from the copy that the run keeps. */
    private Optional<Secret> key(RunInHand held) {
        return RunCampaigns.find(parts, held.company(), held.run().borrowerCampaignId())
                .flatMap(Campaign::redashApiKey);
    }

    private static Map<String, ?> parameters(String address) {
        return address.startsWith(QuerySources.NAMED)
                ? Map.of()
                : RedashAddress.parse(address).parameters();
    }
}
