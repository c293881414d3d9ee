// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.fieldwright.rules.internal.language.Fault;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles checked rules with Drools' executable model. One build at a time, each under a release id of its own: parallel builds under one
 * id have been seen to get each other's rules. The repository, which is static, forgets the module at once.
 */
final class PackCompiler {
    private static final String SOURCES = "src/main/resources/";
    private static final Object ONE_AT_A_TIME = new Object();

    private PackCompiler() {}

    /**
     * Compiles rules into one package.
     *
     * @param rules the rules, each without a fault
     * @param packageName a package that no other rules have
     * @param faults takes what the compiler finds
     * @return the classes, or null if there are faults
     */
    static @Nullable CompiledPack compile(List<PackRule> rules, String packageName, List<Fault> faults) {
        synchronized (ONE_AT_A_TIME) {
            List<String> messages = new ArrayList<>();
            CompiledPack pack = build(rules, packageName, messages);
            if (pack == null) {
                blame(rules, packageName, messages, faults);
            }
            return pack;
        }
    }

    /** The messages name no rule that an author would know, so each rule is built alone. */
    private static void blame(List<PackRule> rules, String packageName, List<String> messages, List<Fault> faults) {
        int before = faults.size();
        for (int i = 0; i < rules.size() && rules.size() > 1; i++) {
            List<String> own = new ArrayList<>();
            if (build(List.of(rules.get(i)), packageName + ".r" + i, own) == null) {
                faults.add(fault(rules.get(i), own));
            }
        }
        if (faults.size() == before) {
            faults.add(fault(rules.get(0), messages));
        }
    }

    private static Fault fault(PackRule rule, List<String> messages) {
        return rule.fault(
                messages.isEmpty() ? null : messages.get(0),
                "Check the types on both sides of each operator and the arguments of each function; docs/rules.md lists them.");
    }

    private static @Nullable CompiledPack build(List<PackRule> rules, String packageName, List<String> messages) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.fieldwright.packs", packageName, "1");
        try {
            KieFileSystem files = services.newKieFileSystem();
            files.generateAndWritePomXML(release);
            for (int i = 0; i < rules.size(); i++) {
                String path = SOURCES + packageName.replace('.', '/') + "/r" + i + ".drl";
                files.write(
                        path, "package " + packageName + ";\n" + rules.get(i).printed());
            }
            KieBuilder builder = services.newKieBuilder(files, PackCompiler.class.getClassLoader())
                    .buildAll(ExecutableModelProject.class);
            for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
                messages.add(firstLine(message.getText()));
            }
            return messages.isEmpty() ? classes((InternalKieModule) builder.getKieModule()) : null;
        } catch (RuntimeException e) {
            messages.add(e.getClass().getSimpleName() + ": " + e.getMessage());
            return null;
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    private static CompiledPack classes(InternalKieModule module) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        String model = "";
        for (String file : module.getFileNames()) {
            if (file.endsWith(".class") && !file.startsWith("org/drools/project/")) {
                classes.put(file.substring(0, file.length() - 6).replace('/', '.'), module.getBytes(file));
            } else if (file.endsWith("/drools-model")) {
                model = new String(module.getBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.contains(":") && !line.isBlank())
                        .findFirst()
                        .orElseThrow();
            }
        }
        return new CompiledPack(model, classes);
    }
}
