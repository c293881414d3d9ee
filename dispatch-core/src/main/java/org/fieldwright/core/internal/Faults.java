// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects faults. After {@value #MAX} of a severity only their number is kept, so that a broken export cannot fill the memory; not thread-safe. */
public final class Faults {
    private static final int MAX = 1000;
    private static final int MAX_VALUE_LENGTH = 60;

    private final List<Fault> faults = new ArrayList<>();
    private int errors;
    private int warnings;

    /**
     * Adds a fault with the way out that its code has.
     *
     * @param code the code
     * @param at where it is
     * @param value the value found, or null
     * @param message what is wrong, with the ids concerned
     */
    public void add(Code code, At at, @Nullable Object value, String message) {
        add(code, at, value, message, code.remedy());
    }

    /**
     * Adds a fault.
     *
     * @param code the code
     * @param at where it is
     * @param value the value found, or null
     * @param message what is wrong, with the ids concerned
     * @param remedy what to do about it
     */
    public void add(Code code, At at, @Nullable Object value, String message, String remedy) {
        int count = code.warning() ? ++warnings : ++errors;
        if (count <= MAX) {
            faults.add(
                    new Fault(code, at.toString(), value == null ? null : shorten(value.toString()), message, remedy));
        }
    }

    /**
     * Shortens a text for a message and takes away what could upset a terminal.
     *
     * @param text any text
     * @return at most {@value #MAX_VALUE_LENGTH} characters, without control characters
     */
    public static String shorten(String text) {
        boolean fits = text.length() <= MAX_VALUE_LENGTH;
        int cut = fits ? text.length() : MAX_VALUE_LENGTH - 3;
        if (!fits && Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        String shown = text.substring(0, cut).replaceAll("\\p{Cntrl}", "?");
        return fits ? shown : shown + "...";
    }

    /**
     * Whether planning must stop.
     *
     * @return true if there is at least one error
     */
    public boolean hasErrors() {
        return errors > 0;
    }

    /**
     * What was found.
     *
     * @param <T> what the caller makes of a fault
     * @param make makes it
     * @return errors and warnings in the order in which they were found, and a last one of each if there are more than are listed
     */
    public <T> List<T> list(Function<Fault, T> make) {
        List<Fault> all = new ArrayList<>(faults);
        more(all, Code.MORE_FAULTS, errors);
        more(all, Code.MORE_WARNINGS, warnings);
        return all.stream().map(make).toList();
    }

    private static void more(List<Fault> all, Code code, int count) {
        if (count > MAX) {
            String message = "Only the first " + MAX + " of " + count + " are listed.";
            all.add(new Fault(code, "", null, message, code.remedy()));
        }
    }

    /**
     * A fault.
     *
     * @param code the code
     * @param pointer where it is
     * @param value the value found, shortened, or null
     * @param message what is wrong
     * @param remedy what to do about it
     */
    public record Fault(Code code, String pointer, @Nullable String value, String message, String remedy) {}
}
