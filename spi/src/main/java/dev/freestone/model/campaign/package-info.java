/** Values of outreach campaigns that ports mention. */
@NullMarked
package dev.freestone.model.campaign;

import org.jspecify.annotations.NullMarked;
