// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.internal;

/** Every code that a fault of an input can have, with its meaning and the way out; {@code docs/errors.md} is this table. */
public enum Code {
    // The text
    JSON_EMPTY("The document has no content.", "Give a JSON object with format and formatVersion."),
    JSON_SYNTAX(
            "The text is not JSON.", "Correct the text at the line and column named; any JSON editor shows the place."),
    JSON_TRUNCATED(
            "The text ends in the middle of the document.",
            "Send the whole document; it was probably cut off while it was written or sent."),
    JSON_ENCODING("The bytes are not UTF-8.", "Save the document as UTF-8."),
    JSON_TOO_LARGE("The document is larger than can be read.", "Split the problem by territory or period."),
    JSON_TOO_DEEP(
            "Objects and lists are nested deeper than any valid document.",
            "Remove the nesting; a valid document needs less than 32 levels."),
    JSON_DUPLICATE_KEY("An object has a field twice.", "Keep one of the two."),
    JSON_TOKEN_TOO_LONG(
            "A number, text or field name is longer than can be read.",
            "Shorten it: numbers to 100 characters, names to 1 000, texts to 1 000 000."),
    FORMAT_UNKNOWN(
            "The document is not of the format asked for.",
            "Give a document of this format, with its name in the field format."),
    FORMAT_VERSION_UNSUPPORTED(
            "The document's format version is not one that this library reads.",
            "Write the document in format version 1, or use a library that reads the version."),

    // The structure
    FIELD_UNKNOWN(
            "A field that the format does not know.", "Correct the name; the host's own data belong under attributes."),
    FIELD_MISSING("A required field is missing or null.", "Add the field."),
    TYPE_WRONG("A value is of the wrong JSON type.", "Give a value of the type named."),
    TYPE_UNKNOWN("The field type names none of the kinds possible here.", "Use one of the kinds listed."),
    ELEMENT_NULL("A list or map holds null.", "Remove the element or give it a value."),
    INSTANT_INVALID(
            "A point in time is not ISO-8601 with an offset, or outside the years 1 to 9999.",
            "Write it like 2026-03-02T08:00:00+01:00; the offset (or Z) is required."),
    DURATION_INVALID(
            "A length of time is not an ISO-8601 duration.", "Write it like PT1H30M, PT45M or P1D (24 hours)."),
    TIME_OF_DAY_INVALID("A time of day is not hh:mm or hh:mm:ss.", "Write it like 08:30; midnight is 00:00."),
    DATE_INVALID("A date is not yyyy-mm-dd.", "Write it like 2026-03-02."),
    ZONE_UNKNOWN("A time zone is not known.", "Use an IANA name such as Europe/Berlin."),
    ENUM_UNKNOWN("A value is none of the words possible here.", "Use one of the words listed, in capitals."),
    NUMBER_NOT_FINITE(
            "A number is NaN or infinite.", "Give a finite number, or leave the field out if the value is unknown."),
    NUMBER_OUT_OF_RANGE("A number does not fit its type.", "Give a number within the range named."),
    MATRIX_RAGGED(
            "The rows of a travel matrix differ in length or number from its sites.",
            "Give one row and one column for every site, in the same order."),
    MATRIX_CELL_CONTRADICTORY(
            "A cell of a travel matrix has a time without a distance or a distance without a time.",
            "Set both to null (no way) or both to numbers."),

    // Travel tables of other tools
    TRAVEL_SERVICE_REFUSED(
            "A routing service answered with an error instead of a table.",
            "Look at its message, and save the answer of a request that succeeds."),
    CSV_INVALID("A text is not CSV.", "Close every quote, and double quotes inside of quoted cells."),
    CSV_HEADER_WRONG(
            "The first row of a travel table is not its header.", "Start with the row from,to,seconds,metres."),
    CSV_ROW_INVALID(
            "A row of a travel table has not four cells of the right kind.",
            "Give from, to, whole seconds and whole metres; leave both numbers empty where there is no way."),
    CSV_PAIR_DUPLICATE("A travel table has a pair of places twice.", "Keep one of the two rows."),
    CSV_PAIR_MISSING(
            "A travel table lacks a pair of places.", "Add a row for it, with both numbers empty if there is no way."),

