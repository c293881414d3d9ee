// The panel beside the board, the tables below it, and the overview of many days.
const facts = (rows) => element("dl", { class: "facts" }, ...rows.flatMap((row) => [element("dt", { text: row.label }), element("dd", {}, row.value)]));
const bullets = (lines) => element("ul", {}, ...lines.map((line) => element("li", { text: line })));
const part = (title, ...body) => [element("h3", { text: title }), ...body];

const visitPanel = (visit) => {
  const technician = data.technicians[data.routes[visit.route].technician];
  const badges = [element("span", { class: "badge", text: priorityName(visit) })];
  if (visit.lateSeconds > 0) badges.push(element("span", { class: "badge bad", text: "late by " + minutes(visit.lateSeconds) }));
  if (visit.locked) badges.push(element("span", { class: "badge warn", text: "locked: " + visit.locked }));
  const who = element("button", { type: "button", class: "linkish", text: technician.name, onclick: () => change({ ...nothing, technician: data.routes[visit.route].technician }) });
  return [
    element("div", { class: "title", text: visit.title || visit.job }),
    element("div", { class: "sub", text: [visit.job, visit.customer, visit.site].filter(Boolean).join(" · ") }),
    element("div", {}, ...badges),
    facts([{ label: "Technician", value: who }, { label: "Work", value: span(visit.from, visit.to) + " (" + minutes(visit.to - visit.from) + ")" }, ...visit.facts]),
    ...part("Why", visit.why.length ? bullets(visit.why) : element("p", { class: "empty", text: "The plan gives no reason for this visit." })),
    ...(visit.costs.length ? part("Cost", facts(visit.costs)) : []),
  ];
};

const openPanel = (open) => [
  element("div", { class: "title", text: open.title || open.job }),
  element("div", { class: "sub", text: [open.job, open.customer, open.site].filter(Boolean).join(" · ") }),
  element("div", {}, element("span", { class: "badge bad", text: "not assigned" }), element("span", { class: "badge", text: priorityName(open) })),
  facts(open.facts),
  ...part("Why not", bullets(open.reasons.map((reason) => reason.text))),
  ...(open.perTechnician.length ? part("By technician", facts(open.perTechnician)) : []),
];

const technicianPanel = (index) => {
  const technician = data.technicians[index];
  const routes = data.routes.map((route, place) => ({ ...route, index: place })).filter((route) => route.technician === index && route.day === state.day);
  return [
    element("div", { class: "title", text: technician.name }),
    element("div", { class: "sub", text: technician.id }),
    facts(technician.facts),
    ...routes.flatMap((route) => [
      ...part("Shift " + route.shift, facts([{ label: "Shift", value: span(route.from, route.to) }, ...route.facts])),
      element("ol", {}, ...(visitsOfRoute.get(route.index) || []).map((visit) => element("li", {}, element("button", { type: "button", class: "linkish", text: clock(visit.from) + "–" + clock(visit.to) + "  " + visit.job, onclick: () => selectVisit(visit) })))),
    ]),
  ];
};

const planPanel = () => [
  element("p", { class: "empty", text: "Choose a bar, a place, a technician or a row of a table to see who does it, when and why." }),
  ...(data.costs.length ? part("Cost of the plan", facts(data.costs)) : []),
];

const drawPanel = () => {
  const panel = byId("panel"), visit = chosenVisit();
  const body = visit ? visitPanel(visit)
    : state.open !== null ? openPanel(openByJob.get(state.open))
    : state.technician !== null ? technicianPanel(state.technician)
    : planPanel();
  panel.replaceChildren(...body);
  panel.dataset.job = visit ? visit.job : state.open || "";
  panel.scrollTop = 0;
};

const headRow = (columns) => element("thead", {}, element("tr", {}, ...columns.map(([name, kind]) => element("th", { text: name, scope: "col", class: kind || null }))));

