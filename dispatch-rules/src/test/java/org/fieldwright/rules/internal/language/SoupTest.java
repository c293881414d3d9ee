// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text is: the front end ends, tells or accepts, and what it accepts is printed in words of the vocabulary alone. */
class SoupTest {
    private static final List<String> ATTACKS = List.of(
            "System.exit(1)",
            "Runtime.getRuntime().exec(\"x\")",
            "java.lang.Runtime()",
            "getClass()",
            "this.class",
            "new Object()",
            "eval(true)",
            "import java.io.File;",
            "*/",
            "/*",
            "\\u0022",
            "\"",
            "\\",
            "\u202e",
            "\ud800",
            "@Override",
            "salience 1",
            "::",
            "->",
            "[\"x\"]",
            "kcontext",
            "drools",
            "matches \"(a+)+\"",
            "from entry-point \"x\"",
            "then",
            "end",
            "when",
            "rule \"X\"");
    private static final Set<String> STRUCTURE = Set.of(
            "import",
            "global",
            "rule",
            "when",
            "then",
            "end",
            "from",
            "entry",
            "point",
            "not",
            "exists",
            "org",
            "fieldwright",
            "rules",
            "internal",
            "view",
            "Is",
            "Exact",
            "Because",
            "of",
            "all",
            "any",
            "untrue",
            "empty",
            "size",
            "negated",
            "wantsFacts",
            "new",
            "Object",
            "null",
            "true",
            "false");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private static final Set<String> ALLOWED = allowed();
    private static final List<String> PACKS = packs();

    private static Set<String> allowed() {
        Set<String> words = new TreeSet<>(STRUCTURE);
        for (ViewWords view : Vocabulary.standard().views()) {
            words.add(view.name());
            words.addAll(view.functions().keySet());
            String variable = "$" + Character.toLowerCase(view.name().charAt(0))
                    + view.name().substring(1);
            words.add(variable);
            Stream.of(1, 2, 3, 4).forEach(n -> words.add(variable + n));
        }
        Stream.of(Operator.values()).map(Operator::method).forEach(words::add);
        Stream.of(Arithmetic.values()).map(Arithmetic::method).forEach(words::add);
        Stream.of(Type.values()).map(Type::method).forEach(words::add);
        Vocabulary.actions().forEach(a -> words.add(a.method()));
        Stream.of(Kind.values()).forEach(k -> {
            words.add(k.global());
            words.add(k.sink());
        });
        return words;
    }

    private static List<String> packs() {
        List<String> packs = new ArrayList<>(List.of("""
                rule "Intake" when $j : Job( type like "LIFT*", attribute("floor") != null, crew < 2 ) then
                    require("SKILL", "lift", 2, "LIFT", "Lifts need {what}", $j.attribute("floor"));
                    classify("type", "REPAIR", "A", "b"); require("CREW", 2, "ALONE", "Two people"); end
                rule "Triage" when Job( overdueDays > 3 || !partsMissing.isEmpty() ) then
                    triage("HOLD", "PARTS", "Parts are missing"); end
                rule "Alert" when $v : Visit( minutesLate > 15, minutesLate * 2 < 100 ) Technician( senior ) then
                    alert("WARNING", "LATE", "{minutes} late", $v.minutesLate); end
                rule "Completion" when Job( equipmentType == "LIFT" ) Visit( photos < 2, evidence not contains "photo" )
                    not Parameter( name == "off", key == "photo" ) then evidence("photo", "PHOTO", "A photo"); end
                """));
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/fieldwright/rules"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                packs.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(packs);
    }

    @Provide
    Arbitrary<String> soups() {
        List<String> words = new ArrayList<>(ATTACKS);
        words.addAll(List.of(
                "Job(",
                "Technician(",
                "Parameter(",
                ")",
                "(",
                ",",
                ";",
                ":",
                "$job",
                "$x",
                "priority",
                "type",
                "emergency",
                "==",
                "<",
                "in",
                "not",
                "contains",
                "&&",
                "||",
                "!",
                "+",
                "-",
                "*",
                ".",
                "\"A\"",
                "3",
                "2.5",
                "null",
                "true",
                "reject(\"CODE\", \"text\");",
                "prefer(",
                "rule R when Job() then",
                "exists",
                "skillLevel(",
                "attribute(\"x\")",
                "package a;",
                "name == \"x\"",
                "\n",
                "//",
                "{",
                "}",
                "like"));
        return Arbitraries.of(words).list().ofMaxSize(40).map(list -> String.join(" ", list));
    }

    /** Packs that are right, with pieces cut out, doubled and put in. */
    @Provide
    Arbitrary<String> mutants() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
        Arbitrary<String> spliced = Arbitraries.of(ATTACKS);
        Arbitrary<List<Integer>> cuts = places.list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(PACKS), cuts, spliced.list().ofMaxSize(3), places)
                .as((pack, at, attacks, length) -> mutate(pack, at, attacks, length % 12));
    }

    private static String mutate(String pack, List<Integer> places, List<String> attacks, int length) {
        StringBuilder text = new StringBuilder(pack);
        for (int i = 0; i < places.size(); i++) {
            int from = places.get(i) % (text.length() + 1);
            int to = Math.min(text.length(), from + length);
            if (i < attacks.size()) {
                text.insert(from, attacks.get(i));
            } else if (i % 2 == 0) {
                text.delete(from, to);
            } else {
                text.insert(from, text.substring(from, to));
            }
        }
        return text.toString();
    }

    @Property(tries = 2000)
    void soupNeverBreaksTheFrontEnd(@ForAll("soups") String soup) {
        read(soup);
        read("rule R when " + soup + " then reject(\"A\", \"b\") end");
        read("rule R when $job : Job( $x : priority ) then " + soup + " end");
        read("rule R when $job : Job( " + soup + " ) then reject(\"A\", \"b\") end");
    }

    @Property(tries = 3000)
    void mutantsNeverGetAForeignWordThrough(@ForAll("mutants") String mutant) {
        read(mutant);
    }

    @Property(tries = 1000)
    void anyTextAtAllIsReadToItsEnd(@ForAll String text) {
        read(text);
        read("rule R when Job( " + text + " ) then reject(\"A\", \"" + text + "\") end");
    }

    private static void read(String text) {
        Faults faults = new Faults("pack");
        List<CheckedRule> rules = new ArrayList<>();
        assertThatCode(() -> rules.addAll(Language.STANDARD.read(text, faults).rules()))
                .doesNotThrowAnyException();
        assertThat(faults.all()).allSatisfy(f -> {
            assertThat(f.message()).isNotBlank();
            assertThat(f.remedy()).endsWith(f.remedy().endsWith("?") ? "?" : ".");
        });
        rules.forEach(rule -> assertPrintsOnlyTheVocabulary(rule.printed()));
    }

    static void assertPrintsOnlyTheVocabulary(String printed) {
        assertThat(printed).matches("[\\n -~]*");
        String bare = TEXT.matcher(printed).replaceAll(" ");
        assertThat(WORD.matcher(bare).results().map(m -> m.group()).filter(w -> !ALLOWED.contains(w)))
                .as(printed)
                .isEmpty();
        assertThat(bare).matches("[\\n A-Za-z0-9_$(){}\\[\\],.;:?*-]*");
    }

    @Property(tries = 1)
    void thePacksThemselvesAreAccepted() {
        assertThat(PACKS)
                .hasSizeGreaterThan(20)
                .allSatisfy(pack -> Rules.of(pack).forEach(r -> assertPrintsOnlyTheVocabulary(r.printed())));
    }
}
