// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldwright.rules.internal.language.Fault;
import org.fieldwright.rules.internal.language.Language;
import org.fieldwright.rules.internal.language.PackText;
import org.jspecify.annotations.Nullable;

/** Run by Maven after the views are compiled: compiles the built-in rules into the classes of this module. */
public final class BuiltInPackBuild {
    /** Drools' own switch; without it the classes would need the Java that builds them. */
    private static final String JAVA_LEVEL = "drools.dialect.java.compiler.lnglevel";

    private BuiltInPackBuild() {}

    /**
     * Compiles all DRL files below a folder.
     *
     * @param args the folder of the sources, the folder of the classes
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        System.setProperty(JAVA_LEVEL, "17");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Path sources = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        List<Fault> faults = new ArrayList<>();
        List<PackRule> rules = new ArrayList<>();
        for (Path file : drlFiles(sources)) {
            read(sources, file, rules, faults);
        }
        CompiledPack pack = faults.isEmpty() ? PackCompiler.compile(rules, BuiltInPack.PACKAGE, faults) : null;
        if (pack == null) {
            throw new IllegalStateException("The built-in rules do not compile: " + faults);
        }
        write(classes, pack, rules);
    }

    private static List<Path> drlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
        }
    }

    private static void read(Path sources, Path file, List<PackRule> rules, List<Fault> faults) throws IOException {
        String name = sources.relativize(file).toString().replace('\\', '/');
        PackText text = new PackText(name, Files.readString(file));
        Path parent = sources.relativize(file).getParent();
        String folder =
                parent == null ? "" : parent.toString().replace('\\', '/').replace('/', '.');
        PackReader.ReadPack read = PackReader.read(text, Language.STANDARD, faults);
        if (!read.tree().packageName().equals(folder)) {
            faults.add(fault(name, "the package is not the folder", "Write package " + folder + ";"));
        }
        List<PackRule> own = read.rules();
        if (own.size() != 1 || !name.endsWith("/" + own.get(0).id() + ".drl")) {
            faults.add(fault(name, "the file is not named after its only rule", "Keep one rule in one file."));
        }
        rules.addAll(own);
    }

    private static Fault fault(String file, String message, String remedy) {
        return new Fault(file, 1, 1, null, message, remedy);
    }

    private static void write(Path folder, CompiledPack pack, List<PackRule> rules) throws IOException {
        deleteOld(folder.resolve(BuiltInPack.PACKAGE.replace('.', '/')));
        for (Map.Entry<String, byte[]> entry : pack.classes().entrySet()) {
            Path file = folder.resolve(entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(parent(file));
            Files.write(file, entry.getValue());
        }
        Path index = folder.resolve(BuiltInPack.INDEX);
        Files.createDirectories(parent(index));
        Files.write(index, BuiltInPack.index(pack, rules));
    }

    private static Path parent(Path file) {
        @Nullable Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static void deleteOld(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
