// The board: one row per technician, time from left to right; everything is SVG, one group per visit.
const ROW = 46, BAR_TOP = 8, BAR_HEIGHT = 20, LANE_TOP = 32, LANES = 3, LANE = 4, LABELS = 190;

const boardExtent = (routes) => {
  const day = data.days[state.day];
  const from = d3.min([day.from, ...routes.map((route) => route.start)]);
  const to = d3.max([day.to, ...routes.map((route) => route.end)]);
  return [Math.floor(from / 1800) * 1800, Math.ceil(to / 1800) * 1800];
};

// Whole local hours, also where an hour is missing or doubled in the night of a clock change.
const hourTicks = (from, to, step) => {
  const ticks = [];
  for (let second = Math.ceil((from + offsetAt(from)) / 3600) * 3600 - offsetAt(from); second <= to; second += 3600) {
    if (local(second).getUTCHours() % step === 0) ticks.push(second);
  }
  return ticks;
};

const drawDefs = (svg) => {
  const hatch = (id, ground, stroke) => {
    const pattern = svg.append("pattern").attr("id", id).attr("width", 6).attr("height", 6).attr("patternUnits", "userSpaceOnUse").attr("patternTransform", "rotate(45)");
    pattern.append("rect").attr("width", 6).attr("height", 6).attr("fill", ground);
    pattern.append("line").attr("y2", 6).attr("stroke", stroke).attr("stroke-width", 3);
  };
  hatch("hatch-over", "#fdf0d9", "#f3c374");
  hatch("hatch-break", "#efe9da", "#d8ceb2");
};

// A window nearly as wide as the shift says little and would bury those that do: it shows only once its job is chosen.
const narrowWindows = (visit, route) =>
  visit.windows.filter((window) => {
    const inside = Math.min(window.to, route.to) - Math.max(window.from, route.from);
    return inside >= 0 && inside < 0.7 * (route.to - route.from);
  });

const packLanes = (items) => {
  const ends = new Array(LANES).fill(-Infinity);
  return items.map((item) => {
    const free = ends.findIndex((end) => end < item.from);
    const lane = free < 0 ? ends.indexOf(d3.min(ends)) : free;
    ends[lane] = Math.max(ends[lane], item.to);
    return { ...item, lane };
  });
};

const shortLength = (seconds) => {
  const all = Math.max(1, Math.round(seconds / 60));
  return all < 100 ? all + "′" : Math.floor(all / 60) + "h" + String(all % 60).padStart(2, "0");
};

const ruler = document.createElement("canvas").getContext("2d");
ruler.font = "11px " + getComputedStyle(document.body).fontFamily;
const textWidth = (text) => ruler.measureText(text).width;

// The id matters more than the lateness, which the red frame tells too. Ids mostly differ at their end, so it is the end that stays.
const fitLabel = (visit, width) => {
  const room = width - 8 - (visit.locked ? 10 : 0), fits = (text) => textWidth(text) <= room;
  if (visit.lateSeconds > 0 && fits(visit.label + " +" + shortLength(visit.lateSeconds))) return visit.label + " +" + shortLength(visit.lateSeconds);
  if (fits(visit.label)) return visit.label;
  const ends = d3.range(1, visit.label.length - 1).map((from) => "…" + visit.label.slice(from));
  return ends.find(fits) || "";
};

const visitLines = (visit) => [
  visit.title,
  data.technicians[data.routes[visit.route].technician].name + ", " + span(visit.from, visit.to),
  visit.customer && "Customer " + visit.customer,
  priorityName(visit),
  visit.lateSeconds > 0 && "Late by " + minutes(visit.lateSeconds),
  visit.locked && "Locked: " + visit.locked,
];

