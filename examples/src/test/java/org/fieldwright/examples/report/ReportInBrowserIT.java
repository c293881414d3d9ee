// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page in a real headless Chromium. Without a browser the tests are skipped, but where {@code CI} is set they fail. The pictures
 * go to {@code target/report}.
 */
class ReportInBrowserIT {
    private static final Path FOLDER = Path.of("target", "report");
    private static Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException, InterruptedException {
        Optional<Path> executable = Browser.find();
        if (executable.isEmpty() && inContinuousIntegration()) {
            fail(
                    "No Chromium on the PATH, but CI is set: install the package chromium, or name an executable in CHROMIUM.");
        }
        assumeTrue(
                executable.isPresent(),
                "No Chromium found: install one, or name an executable in CHROMIUM, to test the report.");
        Files.createDirectories(FOLDER);
        browser = new Browser(executable.orElseThrow(), 1600, 1000);
    }

    private static boolean inContinuousIntegration() {
        return Boolean.parseBoolean(System.getProperty("CI", System.getenv().getOrDefault("CI", "false")));
    }

    @AfterAll
    static void stopBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static DispatchPlan open(DispatchProblem problem, String name) throws IOException, InterruptedException {
        DispatchPlan plan = SamplePlan.of(problem);
        show(problem, plan, name);
        return plan;
    }

    private static void show(DispatchProblem problem, DispatchPlan plan, String name)
            throws IOException, InterruptedException {
        Path file = FOLDER.resolve(name + ".html").toAbsolutePath();
        ReportPage.write(problem, plan, file);
        browser.open(file);
    }

    private static List<Stop.Visit> visits(Route route) {
        return route.stops().stream()
                .filter(Stop.Visit.class::isInstance)
                .map(Stop.Visit.class::cast)
                .toList();
    }

    /** Scrolls a bar into view and gives the middle of what is seen of it, and the job under that point. */
    private static JsonNode look(String job) {
        return browser.evaluate("""
                (() => {
                  const bar = document.querySelector('#board .visit[data-job=' + JSON.stringify(%s) + ']');
                  if (!bar) return { found: false };
                  bar.scrollIntoView({ block: 'center', inline: 'center' });
                  const box = bar.querySelector('rect.bar').getBoundingClientRect();
                  const x = box.left + box.width / 2, y = box.top + box.height / 2;
                  const under = document.elementFromPoint(x, y);
                  const hit = under && under.closest('.visit');
                  return { found: true, x, y, width: box.width, height: box.height, hit: hit ? hit.dataset.job : null };
                })()""".formatted(quoted(job)));
    }

    private static String quoted(String text) {
        return new JsonMapper().valueToTree(text).toString();
    }