    // Names, numbers and times
    ID_DUPLICATE("Two things of a kind have the same id.", "Give each its own id."),
    ID_INVALID("An id or name is empty, blank or has control characters.", "Use printable characters."),
    TEXT_TOO_LONG(
            "A text is longer than allowed.", "Shorten it: ids and names to 200 characters, other texts to 10 000."),
    TOO_MANY("There are more things of a kind than allowed.", "Split the problem by territory or period."),
    LIST_DUPLICATE("A list names the same thing twice.", "Keep one of the two."),
    LIST_CONTRADICTION("Two lists contradict each other.", "Take the name out of one of them."),
    REFERENCE_UNKNOWN(
            "An id refers to something that is not in the problem.",
            "Correct the id, or add what it refers to (a technician on leave: without shifts)."),
    VALUE_OUT_OF_RANGE("A number is outside its range.", "Give a number within the range named."),
    COORDINATES_OUT_OF_RANGE(
            "Coordinates are not on the earth.",
            "Give lat from -90 to 90 and lon from -180 to 180; the two are often swapped."),
    CURRENCY_UNKNOWN("The currency is no ISO 4217 code.", "Use a code such as EUR."),
    TIME_SUB_SECOND("A point in time has a fraction of a second.", "Round it to whole seconds."),
    TIME_TOO_FAR(
            "A point in time is more than 34 years from the horizon.", "Correct it; for no bound leave the field out."),
    DURATION_NEGATIVE("A duration is negative.", "Give a duration of zero or more."),
    DURATION_ZERO("A duration is zero where it must be longer.", "Give a duration above zero."),
    DURATION_SUB_SECOND("A duration has a fraction of a second.", "Round it to whole seconds."),
    DURATION_TOO_LONG(
            "A duration is longer than 366 days (past workloads: 3 660 days).",
            "Correct it; for no limit leave the field out."),
    HORIZON_REVERSED("The horizon ends at or before its start.", "Give an end after the start."),
    HORIZON_TOO_LONG("The horizon is longer than 366 days.", "Plan a shorter period."),
    VALIDITY_REVERSED("A period of validity ends before it starts.", "Swap the two or correct them."),
    DATE_DUPLICATE("A site has two exceptions for one date.", "Put all hours of the date into one exception."),

    // Money
    MONEY_NEGATIVE("An amount is negative.", "Give an amount of zero or more."),
    MONEY_SCALE("An amount has more than four decimals.", "Round it to four decimals."),
    MONEY_TOO_LARGE("An amount is above 100 000 000.", "Correct it, or use a larger unit of the currency."),
    MONEY_SUM_OVERFLOW(
            "The amounts could add up to more than 40 000 000 000, the most that is exact.",
            "Lower the amount named, or shorten the horizon."),
    TIERS_UNSORTED(
            "Overtime tiers do not ascend, or one without a bound is not the last.",
            "Sort them by upTo; only the last may have none."),

    // Windows, shifts, breaks
    WINDOW_REVERSED("A window ends before it starts.", "Swap the two or correct them."),
    WINDOW_UNSORTED("Windows are not sorted by their start.", "Sort them."),
    WINDOW_OVERLAP("Two windows of a list overlap.", "Join them into one; windows may touch."),
    SHIFT_BOUNDS_ORDER(
            "The bounds of a shift are out of order.",
            "Order them: earliestDeparture, earliestFirstArrival, softEnd or softLastDeparture, hardLastDeparture, hardEnd."),
    SHIFT_BOUNDS_CONFLICT(
            "A shift has both softEnd and softLastDeparture.",
            "Keep softLastDeparture if the drive home is own time, else softEnd."),
    SHIFT_OVERLAP("Two shifts of a technician overlap.", "Shorten one of them; shifts may touch."),
    SHIFT_OF_OTHER_TECHNICIAN(
            "A shift is named together with a technician whose it is not.",
            "Name the technician of the shift, or another shift."),
    BREAK_REVERSED("A break ends or its window closes before it starts.", "Swap the two or correct them."),
    BREAK_UNSORTED(
            "The breaks of a shift are not sorted by their latest start.", "Sort them; they are taken in this order."),
    BREAK_OVERLAP("Two breaks of a shift cannot both be taken.", "Move one of them."),
    BREAK_OUTSIDE_SHIFT("A break cannot be taken within its shift.", "Move it into the shift or remove it."),
    HOME_MISSING("A technician has a greatest distance from home but no home.", "Name the site of the home."),

    // Sites, territories, travel
    POLYGON_TOO_SMALL(
            "A ring has fewer than four points.", "Give at least three corners and repeat the first at the end."),
    POLYGON_OPEN("The last point of a ring is not its first.", "Repeat the first point at the end."),
    SITE_WITHOUT_LOCATION(
            "A site has no location though travel is by great circle.", "Add lat and lon, or give a travel matrix."),
    MATRIX_NOT_SQUARE(
            "The travel matrix has not one row and one column for each of its sites.",
            "Give a row and a column for every site, in the same order."),
    MATRIX_SITE_MISSING(
            "The travel matrix does not have a site of the problem.",
            "Add a row and a column for it, or remove the site."),
    SPEED_BANDS_INVALID(
            "Speed bands do not ascend, or the last has a bound.", "Sort them by upToKm and leave it out in the last."),
    TRAFFIC_UNSORTED(
            "Slices of traffic are not sorted by time, or two have the same time.",
            "Sort them and keep one for each time."),

