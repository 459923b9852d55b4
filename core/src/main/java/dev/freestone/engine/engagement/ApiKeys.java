package dev.freestone.engine.engagement;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;

/** Finds the company that a key of engagement campaigns names. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 1. */
public final class ApiKeys {
    private ApiKeys() {}

    /**
     * The company of a key: the default company when its profile has the key, else the one that the directory of companies names.
     *
     * @param parts the engine
     * @param apiKey the key
     * @return the company
     * @throws FreestoneException {@code invalid_api_key}
     */
    public static CompanyId require(EngineParts parts, String apiKey) {
        boolean ofDefault = parts.companies()
                .find(CompanyId.DEFAULT)
                .map(profile -> profile.engagement().apiKeys().contains(apiKey))
                .orElse(false);
        if (ofDefault) {
            return CompanyId.DEFAULT;
        }
        return parts.companies()
                .byApiKey(apiKey)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.INVALID_API_KEY, "no company has this api key, give one that the host knows"));
    }

    /** A key of a company, where the caller gave none: the first of its keys. */
    static String first(CompanyProfile profile) {
        return profile.engagement().apiKeys().stream().sorted().findFirst().orElse("");
    }
}
