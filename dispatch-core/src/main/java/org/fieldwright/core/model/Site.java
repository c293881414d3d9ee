// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.fieldwright.core.travel.Location;
import org.jspecify.annotations.Nullable;

/**
 * A place: of work, home, depot or appointment. All places share one namespace of ids.
 *
 * @param id The id, unique among the sites.
 * @param name A name for people, or null.
 * @param location Coordinates; may be null only if the travel matrix names this site.
 * @param zone The zone of the opening hours, or null for the problem's.
 * @param territory The id of the territory, or null: then polygons decide, and a site in none is open to all.
 * @param openingHours Weekly opening hours; empty means always open.
 * @param exceptions Days on which other hours hold.
 * @param access Clearances or keys that a technician needs.
 * @param setup Parking and set-up time on arrival from another site.
 * @param attributes The host's own attributes, visible to rules.
 */
public record Site(
        String id,
        @Nullable String name,
        @Nullable Location location,
        @Nullable ZoneId zone,
        @Nullable String territory,
        List<Opening> openingHours,
        List<DayException> exceptions,
        List<String> access,
        @Default("PT0S") Duration setup,
        Map<String, String> attributes) {
    /** Copies the collections and fills in the defaults. */
    public Site {
        Objects.requireNonNull(id, "Site.id");
        openingHours = Copies.list(openingHours);
        exceptions = Copies.list(exceptions);
        access = Copies.list(access);
        setup = setup == null ? Duration.ZERO : setup;
        attributes = Copies.sorted(attributes);
    }

    /**
     * Starts a builder with the required values; everything else has its default.
     *
     * @param id The id, unique among the sites.
     * @return a new builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * A builder that starts from these values.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id);
        copy.name = name;
        copy.location = location;
        copy.zone = zone;
        copy.territory = territory;
        copy.openingHours = openingHours;
        copy.exceptions = exceptions;
        copy.access = access;
        copy.setup = setup;
        copy.attributes = attributes;
        return copy;
    }

    /** Collects the values of a {@link Site}; not thread-safe. */
    public static final class Builder {
        private String id;
        private @Nullable String name;
        private @Nullable Location location;
        private @Nullable ZoneId zone;
        private @Nullable String territory;
        private List<Opening> openingHours = List.of();
        private List<DayException> exceptions = List.of();
        private List<String> access = List.of();
        private Duration setup = Duration.ZERO;
        private Map<String, String> attributes = Map.of();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Sets the id, unique among the sites.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder id(String value) {
            this.id = value;
            return this;
        }

        /**
         * Sets A name for people, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder name(@Nullable String value) {
            this.name = value;
            return this;
        }

        /**
         * Sets coordinates; may be null only if the travel matrix names this site.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder location(@Nullable Location value) {
            this.location = value;
            return this;
        }

        /**
         * Sets the zone of the opening hours, or null for the problem's.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder zone(@Nullable ZoneId value) {
            this.zone = value;
            return this;
        }

        /**
         * Sets the id of the territory, or null: then polygons decide, and a site in none is open to
         * all.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder territory(@Nullable String value) {
            this.territory = value;
            return this;
        }

        /**
         * Sets weekly opening hours; empty means always open.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder openingHours(List<Opening> value) {
            this.openingHours = value;
            return this;
        }

        /**
         * Sets days on which other hours hold.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder exceptions(List<DayException> value) {
            this.exceptions = value;
            return this;
        }

        /**
         * Sets clearances or keys that a technician needs.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder access(List<String> value) {
            this.access = value;
            return this;
        }

        /**
         * Sets parking and set-up time on arrival from another site.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder setup(Duration value) {
            this.setup = value;
            return this;
        }

        /**
         * Sets the host's own attributes, visible to rules.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder attributes(Map<String, String> value) {
            this.attributes = value;
            return this;
        }

        /**
         * Builds the record.
         *
         * @return the immutable record
         */
        public Site build() {
            return new Site(id, name, location, zone, territory, openingHours, exceptions, access, setup, attributes);
        }
    }

    /**
     * Opening hours of one weekday, local time.
     *
     * @param day The weekday.
     * @param from When it opens.
     * @param to When it closes; equal to or before {@code from} means on the following day.
     */
    public record Opening(DayOfWeek day, LocalTime from, LocalTime to) {
        /** Copies the collections and fills in the defaults. */
        public Opening {
            Objects.requireNonNull(day, "Opening.day");
            Objects.requireNonNull(from, "Opening.from");
            Objects.requireNonNull(to, "Opening.to");
        }
    }

    /**
     * The hours of one date, replacing the weekly ones.
     *
     * @param date The date.
     * @param hours The hours; empty means closed.
     */
    public record DayException(LocalDate date, List<Hours> hours) {
        /** Copies the collections and fills in the defaults. */
        public DayException {
            Objects.requireNonNull(date, "DayException.date");
            hours = Copies.list(hours);
        }
    }

    /**
     * A period of local time.
     *
     * @param from When it opens.
     * @param to When it closes; equal to or before {@code from} means on the following day.
     */
    public record Hours(LocalTime from, LocalTime to) {
        /** Copies the collections and fills in the defaults. */
        public Hours {
            Objects.requireNonNull(from, "Hours.from");
            Objects.requireNonNull(to, "Hours.to");
        }
    }
}
