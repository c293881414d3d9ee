// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of one view. Immutable. */
public final class ViewWords {
    private final String name;
    private final String meaning;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();

    ViewWords(String name, String meaning, List<Attribute> attributes, List<Function> functions) {
        this.name = name;
        this.meaning = meaning;
        attributes.forEach(a -> this.attributes.put(a.name(), a));
        functions.forEach(f -> this.functions.put(f.name(), f));
    }

    /** The name of the view. */
    public String name() {
        return name;
    }

    /** What the view shows, for the documents. */
    public String meaning() {
        return meaning;
    }

    /** What the view has, by name, in the order of the documents. */
    public Map<String, Attribute> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** What the view works out, by name, in the order of the documents. */
    public Map<String, Function> functions() {
        return Collections.unmodifiableMap(functions);
    }

    @Nullable
    Attribute attribute(String word) {
        return attributes.get(word);
    }

    @Nullable
    Function function(String word) {
        return functions.get(word);
    }

    /** The variable that usually stands for the view. */
    String variable() {
        return "$" + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** How one of the words is written. */
    String form(String word) {
        Function function = functions.get(word);
        return function == null ? word : function.form();
    }

    /** All words, for proposals. */
    Set<String> words() {
        Set<String> words = new TreeSet<>(attributes.keySet());
        words.addAll(functions.keySet());
        return words;
    }

    ViewWords with(Attribute attribute) {
        List<Attribute> more = new ArrayList<>(Stream.concat(attributes.values().stream(), Stream.of(attribute))
                .toList());
        return new ViewWords(name, meaning, more, List.copyOf(functions.values()));
    }
}
