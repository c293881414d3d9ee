// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"report-data\">(.*?)</script>", Pattern.DOTALL);

    private final DispatchProblem problem = SampleDay.problem(4, 20, 2, 3);
    private final DispatchPlan plan = SamplePlan.of(problem);

    private static JsonNode data(String page) throws IOException {
        Matcher block = DATA.matcher(page);
        assertThat(block.find()).isTrue();
        return new JsonMapper().readTree(block.group(1));
    }

    @Test
    void everyJobIsOnThePageOnce() throws IOException {
        JsonNode data = data(ReportPage.html(problem, plan));
        List<String> shown = new ArrayList<>(data.path("visits").findValuesAsText("job"));
        shown.addAll(data.path("unassigned").findValuesAsText("job"));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        problem.jobs().stream().map(job -> job.id()).toList());
    }

    @Test
    void samePlanGivesTheSameBytes() {
        assertThat(ReportPage.html(problem, plan)).isEqualTo(ReportPage.html(problem, plan));
    }

    @Test
    void timeBetweenVisitsIsDrawnWithoutGapsOrOverlaps() throws IOException {
        JsonNode data = data(ReportPage.html(problem, plan));
        for (int row = 0; row < data.path("routes").size(); row++) {
            JsonNode route = data.path("routes").get(row);
            if (route.path("start").isNull()) {
                assertThat(route.path("segments")).isEmpty();
                continue;
            }
            List<long[]> pieces = new ArrayList<>();
            route.path("segments")
                    .forEach(piece -> pieces.add(new long[] {
                        piece.path("from").asLong(), piece.path("to").asLong()
                    }));
            for (JsonNode visit : data.path("visits")) {
                if (visit.path("route").asInt() == row) {
                    pieces.add(new long[] {
                        visit.path("from").asLong(), visit.path("to").asLong()
                    });
                }
            }
            pieces.sort(Comparator.comparingLong(piece -> piece[0]));
            long cursor = route.path("start").asLong();
            for (long[] piece : pieces) {
                assertThat(piece[0])
                        .as("shift %s", route.path("shift").asText())
                        .isEqualTo(cursor);
                cursor = piece[1];
            }
            assertThat(cursor).isEqualTo(route.path("end").asLong());
        }
    }

    @Test
    void clockChangeInTheHorizonIsKnownToThePage() throws IOException {
        DispatchProblem autumn = problem.toBuilder()
                .horizonStart(Instant.parse("2026-10-24T00:00:00Z"))
                .horizonEnd(Instant.parse("2026-10-27T00:00:00Z"))
                .build();
        JsonNode offsets = data(ReportPage.html(autumn, plan)).path("offsets");
        assertThat(offsets.findValuesAsText("seconds")).containsExactly("7200", "3600");
        assertThat(offsets.get(1).path("from").asLong())
                .isEqualTo(Instant.parse("2026-10-25T01:00:00Z").getEpochSecond());
    }

    @Test
    void markupInNamesStaysText() throws IOException {
        String evil = "</script><script>alert(1)</script><!-- {{data}} ' \" & \u2028";
        DispatchProblem named = problem.toBuilder().id(evil).build();
        String page = ReportPage.html(named, plan);
        assertThat(page).doesNotContain("alert(1)</script>").doesNotContain("<!-- {{data}}");
        assertThat(data(page).path("title").asText()).isEqualTo(evil);
    }

    @Test
    void pageNamesNoAddressToLoadFrom() {
        String own = ReportPage.html(problem, plan).replaceAll("(?s)<script>.*?</script>", "");
        assertThat(own)
                .doesNotContain("src=")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("@import");
        assertThat(own).contains("default-src 'none'");
    }

    @Test
    void planOfAnotherProblemIsRefusedByName() {
        Route route = plan.routes().get(0);
        Stop.Visit visit = (Stop.Visit) route.stops().get(0);
        DispatchProblem without = problem.toBuilder()
                .jobs(problem.jobs().stream()
                        .filter(job -> !job.id().equals(visit.job()))
                        .toList())
                .build();
        assertThatThrownBy(() -> ReportPage.html(without, plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(visit.job())
                .hasMessageContaining("give the problem that the plan was made for");
    }

    @Test
    void pageReplacesAnOlderOneAndLeavesNoDraft(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("day.html");
        Files.writeString(file, "old");
        ReportPage.write(problem, plan, file);
        assertThat(file).content().startsWith("<!DOCTYPE html>").isEqualTo(ReportPage.html(problem, plan));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void failedWriteLeavesTheOlderPage(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectory(folder.resolve("day.html"));
        Files.writeString(file.resolve("kept"), "kept");
        assertThatThrownBy(() -> ReportPage.write(problem, plan, file)).isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