    // Jobs
    JOB_WITHOUT_VISITS("A job has no visit.", "Give at least one visit with its duration."),
    ACTUAL_REVERSED("A visit ended before it started.", "Swap the two or correct them."),
    ACTUAL_IN_FUTURE("A visit is said to have started or ended after now.", "Correct the time, or the problem's now."),
    STATUS_NEEDS_ACTUAL(
            "The status of a job says that work has begun, but a visit does not tell where and when.",
            "Add actual to the visit (for TRAVELLING and ON_SITE a published visit will do)."),
    STATUS_CONTRADICTS_ACTUAL(
            "A job that has not begun has a visit with actual times.",
            "Set the status to WORKING or later, or remove actual."),
    LOCK_CONTRADICTION(
            "The parts of a lock, or the locks of several jobs, contradict each other.",
            "Keep the part that is meant."),
    LINK_SELF("A link joins a visit with itself.", "Name two visits."),
    LINK_BOUNDS_REVERSED("The greatest time of a link is less than its least.", "Swap the two or correct them."),
    LINK_CYCLE("Links form a circle.", "Remove or turn one of the links named."),
    LINK_CHAIN_TOO_LONG("A chain of links has more than 100 visits.", "Remove a link, or plan the chain in parts."),
    HOLD_OUTSIDE_SHIFT("A slot kept for a customer lies outside its shift.", "Move it into the shift or remove it."),
    HOLD_OVERLAP("Two slots kept in a shift overlap.", "Remove one of them."),
    PUBLISHED_DUPLICATE("A visit is published twice.", "Keep one of the two."),

    // Policy
    POLICY_WEIGHTS_INVALID(
            "The weights of the priorities are not ten descending numbers above zero.",
            "Give ten, the first for priority 1, or none for the usual ones."),
    POLICY_STEPS_INVALID("The steps of the disruption do not ascend.", "Sort them by under."),
    UNDONE_OVERFLOW(
            "The weights of undone work could add up to more than a long holds.",
            "Lower the weights, or plan fewer jobs at once."),

    // Valid, but not as one may expect
    SITE_UNREACHABLE(
            true,
            "There is no way to the site of a job from the start of any shift.",
            "Correct the travel matrix, or expect the job to be unassigned."),
    WINDOW_OUTSIDE_SHIFTS(
            true,
            "No window of a job meets a shift that is still to come.",
            "Correct the windows or the shifts, or expect the job to be unassigned."),
    OUTSIDE_HORIZON(true, "Something lies wholly outside the horizon.", "Correct it or the horizon; it is not used."),
    PRICE_BELOW_SLA(
            true,
            "Leaving an optional job undone is cheaper than missing its own SLA.",
            "Raise optionalPrice: it should be what not doing the job costs all-in."),
    SLA_ALREADY_MISSED(
            true,
            "A deadline that must never be missed has passed; it is penalised instead.",
            "Nothing, if that is so; else correct the deadline or now."),
    HOLD_EXPIRED(true, "A slot kept for a customer has expired and does not count.", "Remove it, or prolong expires."),
    OPENING_DROPPED(
            true,
            "Opening hours lie in the hour that daylight saving leaves out, so they are dropped on that day.",
            "Give an exception for the date if the site is open then."),
    PUBLISHED_SHIFT_GONE(
            true,
            "A published visit names a technician or shift that is no longer there.",
            "Nothing, if that is so; the visit counts as changed."),
    HISTORY_UNKNOWN(
            true,
            "A past visit names something that is not in the problem; it does not count.",
            "Nothing, if that is so; else correct the id."),

    // The listing itself
    MORE_FAULTS("There are more errors than are listed.", "Mend those listed and try again."),
    MORE_WARNINGS(true, "There are more warnings than are listed.", "Mend those listed to see the others.");

    private final boolean warning;
    private final String meaning;
    private final String remedy;

    Code(String meaning, String remedy) {
        this(false, meaning, remedy);
    }

    Code(boolean warning, String meaning, String remedy) {
        this.warning = warning;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /**
     * How bad it is.
     *
     * @return true if planning goes on, false if it stops
     */
    public boolean warning() {
        return warning;
    }

    /**
     * What it means.
     *
     * @return a sentence
     */
    public String meaning() {
        return meaning;
    }

    /**
     * The way out, in general; a fault may carry a more precise one.
     *
     * @return a sentence
     */
    public String remedy() {
        return remedy;
    }
}
