// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the page together from the resources beside this class, the D3 library of the class path, and the data.
 *
 * <p>Two walls stand against markup in ids and names. The data is a block of JSON in which no character that HTML could read is
 * left as it is; the script writes it as text, never as markup. And the page's content security policy allows exactly the two
 * scripts of this page, by their hash, and no address at all.
 */
final class PageTemplate {
    private static final List<String> SCRIPTS = List.of("base.js", "board.js", "map.js", "panel.js", "main.js");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private PageTemplate() {}

    static String page(String title, String json) {
        String library = library();
        StringBuilder script = new StringBuilder("(() => {\n\"use strict\";\n");
        SCRIPTS.forEach(name -> script.append(own(name)));
        script.append("})();\n");
        String code = closed(script.toString());
        return fill(
                own("page.html"),
                Map.of(
                        "title",
                        escapeHtml(title),
                        "style",
                        own("page.css"),
                        "scriptHashes",
                        hash(library) + " " + hash(code),
                        "data",
                        escapeJson(json),
                        "library",
                        library,
                        "script",
                        code));
    }

    /** One pass: what stands in a value is never read as a place to fill. */
    private static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "Template page.html asks for {{" + name + "}}, which is not one of " + values.keySet() + ".");
        }
        return value;
    }

    static String escapeHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** These characters can only stand inside JSON strings, where an escape means the same. */
    static String escapeJson(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** D3 with its licence, from its webjar; the build writes the folder, which carries the version. */
    private static String library() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(own("library.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String folder = properties.getProperty("folder", "");
        ClassLoader loader = PageTemplate.class.getClassLoader();
        String licence = read(loader.getResourceAsStream(folder + "LICENSE"), folder + "LICENSE");
        String code = read(loader.getResourceAsStream(folder + "dist/d3.min.js"), folder + "dist/d3.min.js");
        return closed("/*!\n" + licence.replace("*/", "* /") + "*/\n" + code);
    }

    private static String own(String name) {
        return read(PageTemplate.class.getResourceAsStream(name), name);
    }

    private static InputStream found(@Nullable InputStream in, String name) {
        if (in == null) {
            throw new IllegalStateException("Resource " + name
                    + " is not on the class path; the report needs the examples' resources and org.webjars.npm:d3.");
        }
        return in;
    }

    private static String read(@Nullable InputStream resource, String name) {
        try (InputStream in = found(resource, name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script that held its own end tag would end early and spill into the page. */
    private static String closed(String script) {
        if (script.toLowerCase(Locale.ROOT).contains("</script") || script.contains("<!--")) {
            throw new IllegalStateException(
                    "A script of the report holds an end tag or a comment of HTML, and cannot be inlined.");
        }
        return script;
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
        }
    }
}
