// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.fieldwright.rules.internal.language.Footprint;
import org.fieldwright.rules.internal.language.Kind;
import org.jspecify.annotations.Nullable;

/** The rules that were compiled when the library was built: an index and classes in the jar, written by {@link BuiltInPackBuild}. */
final class BuiltInPack {
    static final String INDEX = "META-INF/fieldwright/built-in-rules";
    static final String PACKAGE = "org.fieldwright.rules.internal.generated";

    private static @Nullable BuiltInPack instance;

    private final String modelClass;
    private final String version;
    private final List<RuleInfo> rules;
    private @Nullable Model model;

    private BuiltInPack(List<String> index) {
        modelClass = index.get(0);
        version = index.get(1);
        rules = index.stream().skip(2).map(BuiltInPack::info).toList();
    }

    static synchronized BuiltInPack get() {
        if (instance == null) {
            instance = new BuiltInPack(index().lines().toList());
        }
        return instance;
    }

    /** The index: the class that holds the rules, a hash of their text, and a line for each rule. */
    static List<String> index(CompiledPack pack, List<PackRule> rules) {
        List<String> lines = new ArrayList<>();
        lines.add(pack.modelClass());
        lines.add(Hash.of(rules.stream().map(PackRule::printed).toList()));
        rules.forEach(rule -> lines.add(line(rule)));
        return lines;
    }

    private static String line(PackRule rule) {
        return String.join(
                "\t",
                rule.id(),
                rule.file(),
                rule.summary(),
                rule.kind().name(),
                rule.footprint().print());
    }

    private static RuleInfo info(String line) {
        String[] parts = line.split("\t", -1);
        Kind kind = Kind.valueOf(parts[3]);
        Footprint footprint = Footprint.parse(parts[4]);
        return new RuleInfo(parts[0], parts[1], parts[2], kind, footprint.entryPoint(kind), footprint);
    }

    private static String index() {
        try (InputStream in = BuiltInPack.class.getClassLoader().getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException(
                        INDEX + " is missing; build dispatch-rules with Maven, which compiles the built-in rules.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(INDEX + " cannot be read; check the jar of dispatch-rules.", e);
        }
    }

    List<RuleInfo> rules() {
        return rules;
    }

    /** Changes with every change of the rules. */
    String version() {
        return version;
    }

    synchronized Model model() {
        if (model == null) {
            model = PackLoader.model(BuiltInPack.class.getClassLoader(), modelClass);
        }
        return model;
    }
}
