/** People and their contacts, as the host knows them. */
@NullMarked
package dev.freestone.model.contact;

import org.jspecify.annotations.NullMarked;
