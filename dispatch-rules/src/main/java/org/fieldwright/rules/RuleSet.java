// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fieldwright.rules.internal.decide.BuiltInParameters;
import org.fieldwright.rules.internal.language.Bound;
import org.fieldwright.rules.internal.language.Bounds;
import org.fieldwright.rules.internal.pack.Hash;

/**
 * The rules of one tenant as data: the built-in rules unless left out, packs of the host's own, switches and parameters. Immutable and
 * thread-safe. Nothing is checked or compiled before {@link RuleEngine#compile}.
 *
 * <p>Packs are read by the library itself and printed anew for the rule compiler, so that nothing of what their authors write is compiled but
 * texts and numbers.
 */
public final class RuleSet {
    private static final RuleSet BUILT_IN = builder().build();

    private final boolean withBuiltIn;
    private final List<Pack> packs;
    private final SortedSet<String> disabled;
    private final List<Row> parameters;
    private final List<HostAttribute> attributes;
    private final SortedMap<Limit, Integer> limits;

    private RuleSet(Builder builder) {
        withBuiltIn = builder.withBuiltIn;
        packs = List.copyOf(builder.packs);
        disabled = Collections.unmodifiableSortedSet(new TreeSet<>(builder.disabled));
        parameters = List.copyOf(builder.rows.values());
        attributes = List.copyOf(builder.attributes);
        limits = Collections.unmodifiableSortedMap(new TreeMap<>(builder.limits));
    }

    /**
     * The built-in rules with their default parameters.
     *
     * @return the rule set
     */
    public static RuleSet builtIn() {
        return BUILT_IN;
    }

    /**
     * Starts with the built-in rules and their default parameters.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this rule set.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.withBuiltIn = withBuiltIn;
        copy.packs.addAll(packs);
        copy.disabled.addAll(disabled);
        copy.rows.clear();
        parameters.forEach(row -> copy.row(row.name(), row.key(), row.value()));
        copy.attributes.addAll(attributes);
        copy.limits.putAll(limits);
        return copy;
    }

    /**
     * Whether the built-in rules take part.
     *
     * @return false only after {@link Builder#withoutBuiltInRules}
     */
    public boolean withBuiltIn() {
        return withBuiltIn;
    }

    /**
     * The host's own packs.
     *
     * @return the packs in the order in which they were added; empty for none
     */
    public List<Pack> packs() {
        return packs;
    }

    /**
     * The rules that are switched off.
     *
     * @return their ids in ascending order; empty for none
     */
    public SortedSet<String> disabled() {
        return disabled;
    }

    /**
     * All parameters, also those at their defaults.
     *
     * @return the rows ordered by name and key
     */
    public List<Row> parameters() {
        return parameters;
    }

    /**
     * The attributes that the host adds to what rules can name.
     *
     * @return the attributes in the order in which they were added; empty for none
     */
    public List<HostAttribute> attributes() {
        return attributes;
    }

    /**
     * The limits of packs that are not the usual ones.
     *
     * @return the limits by what they limit; empty for none
     */
    public SortedMap<Limit, Integer> limits() {
        return limits;
    }

    /**
     * Identifies the content. Of an attribute of the host its name and type count, not what works it out.
     *
     * @return a SHA-256 in hexadecimal; equal for equal packs, switches, parameters and attributes
     */
    public String contentHash() {
        List<String> parts = new ArrayList<>(List.of(Boolean.toString(withBuiltIn), Integer.toString(packs.size())));
        packs.forEach(pack -> Collections.addAll(parts, pack.name(), pack.text()));
        parts.add(Integer.toString(disabled.size()));
        parts.addAll(disabled);
        parameters.forEach(row -> Collections.addAll(
                parts, row.name(), row.key(), row.value().stripTrailingZeros().toPlainString()));
        attributes.forEach(a ->
                Collections.addAll(parts, a.view().name(), a.name(), a.type().name()));
        return Hash.of(parts);
    }

    /** The limits as the language has them; the names are the same. */
    static Bounds bounds(Map<Limit, Integer> limits) {
        Map<Bound, Integer> bounds = new EnumMap<>(Bound.class);
        limits.forEach((limit, most) -> bounds.put(Bound.valueOf(limit.name()), most));
        return new Bounds(bounds);
    }

    /** What is limited in a pack. The usual limits are far above what people write by hand. */
    public enum Limit {
        /** Bytes of a pack in UTF-8; usually 262 144. */
        PACK_BYTES,
        /** Rules of a pack; usually 500. */
        RULES,
        /** Words, signs, numbers and texts of a rule; usually 4 000. */
        WORDS,
        /** How deep brackets stand in brackets, and how many operators build on one another; usually 20. */
        NESTING,
        /** Alternatives of a rule, joined by ||; usually 50. */
        ALTERNATIVES,
        /** Characters of a text in quotes; usually 500. */
        TEXT,
        /** Values of a list behind {@code in}; usually 500. */
        LIST,
        /** Facts of a reason; usually 12. */
        FACTS
    }

