package dev.freestone.examples;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiCallers;
import dev.freestone.spi.ApiCredentials;
import dev.freestone.spi.ApiPermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Callers with access tokens of OAuth 2, whose scopes are codes of permissions. Thread-safe when its check is. */
final class TokenCallers implements ApiCallers {
    private final Function<String, Optional<Claims>> check;

    /** @param check verifies signature, issuer, audience and times of a token; empty = do not trust it */
    TokenCallers(Function<String, Optional<Claims>> check) {
        this.check = check;
    }

    // guide:http-tokens:begin
    @Override
    public Optional<ApiCaller> find(ApiCredentials credentials) {
        return credentials instanceof ApiCredentials.Bearer bearer
                ? check.apply(bearer.token()).map(TokenCallers::caller)
                : Optional.empty();
    }

    private static ApiCaller caller(Claims claims) {
        Set<ApiPermission> granted = Arrays.stream(ApiPermission.values())
                .filter(permission -> claims.scopes().contains(permission.code())) // such as outreach.read
                .collect(Collectors.toSet());
        return new ApiCaller(CompanyId.of(claims.company()), ActorId.of("user:" + claims.subject()), granted);
    }
    // guide:http-tokens:end

    /**
     * What a token says.
     *
     * @param subject who was given it
     * @param company for whose objects
     * @param scopes what it allows
     */
    record Claims(String subject, String company, Set<String> scopes) {}
}
