// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.fieldwright.rules.internal.language.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The packs compiled last, by hash of their rules, so that a change of a parameter or a switch compiles nothing.
 * Thread-safe.
 */
final class PackCache {
    private static final int SIZE = 64;
    private static final Map<String, Model> CACHE = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Model> eldest) {
            return size() > SIZE;
        }
    };

    private PackCache() {}

    /** The compiled rules; null if there are faults. */
    static synchronized @Nullable Model model(List<PackRule> rules, List<Fault> faults) {
        StringBuilder printed = new StringBuilder();
        rules.forEach(rule -> printed.append(rule.printed()));
        String hash = Hash.of(List.of(printed.toString()));
        Model known = CACHE.get(hash);
        if (known != null) {
            return known;
        }
        CompiledPack pack = PackCompiler.compile(rules, "fieldwright.pack.p" + hash.substring(0, 24), faults);
        if (pack == null) {
            return null;
        }
        Model model = pack.load();
        CACHE.put(hash, model);
        return model;
    }
}