const drawWindows = (row, route, x) => {
  const clip = (second) => Math.max(x.domain()[0], Math.min(x.domain()[1], second));
  const lanes = (visitsOfRoute.get(route.index) || []).flatMap((visit) => narrowWindows(visit, route).map((window) => ({ ...window, visit })));
  const drawn = row.selectAll(null).data(packLanes(d3.sort(lanes, (lane) => lane.from))).join("path");
  drawn
    .attr("class", (lane) => "window " + lane.kind)
    .attr("data-window-of", (lane) => lane.visit.job)
    .attr("d", (lane) => {
      const y = LANE_TOP + 2 + lane.lane * LANE;
      return `M${x(clip(lane.from))},${y - 1.5}v3m0,-1.5H${Math.max(x(clip(lane.to)), x(clip(lane.from)) + 2)}m0,-1.5v3`;
    });
};

const drawSegments = (row, route, x) => {
  const shape = { travel: [BAR_TOP + 7, 6], wait: [BAR_TOP + 5, 10], break: [BAR_TOP, BAR_HEIGHT], setup: [BAR_TOP + 3, BAR_HEIGHT - 6], depot: [BAR_TOP, BAR_HEIGHT] };
  row.selectAll(null)
    .data(route.segments)
    .join("rect")
    .attr("class", (segment) => "seg-" + segment.kind)
    .attr("data-segment", (segment) => segment.kind)
    .attr("x", (segment) => x(segment.from))
    .attr("width", (segment) => Math.max(1, x(segment.to) - x(segment.from)))
    .attr("y", (segment) => shape[segment.kind][0])
    .attr("height", (segment) => shape[segment.kind][1])
    .attr("rx", 2)
    .on("pointermove", (event, segment) => showTip(event, segment.label, [span(segment.from, segment.to) + " (" + minutes(segment.to - segment.from) + ")", segment.note]))
    .on("pointerleave", hideTip);
};

const markWindows = (row, job) => row.selectAll(".window").classed("hot", (lane) => lane.visit.job === job);

const drawVisits = (row, route, x) => {
  const groups = row.selectAll(null).data(visitsOfRoute.get(route.index) || []).join("g")
    .attr("class", (visit) => "visit " + priorityClass(visit) + (visit.lateSeconds > 0 ? " late" : ""))
    .attr("data-job", (visit) => visit.job)
    .attr("data-visit", (visit) => visit.id)
    .attr("role", "button")
    .attr("tabindex", -1)
    .attr("aria-label", (visit) => [visit.job, ...visitLines(visit)].filter(Boolean).join(", "))
    .on("click", (event, visit) => selectVisit(visit))
    .on("keydown", (event, visit) => moveFocus(event, visit))
    .on("pointermove", (event, visit) => showTip(event, visit.job, visitLines(visit)))
    .on("pointerenter", (event, visit) => markWindows(row, visit.job))
    .on("pointerleave", () => { hideTip(); markWindows(row, null); });
  const width = (visit) => Math.max(4, x(visit.to) - x(visit.from));
  groups.append("rect").attr("class", "bar").attr("x", (visit) => x(visit.from)).attr("y", BAR_TOP).attr("width", width).attr("height", BAR_HEIGHT).attr("rx", 3);
  groups.filter((visit) => visit.lateSeconds > 0).append("rect").attr("class", "tail")
    .attr("x", (visit) => Math.max(x.range()[0], x(visit.lateTo - visit.lateSeconds))).attr("y", BAR_TOP + BAR_HEIGHT + 1)
    .attr("width", (visit) => Math.max(2, x(visit.lateTo) - Math.max(x.range()[0], x(visit.lateTo - visit.lateSeconds)))).attr("height", 2.5);
  groups.filter((visit) => visit.locked).append("circle").attr("class", "pin").attr("cx", (visit) => x(visit.from) + 8).attr("cy", BAR_TOP + 10).attr("r", 3.5);
  groups.append("text").attr("x", (visit) => x(visit.from) + (visit.locked ? 15 : 5)).attr("y", BAR_TOP + 14).text((visit) => fitLabel(visit, width(visit)));
};

