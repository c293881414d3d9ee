// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fieldwright.core.testing.BrokenInputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenInputCommandTest {
    @TempDir
    Path folder;

    static List<BrokenInputs.Case> cases() {
        return BrokenInputs.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFaultIsToldWithCodeAndPointer(BrokenInputs.Case broken) throws IOException {
        Path file = Files.write(folder.resolve("broken.json"), broken.bytes());

        for (String command : List.of("validate", "plan")) {
            Run run = Run.of(command, file);

            assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
            assertThat(run.err()).contains("error " + broken.code() + " at \"" + Text.clean(broken.pointer()) + "\"");
            assertThat(run.all()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void aFaultHasItsMessageAndItsRemedy() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"), BrokenInputs.sound().replaceFirst("\"horizonStart\"", "\"horizonStrat\""));

        Run run = Run.of("validate", file);

        assertThat(run.err()).contains("a.json: 2 error(s)", "horizonStrat", "horizonStart");
        assertThat(run.err().lines().filter(l -> l.startsWith("    ") && !l.isBlank()))
                .hasSize(4);
    }

    @Test
    void controlCharactersOfTheInputDoNotReachTheTerminal() throws IOException {
        Path file = Files.writeString(folder.resolve("esc.json"), "{\"\\u001b[2Jevil\": 1}");

        Run run = Run.of("validate", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(run.all()).contains("?[2Jevil").doesNotContain("\u001b");
    }

    @Test
    void anUnknownFileIsToldByName() {
        Run run = Run.of("plan", folder.resolve("nothing.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err())
                .contains("nothing.json cannot be read: there is no such file")
                .hasLineCount(1);
    }

    @Test
    void aFolderIsNoFile() {
        Run run = Run.of("validate", folder);

        assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("it is a folder").hasLineCount(1);
    }

    @Test
    void aBrokenPolicyIsToldLikeABrokenProblem() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("policy.json"), "{\"format\":\"fieldwright/policy\",\"formatVersion\":1,\"slaFxed\":1}");

        Run run = Run.of("plan", SharedDay.file(folder), "--policy", policy);

        assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("policy.json: 1 error(s)", "/slaFxed", "slaFixed");
    }

    @Test
    void aRulePackThatDoesNotCompileNamesFileLineAndRule() throws IOException {
        Path pack = Files.writeString(
                folder.resolve("own.drl"),
                "package own;\n\nrule \"NoFridays\"\nwhen\n  Job( tpye == \"REPAIR\" )\n  Technician()\nthen\n"
                        + "  reject(\"NO\", \"No\");\nend\n");

        Run run = Run.of("plan", SharedDay.file(folder), "--steps", 10, "--rules", pack);

        assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("own.drl:5", "rule \"NoFridays\"", "tpye", "type");
        assertThat(run.all()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aFolderWithoutRulesIsAFault() {
        Run run = Run.of("plan", SharedDay.file(folder), "--rules", folder);

        assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("no .drl file");
    }
}
