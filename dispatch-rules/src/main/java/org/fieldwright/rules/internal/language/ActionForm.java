// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that rules can say. Behind its own arguments each has a code, a text and the facts of the text.
 *
 * @param kind of rules that say it
 * @param name the word for it
 * @param selector the first argument, a fixed word that tells it from others of the same name; empty if there is none
 * @param arguments its own arguments
 * @param method how the sink calls it
 * @param meaning what it means, for the documents
 */
public record ActionForm(
        Kind kind, String name, String selector, List<Argument> arguments, String method, String meaning) {
    /**
     * An argument.
     *
     * @param name the word for it
     * @param type what is asked for
     * @param use what may stand there
     * @param choices the texts of which it must be one; empty for any
     */
    public record Argument(String name, Type type, Use use, List<String> choices) {
        private String form() {
            return choices.isEmpty()
                    ? name
                    : choices.stream().map(c -> '"' + c + '"').collect(Collectors.joining(" or "));
        }
    }

    /** What may stand for an argument. */
    public enum Use {
        /** A text as it is, so that what a rule does can be read off it. */
        LITERAL,
        /** Anything of the type that is not missing. */
        VALUE
    }

    /** As it is written, for messages and documents. */
    public String form() {
        Stream<String> first = selector.isEmpty() ? Stream.of() : Stream.of('"' + selector + '"');
        return Stream.of(first, arguments.stream().map(Argument::form), Stream.of("CODE", "text", "facts..."))
                .flatMap(s -> s)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** Where the code stands. */
    int codeAt() {
        return arguments.size() + (selector.isEmpty() ? 0 : 1);
    }
}
