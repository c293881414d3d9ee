// SPDX-License-Identifier: Apache-2.0
package org.fieldwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/api.md} names every public type of the libraries, each under its package, and they stay few. */
class ApiPageTest {
    private static final int MOST = 46;
    private static final Pattern PACKAGE = Pattern.compile("^`(org\\.fieldwright\\.[\\w.]+)`:");
    private static final Pattern TYPE = Pattern.compile("^\\| `(\\w+)` \\| .+\\. \\|$");

    private static Set<String> types;

    @BeforeAll
    static void scan() {
        types = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.fieldwright.core", "org.fieldwright.rules", "org.fieldwright.solver")
                        .stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName)
                        .filter(name -> !name.contains(".internal.") && !name.contains(".core.testing."))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyPublicTypeIsOnThePageUnderItsPackage() throws IOException {
        assertThat(named()).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void typesAreFew() {
        assertThat(types).hasSizeLessThanOrEqualTo(MOST);
    }

    private static List<String> named() throws IOException {
        List<String> named = new ArrayList<>();
        String current = "";
        for (String line : Files.readAllLines(Path.of("../docs/api.md"))) {
            var heading = PACKAGE.matcher(line);
            var row = TYPE.matcher(line);
            if (heading.find()) {
                current = heading.group(1);
            } else if (row.find()) {
                named.add(current + "." + row.group(1));
            }
        }
        return named;
    }
}
