// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of a record says about its components, so that the schema says the same. */
final class ComponentDocs {
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern PARAM = Pattern.compile("@param (\\w+) ((?:(?!@param).)*)", Pattern.DOTALL);

    private ComponentDocs() {}

    /** The sentences by the name of the component. */
    static Map<String, String> of(Class<?> recordType) {
        Map<String, String> sentences = new HashMap<>();
        Matcher comment = COMMENT.matcher(source(recordType));
        while (comment.find()) {
            if (comment.group(2).equals(recordType.getSimpleName())) {
                Matcher param = PARAM.matcher(comment.group(1));
                while (param.find()) {
                    sentences.put(param.group(1), plain(param.group(2)));
                }
            }
        }
        return sentences;
    }

    private static String plain(String javadoc) {
        String text = javadoc.replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                .replaceAll("\\s*\\n\\s*\\* ?", " ")
                .strip();
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String source(Class<?> recordType) {
        Class<?> outermost = recordType;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path file = Path.of("src/main/java", outermost.getName().replace('.', '/') + ".java");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Run the tests in the folder of the module.", e);
        }
    }
}
