// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.jspecify.annotations.Nullable;

/**
 * The text of a reason with its facts filled in: the first name in braces takes the first value, the next new name the second.
 *
 * @param text the sentence
 * @param facts the values by name
 */
record ReasonText(String text, Map<String, String> facts) {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    static ReasonText fill(String template, List<@Nullable Object> args) {
        Map<String, String> facts = new LinkedHashMap<>();
        Matcher names = NAME.matcher(template);
        StringBuilder text = new StringBuilder();
        while (names.find()) {
            String name = names.group(1);
            if (!facts.containsKey(name)) {
                facts.put(name, facts.size() < args.size() ? format(args.get(facts.size())) : "");
            }
            names.appendReplacement(text, Matcher.quoteReplacement(facts.getOrDefault(name, "")));
        }
        names.appendTail(text);
        return new ReasonText(text.toString(), facts);
    }

    private static String format(@Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty()
                    ? "none"
                    : many.stream().map(ReasonText::format).collect(Collectors.joining(", "));
        }
        if (value instanceof SkillDemand skill) {
            return skill.level() == 0 ? "no " + skill.skill() : skill.skill() + " level " + skill.level();
        }
        if (value instanceof Map<?, ?> named) {
            return named.isEmpty()
                    ? "none"
                    : named.entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", "));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
