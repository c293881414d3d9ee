// Reading the data block, times in the plan's zone, and the one state that every part of the page draws from.
const data = JSON.parse(document.getElementById("report-data").textContent);
const byId = (id) => document.getElementById(id);
const visitsOfRoute = d3.group(data.visits, (visit) => visit.route);
const visitsOfJob = d3.group(data.visits, (visit) => visit.job);
const openByJob = new Map(data.unassigned.map((open) => [open.job, open]));

// Instants are epoch seconds. The page brings its zone's offsets along, so that it shows the same hours in every browser.
const offsetAt = (second) => {
  const later = d3.bisector((row) => row.from).right(data.offsets, second);
  return data.offsets[Math.max(0, later - 1)].seconds;
};
const local = (second) => new Date((second + offsetAt(second)) * 1000);
const clock = (second) => local(second).toISOString().slice(11, 16);
const dateOf = (second) => local(second).toISOString().slice(0, 10);
const weekday = (second) => local(second).toUTCString().slice(0, 3);
const span = (from, to) => {
  const first = data.days.length > 1 ? weekday(from) + " " : "";
  const second = dateOf(from) === dateOf(to) ? "" : weekday(to) + " ";
  return first + clock(from) + "–" + second + clock(to);
};
const minutes = (seconds) => {
  const all = Math.round(seconds / 60);
  if (seconds > 0 && all === 0) return "<1 min";
  return all < 60 ? all + " min" : Math.floor(all / 60) + " h" + (all % 60 ? " " + (all % 60) + " min" : "");
};
const priorityClass = (item) =>
  item.emergency ? "p-emergency" : item.priority <= 2 ? "p-high" : item.priority <= 5 ? "p-mid" : "p-low";
const priorityName = (item) => (item.emergency ? "emergency" : "priority " + item.priority);
const technicianColour = (index) => {
  const wheel = ["#1f77b4", "#d95f02", "#2a8f5b", "#8e4ea8", "#b8860b", "#d1417a", "#178a94", "#7a5230", "#5566cc", "#6b7d1e", "#a33b3b", "#4d6b7a"];
  const colour = d3.color(wheel[index % wheel.length]);
  const round = Math.floor(index / wheel.length);
  return (round === 0 ? colour : round % 2 ? colour.darker(0.45 * round) : colour.brighter(0.35 * round)).formatHex();
};

// All text from the plan goes through textContent: nothing of it is ever read as markup.
const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "text") made.textContent = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
};

const state = { day: data.days.length ? 0 : -1, overview: false, visit: null, open: null, technician: null, query: "", hours: null };
const listeners = [];
const onChange = (listener) => listeners.push(listener);
const change = (next) => {
  const before = { ...state };
  Object.assign(state, next);
  for (const listener of listeners) listener(before);
};
const nothing = { visit: null, open: null, technician: null };
const routesOfDay = (day) => data.routes.map((route, index) => ({ ...route, index })).filter((route) => route.day === day);
const selectVisit = (visit) =>
  change({ ...nothing, visit: visit.id, day: data.routes[visit.route].day, overview: false });
const selectOpen = (open) => change({ ...nothing, open: open.job });
const selectTechnician = (index) => change({ ...nothing, technician: state.technician === index ? null : index });
const selectJob = (job) => {
  const visits = visitsOfJob.get(job);
  if (visits) selectVisit(visits[0]);
  else if (openByJob.has(job)) selectOpen(openByJob.get(job));
};
const visitById = new Map(data.visits.map((visit) => [visit.id, visit]));
const chosenVisit = () => (state.visit === null ? null : visitById.get(state.visit));
const chosenTechnician = () => (chosenVisit() ? data.routes[chosenVisit().route].technician : state.technician);
const matches = (item) => {
  if (!state.query) return true;
  const route = item.route === undefined ? null : data.technicians[data.routes[item.route].technician];
  const words = [item.job, item.title, item.customer, item.site, route && route.id, route && route.name];
  return words.some((word) => word && word.toLowerCase().includes(state.query));
};

const tip = byId("tip");
const showTip = (event, title, lines) => {
  tip.replaceChildren(element("b", { text: title }), ...lines.filter(Boolean).map((line) => element("span", { text: line })));
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  tip.style.left = Math.max(4, Math.min(event.clientX + 14, innerWidth - box.width - 8)) + "px";
  tip.style.top = (event.clientY + 18 + box.height > innerHeight ? event.clientY - box.height - 10 : event.clientY + 18) + "px";
};
const hideTip = () => (tip.hidden = true);
