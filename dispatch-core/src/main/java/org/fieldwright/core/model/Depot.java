// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

/**
 * A place where technicians fetch tools and parts.
 *
 * @param id The id, unique among the depots.
 * @param site The id of the site.
 * @param handling The time that a stop takes.
 * @param stock What can be fetched.
 */
public record Depot(String id, String site, @Default("PT0S") Duration handling, List<Stock> stock) {
    /** Copies the collections and fills in the defaults. */
    public Depot {
        Objects.requireNonNull(id, "Depot.id");
        Objects.requireNonNull(site, "Depot.site");
        handling = handling == null ? Duration.ZERO : handling;
        stock = Copies.list(stock);
    }

    /**
     * An item in stock.
     *
     * @param item The part or tool.
     * @param quantity How many of a part one stop can fetch, or null for any number; of a tool, 0 says that it is not to be had.
     * @param tool Whether it is a reusable tool.
     */
    public record Stock(
            String item,
            @Nullable Integer quantity,
            @Default("false") boolean tool) {
        /** Copies the collections and fills in the defaults. */
        public Stock {
            Objects.requireNonNull(item, "Stock.item");
        }
    }
}
