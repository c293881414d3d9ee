// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.internal.Similar;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one kind by id.
 *
 * @param <T> the kind
 */
final class Ids<T> {
    private static final int MAX = 1_000_000;

    private final String noun;
    private final Context context;
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Map<String, At> places = new HashMap<>();

    Ids(String noun, Context context) {
        this.noun = noun;
        this.context = context;
    }

    Ids<T> addAll(List<T> list, Function<T, String> id, At at) {
        if (byId.size() + list.size() > MAX) {
            String message = "There are more than " + MAX + " of the kind " + noun + ".";
            context.faults.add(Code.TOO_MANY, at, list.size(), message);
        }
        for (int i = 0; i < list.size(); i++) {
            String name = id.apply(list.get(i));
            At place = at.index(i).field("id");
            context.values.name(name, place, "The id of a " + noun);
            if (byId.putIfAbsent(name, list.get(i)) != null) {
                String message = "The " + noun + " id \"" + Faults.shorten(name) + "\" is already used at "
                        + places.get(name) + ".";
                context.faults.add(Code.ID_DUPLICATE, place, name, message);
            } else {
                places.put(name, place);
            }
        }
        return this;
    }

    @Nullable
    T get(String id) {
        return byId.get(id);
    }

    /** Whether an id that may be null refers to something, or to nothing because it is null; reports it if not. */
    boolean refer(@Nullable String id, At at, String subject) {
        if (id == null || byId.containsKey(id)) {
            return true;
        }
        String message =
                subject + " refers to " + noun + " \"" + Faults.shorten(id) + "\", which is not in the problem.";
        context.faults.add(
                Code.REFERENCE_UNKNOWN,
                at,
                id,
                message,
                Similar.hint(id, byId.keySet()) + Code.REFERENCE_UNKNOWN.remedy());
        return false;
    }

    /** Checks a list of references, each at most once. */
    void referAll(List<String> list, At at, String subject) {
        context.values.distinct(list, at, subject);
        for (int i = 0; i < list.size(); i++) {
            refer(list.get(i), at.index(i), subject);
        }
    }
}
