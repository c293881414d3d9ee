// Putting the parts together: header, legend, search, and who redraws when the state changes.
const drawHeader = () => {
  byId("title").textContent = data.title;
  byId("subtitle").textContent = data.subtitle;
  byId("foot").textContent = data.footer;
  byId("kpis").replaceChildren(...data.kpis.map((kpi) => element("div", { class: kpi.tone, "data-kpi": kpi.key },
    element("dt", { text: kpi.label }), element("dd", {}, kpi.value, kpi.note ? element("small", { text: kpi.note }) : null))));
  byId("warnings-section").hidden = !data.warnings.length;
  byId("warnings").replaceChildren(...data.warnings.map((warning) => element("li", { text: warning })));
};

const drawDays = () => {
  const tab = (label, on, choose, key) => element("button", { type: "button", role: "tab", "aria-selected": String(on), "data-day": key, text: label, onclick: choose });
  const tabs = data.days.map((day, index) => tab(day.label, !state.overview && state.day === index, () => change({ day: index, overview: false, visit: null }), day.id));
  if (data.days.length > 1) tabs.unshift(tab("Overview", state.overview, () => change({ overview: true }), "overview"));
  byId("days").replaceChildren(...tabs);
};

const drawLegend = () => {
  const swatch = (draw) => {
    const svg = d3.create("svg").attr("width", 22).attr("height", 12).attr("aria-hidden", "true");
    draw(svg);
    return svg.node();
  };
  const box = (name, height) => (svg) => svg.append("rect").attr("class", name).attr("x", 1).attr("width", 20).attr("y", 6 - height / 2).attr("height", height).attr("rx", 2);
  const bar = (name) => (svg) => box("bar", 11)(svg.append("g").attr("class", "visit " + name));
  const has = (kind) => data.routes.some((route) => route.segments.some((segment) => segment.kind === kind));
  const any = (name) => data.visits.some((visit) => priorityClass(visit) === name);
  const window = (kind) => data.visits.some((visit) => visit.windows.some((one) => one.kind === kind));
  const entries = [
    [any("p-emergency"), "emergency", bar("p-emergency")], [any("p-high"), "priority 1–2", bar("p-high")],
    [any("p-mid"), "priority 3–5", bar("p-mid")], [any("p-low"), "priority 6–10", bar("p-low")],
    [data.visits.some((visit) => visit.lateSeconds > 0), "late", bar("p-mid late")], [true, "travel", box("seg-travel", 6)], [has("wait"), "waiting", box("seg-wait", 9)],
    [has("setup"), "set-up", box("seg-setup", 9)], [has("break"), "break", box("seg-break", 11)], [has("depot"), "depot", box("seg-depot", 11)],
    [true, "shift", box("shift", 12)], [data.routes.some((route) => route.softEnd), "overtime", box("over", 12)],
    [window("allowed"), "window (where it is narrow)", (svg) => svg.append("path").attr("class", "window").attr("d", "M2,3v6m0,-3h18m0,-3v6")],
    [window("promised"), "promised", (svg) => svg.append("path").attr("class", "window promised").attr("d", "M2,3v6m0,-3h18m0,-3v6")],
    [window("preferred"), "preferred", (svg) => svg.append("path").attr("class", "window preferred").attr("d", "M2,3v6m0,-3h18m0,-3v6")],
  ];
  byId("legend").replaceChildren(...entries.filter((entry) => entry[0]).map((entry) => element("li", {}, swatch(entry[2]), entry[1])));
};

const drawView = () => {
  byId("board").hidden = state.overview;
  byId("overview").hidden = !state.overview;
  byId("legend").hidden = state.overview;
  document.querySelector("#board-section .zoom").hidden = state.overview;
  byId("board-title").textContent = state.overview ? "Overview" : state.day < 0 ? "Board" : data.days[state.day].label;
  if (state.overview) drawOverview();
  else if (state.day >= 0) drawBoard();
  byId("map-route").disabled = chosenTechnician() === null;
  drawMap();
};

const countFound = () => {
  const found = data.visits.filter(matches).length + data.unassigned.filter(matches).length;
  byId("found").textContent = state.query ? found + " found" : "";
};

onChange((before) => {
  const onBoard = document.activeElement && document.activeElement.closest("#board .visit");
  if (before.day !== state.day) mapTransform = d3.zoomIdentity;
  if (before.day !== state.day || before.overview !== state.overview) drawDays();
  if (before.query !== state.query) countFound();
  hideTip();
  drawView();
  drawPanel();
  drawUnassigned();
  drawList();
  if (before.visit !== state.visit) revealVisit();
  if (onBoard && chosenVisit()) focusVisit(chosenVisit());
});

// day.html#JOB opens with that job chosen.
const openFromAddress = () => {
  try {
    selectJob(decodeURIComponent(location.hash.slice(1)));
  } catch (malformed) {
    change({ ...nothing });
  }
};

const start = () => {
  drawHeader();
  drawDays();
  drawLegend();
  drawView();
  drawPanel();
  drawUnassigned();
  byId("find").addEventListener("input", (event) => change({ query: event.target.value.trim().toLowerCase() }));
  byId("find").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !state.query) return;
    const hits = data.visits.filter(matches), next = hits[(hits.findIndex((visit) => visit.id === state.visit) + 1) % Math.max(1, hits.length)];
    if (next) selectVisit(next);
    else if (data.unassigned.some(matches)) selectOpen(data.unassigned.find(matches));
  });
  byId("zoom-in").addEventListener("click", () => zoomBoard(1 / 1.5));
  byId("zoom-out").addEventListener("click", () => zoomBoard(1.5));
  byId("zoom-fit").addEventListener("click", () => change({ hours: null }));
  byId("map-fit").addEventListener("click", () => { mapTransform = d3.zoomIdentity; drawMap(); });
  byId("map-route").addEventListener("click", () => { mapFocus = chosenTechnician(); drawMap(); });
  byId("list").addEventListener("toggle", drawList);
  addEventListener("keydown", (event) => { if (event.key === "Escape") change({ ...nothing }); });
  new ResizeObserver(() => document.documentElement.style.setProperty("--top", byId("top").offsetHeight + "px")).observe(byId("top"));
  let width = innerWidth;
  addEventListener("resize", () => { if (width !== innerWidth) { width = innerWidth; drawView(); } });
  openFromAddress();
  addEventListener("hashchange", openFromAddress);
  document.documentElement.dataset.ready = "true";
};

try {
  start();
} catch (failure) {
  byId("fault").hidden = false;
  byId("fault").textContent = "The report could not be drawn: " + failure.message;
  throw failure;
}