const moveFocus = (event, visit) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const up = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter" || event.key === " ") selectVisit(visit);
  else if (step) focusVisit(sibling(visit, step));
  else if (up) focusVisit(neighbour(visit, up));
  else return;
  event.preventDefault();
};
const sibling = (visit, step) => {
  const row = visitsOfRoute.get(visit.route);
  return row[row.indexOf(visit) + step];
};
const neighbour = (visit, step) => {
  const rows = routesOfDay(state.day).map((route) => visitsOfRoute.get(route.index)).filter(Boolean);
  const next = rows[rows.findIndex((row) => row[0].route === visit.route) + step];
  return next && next[d3.leastIndex(next, (other) => Math.abs(other.from - visit.from))];
};
const focusVisit = (visit) => {
  const group = visit && document.querySelector(`#board .visit[data-visit="${CSS.escape(visit.id)}"]`);
  if (group) group.focus({ preventScroll: false });
};

const drawSpotlight = (body, routes, x) => {
  const visit = chosenVisit();
  const place = visit ? routes.findIndex((route) => route.index === visit.route) : -1;
  if (place < 0) return;
  const [from, to] = x.domain();
  const layer = body.insert("g", ".row").attr("transform", `translate(0,${place * ROW})`);
  layer.selectAll("rect").data(visit.windows.filter((window) => window.to >= from && window.from <= to)).join("rect")
    .attr("class", (window) => "spotlight " + window.kind).attr("y", 1).attr("height", ROW - 2)
    .attr("x", (window) => x(Math.max(from, window.from)))
    .attr("width", (window) => Math.max(2, x(Math.min(to, window.to)) - x(Math.max(from, window.from))));
  layer.selectAll("line").data(visit.due.filter((due) => due.at >= from && due.at <= to)).join("line")
    .attr("class", "due").attr("x1", (due) => x(due.at)).attr("x2", (due) => x(due.at)).attr("y1", 1).attr("y2", ROW - 1);
};

const drawLabels = (routes) =>
  element("div", { class: "labels" }, ...routes.map((route) => {
    const technician = data.technicians[route.technician];
    const dot = element("i", {});
    dot.style.background = technicianColour(route.technician);
    const button = element("button", { type: "button", "data-technician": technician.id, class: chosenTechnician() === route.technician ? "on" : null, onclick: () => selectTechnician(route.technician) },
      dot, element("b", { text: technician.name }), element("small", { text: route.summary }));
    button.title = technician.name + " (" + technician.id + "): " + route.summary;
    if (state.query && !(visitsOfRoute.get(route.index) || []).some(matches)) button.classList.add("dim");
    return button;
  }));

const drawAxis = (x, width) => {
  const [from, to] = x.domain();
  const step = width / ((to - from) / 3600) > 44 ? 1 : width / ((to - from) / 3600) > 22 ? 2 : 4;
  const svg = d3.create("svg").attr("class", "axis").attr("width", width).attr("height", 26).attr("aria-hidden", "true");
  svg.selectAll("text").data(hourTicks(from, to, step).filter((second) => x(second) > 14 && x(second) < width - 14)).join("text")
    .attr("x", (second) => x(second)).attr("y", 17).attr("text-anchor", "middle").text(clock);
  return svg.node();
};