    private static void assertVisible(Stop.Visit visit) {
        JsonNode bar = look(visit.job());
        assertThat(bar.path("found").asBoolean()).as("bar of %s", visit.job()).isTrue();
        assertThat(bar.path("hit").asText())
                .as("what is seen where the bar of %s should be", visit.job())
                .isEqualTo(visit.job());
        assertThat(bar.path("width").asDouble()).isGreaterThanOrEqualTo(4);
        assertThat(bar.path("height").asDouble()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void everyAssignedJobIsAVisibleBarAndAClickShowsWhy() throws IOException, InterruptedException {
        DispatchPlan plan = open(SampleDay.problem(12, 60, 1, 7), "day");
        browser.screenshot(FOLDER.resolve("day.png"));
        for (Route route : plan.routes()) {
            for (Stop.Visit visit : visits(route)) {
                assertVisible(visit);
                JsonNode bar = look(visit.job());
                browser.click(bar.path("x").asDouble(), bar.path("y").asDouble());
                assertThat(browser.evaluate("document.getElementById('panel').dataset.job")
                                .asText())
                        .isEqualTo(visit.job());
                String panel = browser.evaluate("document.getElementById('panel').innerText")
                        .asText();
                assertThat(panel)
                        .contains(visit.job())
                        .contains(visit.reasons().get(0).text());
            }
        }
        assertThat(browser.evaluate("document.querySelectorAll('#board .visit').length")
                        .asInt())
                .isEqualTo(plan.routes().stream()
                        .mapToInt(route -> visits(route).size())
                        .sum());
        browser.evaluate("window.scrollTo(0, 0); document.getElementById('map-route').click()");
        browser.screenshot(FOLDER.resolve("day-details.png"));
    }

    @Test
    void barsLieAtTheirTimesOnTheAxis() throws IOException, InterruptedException {
        DispatchPlan plan = open(SampleDay.problem(12, 60, 1, 7), "day");
        Stop.Visit visit = visits(plan.routes().get(3)).get(1);
        double minutesFromTen =
                (visit.start().getEpochSecond() - SampleDay.at(0, 10).getEpochSecond()) / 60.0;
        JsonNode measured = browser.evaluate("""
                (() => {
                  const middle = (text) => {
                    const label = [...document.querySelectorAll('#board .axis text')].find((one) => one.textContent === text).getBoundingClientRect();
                    return label.left + label.width / 2;
                  };
                  const bar = document.querySelector('#board .visit[data-job="%s"] rect.bar');
                  return { ten: middle('10:00'), eleven: middle('11:00'), left: bar.getBoundingClientRect().left };
                })()""".formatted(visit.job()));
        double hour = measured.path("eleven").asDouble() - measured.path("ten").asDouble();
        double expected = measured.path("ten").asDouble() + minutesFromTen / 60 * hour;
        assertThat(measured.path("left").asDouble()).isBetween(expected - 2, expected + 2);
    }

    @Test
    void unassignedJobsAreListedWithTheirReasons() throws IOException, InterruptedException {
        DispatchPlan plan = open(SampleDay.problem(12, 60, 1, 7), "day");
        assertThat(plan.unassigned()).isNotEmpty();
        plan.unassigned().forEach(open -> {
            String row = browser.evaluate(
                            "document.querySelector('#unassigned tr[data-open=\"" + open.job() + "\"]').innerText")
                    .asText();
            assertThat(row)
                    .contains(open.job())
                    .contains(open.reasons().get(0).text())
                    .contains(open.reasons().get(0).code());
        });
        assertThat(browser.evaluate("document.querySelectorAll('#map [data-open]').length")
                        .asInt())
                .isEqualTo(plan.unassigned().size());
    }

    @Test
    void aWeekShowsEachVisitUnderItsDay() throws IOException, InterruptedException {
        DispatchProblem problem = SampleDay.problem(40, 500, 5, 8);
        DispatchPlan plan = open(problem, "week");
        for (int day = 0; day < 5; day++) {
            String date = SampleDay.FIRST.plusDays(day).toString();
            browser.evaluate("document.querySelector('#days [data-day=\"" + date + "\"]').click()");
            TreeSet<String> expected = new TreeSet<>();
            String suffix = "-d" + (day + 1);
            for (Route route : plan.routes()) {
                if (route.shift().endsWith(suffix)) {
                    visits(route).forEach(visit -> expected.add(visit.job()));
                    visits(route).forEach(ReportInBrowserIT::assertVisible);
                }
            }
            JsonNode shown =
                    browser.evaluate("[...document.querySelectorAll('#board .visit')].map((one) => one.dataset.job)");
            TreeSet<String> jobs = new TreeSet<>();
            shown.forEach(job -> jobs.add(job.asText()));
            assertThat(jobs).isEqualTo(expected).isNotEmpty();
        }
        browser.screenshot(FOLDER.resolve("week.png"));
        browser.evaluate("document.querySelector('#days [data-day=overview]').click()");
        assertThat(browser.evaluate("document.querySelectorAll('#overview td button').length")
                        .asInt())
                .isEqualTo(200);
        browser.screenshot(FOLDER.resolve("week-overview.png"));
    }

    @Test
    void placesAreDrawnToScale() throws IOException, InterruptedException {
        DispatchProblem problem = SampleDay.problem(2, 6, 1, 5);
        DispatchPlan plan = open(problem, "small");
        List<Stop.Visit> visits =
                plan.routes().stream().flatMap(route -> visits(route).stream()).toList();
        Stop.Visit one = visits.get(0);
        Stop.Visit other = visits.get(visits.size() - 1);
        JsonNode drawn = browser.evaluate("""
                (() => {
                  const at = (job) => {
                    const box = document.querySelector('#map [data-place-of~="' + job + '"] circle').getBoundingClientRect();
                    return [box.left + box.width / 2, box.top + box.height / 2];
                  };
                  const [a, b] = [at('%s'), at('%s')];
                  const bar = document.querySelector('#map .scale-bar').getBoundingClientRect().width;
                  const [length, unit] = document.querySelector('#map .scale-text').textContent.split(' ');
                  return Math.hypot(a[0] - b[0], a[1] - b[1]) / bar * length * (unit === 'km' ? 1 : 0.001);
                })()""".formatted(one.job(), other.job()));
        double kilometres = ReportGeometry.kilometres(problem, one.site(), other.site());
        assertThat(drawn.asDouble()).isBetween(kilometres * 0.96, kilometres * 1.04);
    }

    @Test
    void pageAsksForNothingAndComplainsOfNothing() throws IOException, InterruptedException {
        open(SampleDay.problem(5, 20, 2, 9), "quiet");
        browser.evaluate(
                "document.querySelector('#board .visit').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(address ->
                        address.startsWith("file:") && address.endsWith("quiet.html") || address.equals("data:,"));
    }

    @Test
    void markupInIdsAndNamesIsShownAndNeverRuns() throws IOException, InterruptedException {
        String evil = "<img src=x onerror=\"document.title='taken'\"></script><script>document.title='taken'</script>";
        DispatchProblem sample = SampleDay.problem(2, 6, 1, 5);
        List<Job> jobs = sample.jobs().stream()
                .map(job -> job.toBuilder()
                        .id(job.id() + evil)
                        .attributes(java.util.Map.of("title", evil))
                        .build())
                .toList();
        DispatchPlan plan = open(sample.toBuilder().id(evil).jobs(jobs).build(), "markup");
        Stop.Visit visit = visits(plan.routes().get(0)).get(0);
        assertVisible(visit);
        JsonNode bar = look(visit.job());
        browser.click(bar.path("x").asDouble(), bar.path("y").asDouble());
        assertThat(browser.evaluate("document.getElementById('panel').innerText")
                        .asText())
                .contains(evil);
        assertThat(browser.evaluate("document.title").asText()).isEqualTo(evil);
        assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt())
                .isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void barsAreReachedAndOpenedFromTheKeyboard() throws IOException, InterruptedException {
        DispatchPlan plan = open(SampleDay.problem(12, 60, 1, 7), "day");
        List<Stop.Visit> first = visits(plan.routes().get(0));
        browser.evaluate("document.querySelector('#board .visit[tabindex=\"0\"]').focus()");
        browser.press("ArrowRight");
        browser.press("Enter");
        assertThat(browser.evaluate("document.getElementById('panel').dataset.job")
                        .asText())
                .isEqualTo(first.get(1).job());
        assertThat(browser.evaluate("document.activeElement.dataset.job").asText())
                .isEqualTo(first.get(1).job());
    }

    @Test
    void addressWithAJobOpensThatJob() throws IOException, InterruptedException {
        DispatchPlan plan = open(SampleDay.problem(40, 500, 5, 8), "week");
        Stop.Visit visit = plan.routes().stream()
                .filter(route -> route.shift().endsWith("-d3"))
                .flatMap(route -> visits(route).stream())
                .findFirst()
                .orElseThrow();
        browser.evaluate("location.hash = '" + visit.job() + "'; new Promise((done) => setTimeout(done, 200))");
        assertThat(browser.evaluate("document.getElementById('panel').dataset.job")
                        .asText())
                .isEqualTo(visit.job());
        assertThat(browser.evaluate("document.querySelector('#days [aria-selected=true]').dataset.day")
                        .asText())
                .isEqualTo(SampleDay.FIRST.plusDays(2).toString());
        assertVisible(visit);
    }

    @Test
    void withoutCoordinatesTheBoardStandsAndTheMapSaysSo() throws IOException, InterruptedException {
        DispatchProblem located = SampleDay.problem(3, 9, 1, 4);
        DispatchPlan plan = SamplePlan.of(located);
        DispatchProblem blank = located.toBuilder()
                .sites(located.sites().stream()
                        .map(site -> site.toBuilder().location(null).build())
                        .toList())
                .build();
        show(blank, plan, "blank");
        plan.routes().forEach(route -> visits(route).forEach(ReportInBrowserIT::assertVisible));
        assertThat(browser.evaluate("document.getElementById('map').innerText").asText())
                .contains("No place of this day has coordinates");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void withoutTechniciansEveryJobIsListed() throws IOException, InterruptedException {
        DispatchProblem alone =
                SampleDay.problem(1, 5, 1, 4).toBuilder().technicians(List.of()).build();
        open(alone, "nobody");
        assertThat(browser.evaluate("document.querySelectorAll('#unassigned tr[data-open]').length")
                        .asInt())
                .isEqualTo(5);
        assertThat(browser.evaluate("document.getElementById('fault').hidden").asBoolean())
                .isTrue();
        assertThat(browser.complaints()).isEmpty();
    }
}
