// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.fieldwright.rules.internal.language.Fault;
import org.fieldwright.rules.internal.language.Language;
import org.fieldwright.rules.internal.language.PackText;
import org.fieldwright.rules.internal.language.Spelling;
import org.fieldwright.rules.internal.language.Syntax;
import org.fieldwright.rules.internal.pack.PackReader.ReadPack;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one rule set, compiled, without those switched off.
 *
 * @param models the compiled rules
 * @param rules what is on, built-in rules first
 * @param builtInVersion a name that changes with the built-in rules
 */
public record RuleModels(List<Model> models, List<RuleInfo> rules, String builtInVersion) {
    /**
     * What goes into a compilation.
     *
     * @param builtIn whether the built-in rules take part
     * @param packs the host's packs
     * @param disabled ids of rules that are switched off
     * @param parameters the names of all parameters that have a value
     * @param language what the packs are written in
     */
    public record Request(
            boolean builtIn, List<PackText> packs, Set<String> disabled, Set<String> parameters, Language language) {}

    /** Compiles; null, with the faults, if something is wrong. */
    public static @Nullable RuleModels of(Request request, List<Fault> faults) {
        Map<String, String> fileOfId = new LinkedHashMap<>();
        List<RuleInfo> known = new ArrayList<>();
        if (request.builtIn()) {
            known.addAll(BuiltInPack.get().rules());
            known.forEach(rule -> fileOfId.put(rule.id(), rule.file()));
        }
        List<PackRule> own = new ArrayList<>();
        for (PackText text : request.packs()) {
            ReadPack pack = PackReader.read(text, request.language(), faults);
            checkIds(pack, fileOfId, faults);
            own.addAll(pack.rules());
        }
        own.forEach(rule -> known.add(rule.info()));
        own.forEach(rule -> checkParameters(rule, request.parameters(), faults));
        checkDisabled(request.disabled(), fileOfId.keySet(), faults);
        List<Model> models = new ArrayList<>();
        if (request.builtIn()) {
            models.add(without(BuiltInPack.get().model(), request.disabled()));
        }
        if (faults.isEmpty() && !own.isEmpty()) {
            Model model = PackCache.model(own, faults);
            if (model != null) {
                models.add(without(model, request.disabled()));
            }
        }
        if (!faults.isEmpty()) {
            return null;
        }
        List<RuleInfo> on =
                known.stream().filter(r -> !request.disabled().contains(r.id())).toList();
        return new RuleModels(
                List.copyOf(models), on, request.builtIn() ? BuiltInPack.get().version() : "none");
    }

    /** Ids are looked at in all that is written, whatever else is wrong there. */
    private static void checkIds(ReadPack pack, Map<String, String> fileOfId, List<Fault> faults) {
        for (Syntax.Rule rule : pack.tree().rules()) {
            String other = fileOfId.putIfAbsent(rule.id(), pack.file());
            if (other != null) {
                faults.add(new Fault(
                        pack.file(),
                        rule.at().line(),
                        rule.at().column(),
                        rule.id(),
                        "the id is that of a rule in " + other,
                        "Choose another id; to replace a rule, switch the other one off."));
            }
        }
    }

    private static void checkParameters(PackRule rule, Set<String> parameters, List<Fault> faults) {
        for (String name : rule.parameters()) {
            if (!parameters.contains(name)) {
                faults.add(rule.fault(
                        "parameter " + name + " has no value",
                        "Give it one in the rule set, as in parameter(\"" + name + "\", amount). "
                                + Spelling.remedy(name, parameters)));
            }
        }
    }

    private static void checkDisabled(Collection<String> disabled, Collection<String> known, List<Fault> faults) {
        for (String id : disabled) {
            if (!known.contains(id)) {
                faults.add(Fault.general(
                        "rule " + id + " is switched off but does not exist", Spelling.remedy(id, known)));
            }
        }
    }

    private static Model without(Model model, Set<String> disabled) {
        if (model.getRules().stream().noneMatch(rule -> disabled.contains(rule.getName()))) {
            return model;
        }
        ModelImpl copy = new ModelImpl(model.getName());
        copy.withGlobals(model.getGlobals());
        copy.withQueries(model.getQueries());
        model.getTypeMetaDatas().forEach(copy::addTypeMetaData);
        return copy.withRules(model.getRules().stream()
                .filter(rule -> !disabled.contains(rule.getName()))
                .toList());
    }
}
