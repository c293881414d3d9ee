// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fieldwright.rules.internal.view.Job;
import org.fieldwright.rules.internal.view.Pairing;
import org.fieldwright.rules.internal.view.Parameter;
import org.fieldwright.rules.internal.view.Shift;
import org.fieldwright.rules.internal.view.Technician;
import org.jspecify.annotations.Nullable;

/** What rules may name, read off the views themselves. */
final class Vocabulary {
    /** What rules may say. */
    static final List<String> ACTIONS = List.of("reject", "prefer", "flag");

    static final String PARAMETER = "Parameter";

    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString", "getClass");
    private static final Map<String, View> VIEWS = new LinkedHashMap<>();

    static {
        for (Class<?> type : List.of(Job.class, Technician.class, Shift.class, Pairing.class, Parameter.class)) {
            VIEWS.put(type.getSimpleName(), View.of(type));
        }
    }

    private Vocabulary() {}

    static @Nullable View view(String name) {
        return VIEWS.get(name);
    }

    static Collection<String> viewNames() {
        return VIEWS.keySet();
    }

    /**
     * The words of one view.
     *
     * @param name its name
     * @param attributes what it has without arguments, by name
     * @param functions what it computes from arguments
     */
    record View(String name, SortedMap<String, Class<?>> attributes, Set<String> functions) {
        private static View of(Class<?> type) {
            SortedMap<String, Class<?>> attributes = new TreeMap<>();
            Set<String> functions = new TreeSet<>();
            for (Method method : type.getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || OF_OBJECT.contains(method.getName())) {
                    continue;
                }
                if (method.getParameterCount() == 0) {
                    attributes.put(method.getName(), method.getReturnType());
                } else {
                    functions.add(method.getName());
                }
            }
            return new View(type.getSimpleName(), attributes, functions);
        }

        Collection<String> words() {
            Set<String> words = new TreeSet<>(attributes.keySet());
            words.addAll(functions);
            return words;
        }
    }
}
