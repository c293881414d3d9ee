// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldwright.rules.internal.language.Token.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
    private static List<String> tokens(String text) {
        return Lexer.read(text).tokens().stream()
                .filter(t -> t.kind() != Kind.END)
                .map(t -> t.at().line() + ":" + t.at().column() + " " + t.kind() + " " + t.text())
                .toList();
    }

    private static List<String> problems(String text) {
        return Lexer.read(text).problems().stream()
                .map(p -> p.at().line() + ":" + p.at().column() + " " + p.message())
                .toList();
    }

    @Test
    void wordsNumbersTextsAndSignsHaveTheirPlaces() {
        assertThat(tokens("Job( $p:priority>=2.50,\n\tid!=\"a\\\"b\\\\\" )"))
                .containsExactly(
                        "1:1 WORD Job",
                        "1:4 SIGN (",
                        "1:6 WORD $p",
                        "1:8 SIGN :",
                        "1:9 WORD priority",
                        "1:17 SIGN >=",
                        "1:19 NUMBER 2.50",
                        "1:23 SIGN ,",
                        "2:2 WORD id",
                        "2:4 SIGN !=",
                        "2:6 TEXT a\"b\\",
                        "2:15 SIGN )");
        assertThat(problems("Job( $p:priority>=2.50,\n\tid!=\"a\\\"b\\\\\" )")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'a\nb'", "'a\r\nb'", "'a\rb'"})
    void everyKindOfLineBreakEndsALine(String text) {
        assertThat(tokens(text)).containsExactly("1:1 WORD a", "2:1 WORD b");
    }

    @Test
    void columnsCountCharactersNotHalvesOfThem() {
        assertThat(tokens("\"\ud83d\udee0\" a")).containsExactly("1:1 TEXT \ud83d\udee0", "1:5 WORD a");
        assertThat(problems("\"\ud83d\udee0\u202e\""))
                .singleElement()
                .asString()
                .startsWith("1:3 ");
    }

    @Test
    void aByteOrderMarkAtTheStartIsNoPartOfTheText() {
        assertThat(tokens("\ufeffrule")).containsExactly("1:1 WORD rule");
        assertThat(problems("\ufeffrule")).isEmpty();
    }

    /** Bidirectional controls and what nobody can see are refused wherever they stand, each with its code. */
    @ParameterizedTest
    @CsvSource({
        "202e, turns the direction of writing",
        "2066, turns the direction of writing",
        "200f, turns the direction of writing",
        "200b, cannot be seen",
        "00ad, cannot be seen",
        "feff, cannot be seen",
        "2028, a line break of another kind",
        "0085, a control character",
        "0007, a control character",
        "e000, without a meaning",
        "d800, without a meaning",
    })
    void charactersThatDeceiveAreRefusedInTextsCommentsAndOutside(String code, String message) {
        String c = String.valueOf((char) Integer.parseInt(code, 16));
        String named = "(U+" + code.toUpperCase(java.util.Locale.ROOT) + ")";
        for (String text : List.of(" \"ab" + c + "\"", " // b" + c + "c", " /* " + c + " */", "     " + c)) {
            assertThat(problems(text)).as(text).singleElement().asString().contains(message, named);
        }
        assertThat(problems(" \"ab" + c + "\"").get(0)).startsWith("1:5 ");
        assertThat(problems(" // b" + c + "c").get(0)).startsWith("1:6 ");
        assertThat(problems("     " + c).get(0)).startsWith("1:6 ");
    }

    @ParameterizedTest
    @CsvSource({"00a0, another kind", "3000, another kind", "201c, a quote of another kind", "2264, without a meaning"})
    void signsOfWordProcessorsAreRefusedOutsideOfTexts(String code, String message) {
        String c = String.valueOf((char) Integer.parseInt(code, 16));
        assertThat(problems("a " + c))
                .singleElement()
                .asString()
                .startsWith("1:3 ")
                .contains(message);
        assertThat(problems("\"a " + c + "\"")).isEmpty();
    }

    @Test
    void aLetterOfAnotherScriptMakesOneFaultOfItsWord() {
        assertThat(problems("pr\u0456ority")).singleElement().asString().startsWith("1:1 a word with a foreign letter");
        assertThat(tokens("pr\u0456ority")).hasSize(1);
    }

    @Test
    void textsAndCommentsThatDoNotEndAreFaultsAtTheirStart() {
        assertThat(problems("a \"b\nc")).containsExactly("1:3 a text that does not end");
        assertThat(problems("a \"b\\")).contains("1:3 a text that does not end");
        assertThat(problems("a \"b\\\"")).containsExactly("1:3 a text that does not end");
        assertThat(problems("a\n /* b")).containsExactly("2:2 a comment that does not end");
    }

    @Test
    void summaryIsTheFirstSentenceOfTheLinesDirectlyBefore() {
        String text = """
                // SPDX-License-Identifier: Apache-2.0
                // About the pack.
                package a;

                // A section

                // Says what it
                // is for. And more.
                rule
                x // not this
                /* Or
                 * so. */
                rule
                """;
        List<String> summaries = Lexer.read(text).tokens().stream()
                .filter(t -> t.is("rule") || t.is("package"))
                .map(t -> Comments.summary(t.comment()))
                .toList();
        assertThat(summaries).containsExactly("About the pack.", "Says what it is for.", "Or so.");
    }
}