const drawBody = (routes, x, width) => {
  const svg = d3.create("svg").attr("class", "body").attr("width", width).attr("height", routes.length * ROW).attr("role", "group").attr("aria-label", "Visits by technician and time; arrow keys move between them");
  drawDefs(svg.append("defs"));
  const [from, to] = x.domain();
  const height = routes.length * ROW;
  const band = svg.append("g");
  band.selectAll("rect").data(routes).join("rect").attr("class", "shift").attr("x", (route) => x(route.from)).attr("width", (route) => Math.max(0, x(route.to) - x(route.from))).attr("y", (route, row) => row * ROW + 3).attr("height", ROW - 6).attr("rx", 3);
  band.selectAll(null).data(routes.map((route, row) => ({ ...route, row })).filter((route) => route.softEnd && route.softEnd < route.to)).join("rect").attr("class", "over")
    .attr("x", (route) => x(route.softEnd)).attr("width", (route) => x(route.to) - x(route.softEnd)).attr("y", (route) => route.row * ROW + 3).attr("height", ROW - 6);
  svg.append("g").selectAll("line").data(hourTicks(from, to, 1)).join("line").attr("class", "hour").attr("x1", (second) => x(second)).attr("x2", (second) => x(second)).attr("y2", height);
  svg.append("g").selectAll("line").data(routes).join("line").attr("class", "row-line").attr("x2", width).attr("y1", (route, row) => (row + 1) * ROW - 0.5).attr("y2", (route, row) => (row + 1) * ROW - 0.5);
  if (data.now && data.now > from && data.now < to) svg.append("line").attr("class", "now").attr("x1", x(data.now)).attr("x2", x(data.now)).attr("y2", height);
  routes.forEach((route, index) => {
    const row = svg.append("g").attr("class", "row").attr("data-route", route.shift).attr("transform", `translate(0,${index * ROW})`);
    drawWindows(row, route, x);
    drawSegments(row, route, x);
    drawVisits(row, route, x);
  });
  drawSpotlight(svg, routes, x);
  return svg.node();
};

const drawBoard = () => {
  const board = byId("board");
  const routes = routesOfDay(state.day);
  if (!routes.length) return board.replaceChildren(element("p", { class: "empty", text: "No shifts on this day." }));
  const [from, to] = boardExtent(routes);
  const room = Math.max(320, board.clientWidth - LABELS - 18);
  const width = state.hours ? Math.max(room, (room * (to - from)) / 3600 / state.hours) : room;
  const x = d3.scaleLinear([from, to], [6, width - 6]);
  const scrolled = [board.scrollLeft, board.scrollTop];
  const grid = element("div", { class: "grid" }, element("div", { class: "corner", text: routes.length + (routes.length === 1 ? " shift" : " shifts") }));
  grid.append(drawAxis(x, width), drawLabels(routes), drawBody(routes, x, width));
  board.replaceChildren(grid);
  [board.scrollLeft, board.scrollTop] = scrolled;
  markBoard();
};

const markBoard = () => {
  const technician = chosenTechnician();
  const groups = d3.selectAll("#board .visit")
    .classed("on", (visit) => visit.id === state.visit)
    .classed("dim", (visit) => !matches(visit))
    .attr("tabindex", (visit) => (visit.id === state.visit ? 0 : -1));
  if (state.visit === null || groups.filter(".on").empty()) groups.filter((visit, index) => index === 0).attr("tabindex", 0);
  d3.selectAll("#board .labels button").classed("on", function () {
    return technician !== null && this.dataset.technician === data.technicians[technician].id;
  });
};

const revealVisit = () => {
  const group = state.visit === null ? null : document.querySelector(`#board .visit[data-visit="${CSS.escape(state.visit)}"]`);
  if (!group) return;
  const board = byId("board"), frame = board.getBoundingClientRect(), box = group.getBoundingClientRect();
  if (box.left < frame.left + LABELS + 8) board.scrollLeft -= frame.left + LABELS + 40 - box.left;
  if (box.right > frame.right - 20) board.scrollLeft += Math.min(box.right - frame.right + 60, box.left - frame.left - LABELS - 40);
  if (box.top < frame.top + 30) board.scrollTop -= frame.top + 60 - box.top;
  if (box.bottom > frame.bottom - 10) board.scrollTop += box.bottom - frame.bottom + 40;
};

const zoomBoard = (factor) => {
  const routes = routesOfDay(state.day);
  if (!routes.length || state.overview) return;
  const [from, to] = boardExtent(routes);
  const all = (to - from) / 3600, hours = (state.hours || all) * factor;
  const board = byId("board"), middle = (board.scrollLeft + board.clientWidth / 2) / board.scrollWidth;
  change({ hours: hours >= all ? null : Math.max(1, hours) });
  board.scrollLeft = middle * board.scrollWidth - board.clientWidth / 2;
};