    /**
     * A text with rules.
     *
     * @param name the name used in messages, usually a file name
     * @param text the rules in DRL
     */
    public record Pack(String name, String text) {
        /** Refuses null. */
        public Pack {
            Objects.requireNonNull(name, "Pack.name");
            Objects.requireNonNull(text, "Pack.text");
        }
    }

    /**
     * A number that rules read.
     *
     * @param name the name of the parameter or table
     * @param key the key of the row in a table, empty for a single number
     * @param value the number; money where the rule says so
     */
    public record Row(String name, String key, BigDecimal value) {
        /** Refuses null. */
        public Row {
            Objects.requireNonNull(name, "Row.name");
            Objects.requireNonNull(key, "Row.key");
            Objects.requireNonNull(value, "Row.value");
        }
    }

    /** Collects a {@link RuleSet}; not thread-safe. */
    public static final class Builder {
        private boolean withBuiltIn = true;
        private final List<Pack> packs = new ArrayList<>();
        private final SortedSet<String> disabled = new TreeSet<>();
        private final SortedMap<List<String>, Row> rows =
                new TreeMap<>((a, b) -> a.get(0).equals(b.get(0))
                        ? a.get(1).compareTo(b.get(1))
                        : a.get(0).compareTo(b.get(0)));
        private final List<HostAttribute> attributes = new ArrayList<>();
        private final SortedMap<Limit, Integer> limits = new TreeMap<>();

        private Builder() {
            BuiltInParameters.defaults().forEach(this::parameter);
        }

        /**
         * Adds a pack.
         *
         * @param name the name used in messages
         * @param text the rules in DRL
         * @return this builder
         */
        public Builder pack(String name, String text) {
            packs.add(new Pack(name, text));
            return this;
        }

        /**
         * Adds a file, or all files ending in {@code .drl} in a folder and below, in the order of their paths.
         *
         * @param path the file, or the folder
         * @return this builder
         * @throws IOException if a file cannot be read or is not UTF-8, or a folder has no such file
         */
        public Builder packs(Path path) throws IOException {
            if (!Files.isDirectory(path)) {
                return pack(path.toString(), Files.readString(path));
            }
            try (Stream<Path> files = Files.walk(path)) {
                List<Path> found = files.filter(f -> f.toString().endsWith(".drl"))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw new IOException("Folder " + path + " holds no .drl file; name the folder of your packs.");
                }
                for (Path file : found) {
                    pack(path.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
            return this;
        }

        /**
         * Switches a rule off.
         *
         * @param ruleId the id of a built-in rule or of one in a pack
         * @return this builder
         */
        public Builder disable(String ruleId) {
            disabled.add(ruleId);
            return this;
        }

        /**
         * Sets a parameter.
         *
         * @param name the name; those of the built-in rules are listed in docs/rules.md
         * @param value the number
         * @return this builder
         */
        public Builder parameter(String name, BigDecimal value) {
            return row(name, "", value);
        }

        /**
         * Sets a row of a table: a rule that names the table runs for each of its rows.
         *
         * @param name the name of the table
         * @param key the key of the row
         * @param value the number
         * @return this builder
         */
        public Builder row(String name, String key, BigDecimal value) {
            rows.put(List.of(name, key), new Row(name, key, value));
            return this;
        }

        /**
         * Adds an attribute to what rules can name.
         *
         * @param attribute the attribute
         * @return this builder
         */
        public Builder attribute(HostAttribute attribute) {
            attributes.add(Objects.requireNonNull(attribute, "RuleSet.attribute"));
            return this;
        }

        /**
         * Sets a limit that packs have to keep, lower or higher than usual.
         *
         * @param what what is limited
         * @param most the most that is allowed
         * @return this builder
         * @throws IllegalArgumentException if the limit is below 1, or so high that reading a pack would not be safe
         */
        public Builder limit(Limit what, int most) {
            limits.put(what, most);
            bounds(limits);
            return this;
        }

        /**
         * Leaves all built-in rules out.
         *
         * @return this builder
         */
        public Builder withoutBuiltInRules() {
            withBuiltIn = false;
            return this;
        }

        /**
         * Builds the rule set.
         *
         * @return the immutable rule set
         */
        public RuleSet build() {
            return new RuleSet(this);
        }
    }
}