const drawUnassigned = () => {
  const host = byId("unassigned");
  byId("unassigned-title").textContent = "Not assigned (" + data.unassigned.length + ")";
  if (!data.unassigned.length) return host.replaceChildren(element("p", { class: "empty", text: "Every job has a technician." }));
  const rows = data.unassigned.filter(matches).map((open) => {
    const reasons = [element("ul", {}, ...open.reasons.map((reason) => element("li", {}, reason.text + " ", element("code", { text: reason.code }))))];
    if (open.perTechnician.length) reasons.push(element("details", {}, element("summary", { text: "By technician (" + open.perTechnician.length + ")" }), facts(open.perTechnician)));
    const pick = element("button", { type: "button", class: "linkish", text: open.job, onclick: () => selectOpen(open) });
    return element("tr", { "data-open": open.job, class: open.job === state.open ? "on" : null },
      element("td", {}, pick, element("div", { class: "sub", text: open.title })), element("td", { class: "tight", text: open.emergency ? "emergency" : open.priority }),
      element("td", { class: "num", text: minutes(open.seconds) }), element("td", {}, ...reasons));
  });
  host.replaceChildren(element("div", { class: "scroll" }, element("table", {}, headRow([["Job"], ["Priority"], ["Work", "num"], ["Reasons"]]), element("tbody", {}, ...rows))));
};

const drawList = () => {
  if (!byId("list").open) return;
  const rows = routesOfDay(state.day).flatMap((route) => (visitsOfRoute.get(route.index) || []).filter(matches).map((visit) =>
    element("tr", { class: visit.id === state.visit ? "on" : null },
      element("td", { text: data.technicians[route.technician].name }),
      element("td", { class: "tight", text: clock(visit.from) + "–" + clock(visit.to) }),
      element("td", {}, element("button", { type: "button", class: "linkish", text: visit.job, onclick: () => selectVisit(visit) })),
      element("td", { text: visit.title }), element("td", { text: [visit.customer, visit.site].filter(Boolean).join(" · ") }),
      element("td", { class: "num", text: visit.lateSeconds > 0 ? minutes(visit.lateSeconds) : "" }))));
  const columns = [["Technician"], ["Time"], ["Job"], ["Work"], ["Customer and site"], ["Late", "num"]];
  byId("list-body").replaceChildren(element("div", { class: "scroll" }, element("table", {}, headRow(columns), element("tbody", {}, ...rows))));
};

const drawOverview = () => {
  const cells = d3.group(data.routes.map((route, index) => ({ ...route, index })), (route) => route.technician, (route) => route.day);
  const cell = (technician, day) => {
    const routes = (cells.get(technician) && cells.get(technician).get(day)) || [];
    if (!routes.length) return element("td", {}, element("small", { text: "–" }));
    const visits = routes.flatMap((route) => visitsOfRoute.get(route.index) || []), late = visits.filter((visit) => visit.lateSeconds > 0).length;
    const busy = Math.min(1, d3.sum(routes, (route) => route.busySeconds) / Math.max(1, d3.sum(routes, (route) => (route.softEnd || route.to) - route.from)));
    const fill = element("i", {});
    fill.style.width = Math.round(busy * 100) + "%";
    const pick = element("button", { type: "button", onclick: () => change({ ...nothing, technician, day, overview: false }) },
      visits.length + (visits.length === 1 ? " visit " : " visits "), element("small", { class: late ? "bad" : null, text: late ? late + " late" : Math.round(busy * 100) + " %" }), element("span", { class: "bar" }, fill));
    return element("td", {}, pick);
  };
  const body = data.technicians.map((technician, index) => element("tr", {}, element("th", { scope: "row", text: technician.name }), ...data.days.map((day, place) => cell(index, place))));
  byId("overview").replaceChildren(element("table", {}, headRow([["Technician"], ...data.days.map((day) => [day.label])]), element("tbody", {}, ...body)));
};
