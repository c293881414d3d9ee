// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.util.List;

/** Invented names: any first name with any tree. */
final class Names {
    private static final List<String> FIRST = List.of(
            "Alex",
            "Robin",
            "Sam",
            "Kim",
            "Charlie",
            "Jules",
            "Toni",
            "Andrea",
            "Mika",
            "Noa",
            "Sasha",
            "Lou",
            "Chris",
            "Dominique",
            "Jamie",
            "Kay",
            "Luca",
            "Morgan",
            "Pat",
            "Renée",
            "Sidney",
            "Taylor",
            "Valentine");
    private static final List<String> LAST = List.of(
            "Alder",
            "Ash",
            "Aspen",
            "Beech",
            "Birch",
            "Cedar",
            "Cherry",
            "Elder",
            "Elm",
            "Fir",
            "Hawthorn",
            "Hazel",
            "Holly",
            "Juniper",
            "Larch",
            "Linden",
            "Maple",
            "Oak",
            "Pine",
            "Poplar",
            "Rowan",
            "Spruce",
            "Willow",
            "Yew");

    private Names() {}

    /** The name of the person with this number; the first 552 differ. */
    static String of(int number) {
        return FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size());
    }
}
