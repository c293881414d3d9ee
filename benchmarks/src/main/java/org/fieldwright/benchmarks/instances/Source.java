// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance comes from.
 *
 * @param instance a file, or with a folder the instance's name
 * @param folder the family's folder, which holds {@code instances/}, or null
 */
record Source(String instance, @Nullable Path folder) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The folder {@code instances/}, for families whose instances go by name. */
    Path instances(String family) {
        if (folder == null) {
            throw new InstanceException(
                    "Instance \"" + instance + "\" of family " + family
                            + " goes by name, since it is more than one file; give --data with the folder that holds instances/.");
        }
        Path instances = folder.resolve("instances");
        if (!Files.isDirectory(instances)) {
            throw new InstanceException("Folder \"" + folder
                    + "\" has no folder instances/ in it; give --data with the folder of the family " + family + ".");
        }
        return instances;
    }

    /** The file of an instance that is one file: as given, or in the folder or one inside it by its name with one of the endings. */
    Path file(String family, List<String> endings) {
        if (folder == null) {
            return Path.of(instance);
        }
        Path instances = instances(family);
        if (!NAME.matcher(instance).matches()) {
            throw new InstanceException("Instance \"" + instance + "\" of family " + family
                    + " is not a name; with --data give the name of a file in instances/ without its ending.");
        }
        return folders(instances).stream()
                .flatMap(in -> endings.stream().map(ending -> in.resolve(instance + ending)))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new InstanceException("Instance \"" + instance + "\" of family " + family
                        + " is not in " + instances + " with one of the endings " + endings
                        + "; look for a misspelt name."));
    }

    /** The folder itself and the folders in it, since some families come in several sets. */
    private static List<Path> folders(Path instances) {
        try (Stream<Path> inside = Files.list(instances)) {
            return Stream.concat(
                            Stream.of(instances),
                            inside.filter(Files::isDirectory).sorted())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new InstanceException("Folder \"" + instances + "\" cannot be listed (" + e + ").", e);
        }
    }

    /** The lines of one of the instance's files. */
    List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InstanceException("Instance \"" + instance + "\" needs the file " + file
                    + ", which is not there; look for a misspelt name.");
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new InstanceException(
                    "Instance \"" + instance + "\": the file " + file + " cannot be read as UTF-8 text (" + e + ").",
                    e);
        }
    }
}
