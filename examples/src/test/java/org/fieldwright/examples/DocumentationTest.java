// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    private static List<String> blocks(String file, String language) throws IOException {
        Matcher matcher = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve(file)));
        List<String> result = new ArrayList<>();
        while (matcher.find()) {
            result.add(matcher.group(1));
        }
        return result;
    }

    @Test
    void theReadmeShowsTheExampleThatIsCompiled() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/fieldwright/examples/EmbeddingExample.java"));

        String shown = blocks("README.md", "java").get(0);

        assertThat(source).endsWith("package org.fieldwright.examples;\n\n" + shown);
        assertThat(source.lines().count()).isLessThan(40);
    }

    @Test
    void theExampleSaysWhoDoesWhatAndWhyNot() throws IOException {
        Path problem = Files.writeString(
                folder.resolve("monday.json"),
                blocks("docs/quickstart.md", "json").get(0));

        String printed = printedBy(problem.toString());

        assertThat(printed)
                .contains("ann does no-heating at 2026-06-01T09:00:00Z", " does lamps at 2026-06-01T12:00:00Z")
                .contains("Nobody does roof\n    The rules let none", " GBP");
    }

    private static String printedBy(String... args) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            EmbeddingExample.main(args);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFirstCodeOfTheReadmeComesEarly() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));

        assertThat(lines.indexOf("```sh")).isBetween(1, 23);
    }

    @Test
    void filesThatTheDocumentsLinkToExist() throws IOException {
        for (String page : List.of(
                "README.md", "docs/quickstart.md", "docs/command-line.md", "docs/modelling.md", "docs/glossary.md")) {
            Path here = ROOT.resolve(page);
            Matcher link = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)").matcher(Files.readString(here));
            while (link.find()) {
                assertThat(here.resolveSibling(link.group(1)))
                        .as("link in %s", page)
                        .exists();
            }
        }
    }
}
