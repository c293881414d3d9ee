// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What rules may name, as data: views with attributes and functions, and what rules can say. Immutable. */
public final class Vocabulary {
    private static final Vocabulary STANDARD = new Vocabulary(List.of(
            JobWords.words(),
            TechnicianWords.words(),
            PairWords.shift(),
            PairWords.pairing(),
            VisitWords.words(),
            PairWords.parameter()));

    /** What lists, skills with levels, and names with values have of their own. */
    private static final Map<String, Type> OF_MANY = Map.of("isEmpty", Type.TRUTH, "size", Type.WHOLE);

    private final Map<String, ViewWords> views = new LinkedHashMap<>();

    private Vocabulary(Collection<ViewWords> views) {
        views.forEach(v -> this.views.put(v.name(), v));
    }

    /** The words that every rule set has. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /** These words and an attribute more, of a view that there is. */
    public Vocabulary with(String view, Attribute attribute) {
        Map<String, ViewWords> more = new LinkedHashMap<>(views);
        more.computeIfPresent(view, (name, words) -> words.with(attribute));
        return new Vocabulary(more.values());
    }

    /** Why a word cannot be a new attribute of a view, or null if it can. */
    public @Nullable String refusal(String view, String word) {
        ViewWords words = views.get(view);
        if (words != null && words.words().contains(word)) {
            return view + " has that word already";
        }
        return ExpressionParser.isReserved(word) || Hints.takesWord(word) || Parser.isStructure(word)
                ? "the language has that word for something else"
                : null;
    }

    /** All views in the order of the documents. */
    public Collection<ViewWords> views() {
        return Collections.unmodifiableCollection(views.values());
    }

    /** The words of a view, or null if there is no such view. */
    public @Nullable ViewWords view(String name) {
        return views.get(name);
    }

    Set<String> viewNames() {
        return views.keySet();
    }

    /** The type of what lists and names with values have of their own, or null if it is no such word. */
    static @Nullable Type ofMany(String word) {
        return OF_MANY.get(word);
    }

    /** The words of {@link #ofMany}. */
    public static Set<String> wordsOfMany() {
        return new TreeSet<>(OF_MANY.keySet());
    }

    /** What rules can say, in the order of the documents. */
    public static List<ActionForm> actions() {
        return ActionWords.ALL;
    }

    static List<ActionForm> actions(String name) {
        return ActionWords.ALL.stream().filter(a -> a.name().equals(name)).toList();
    }

    static List<String> actionNames() {
        return ActionWords.ALL.stream().map(ActionForm::name).distinct().toList();
    }
}
