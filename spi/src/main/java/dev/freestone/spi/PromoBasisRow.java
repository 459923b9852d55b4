package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.promo.PromoProgramId;

/**
 * What a change of status of a promo program rested on: terms and canonical facts. Immutable; never changed. Source:
 * docs/spec/promo-programs.md 8.
 *
 * @param company the owner
 * @param program the program
 * @param transitionNo which change of status, counted from 1, its creation
 * @param document terms and facts
 */
public record PromoBasisRow(CompanyId company, PromoProgramId program, long transitionNo, Document document) {}
