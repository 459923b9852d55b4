package dev.freestone.campaign;

import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import java.util.Optional;

/**
 * How contacts are screened before they are written. Immutable. Source: docs/spec/outreach-campaigns.md 1.4.
 *
 * @param channel how the people will be reached
 * @param theme why; exactly one of theme and subject is set
 * @param subject what about
 * @param isAutodialed whether a machine dials; only with voice
 */
public record CheckCompliance(Channel channel, Optional<Theme> theme, Optional<String> subject, boolean isAutodialed) {}
